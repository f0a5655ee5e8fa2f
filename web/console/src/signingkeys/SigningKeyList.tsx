import { Badge, Button, Text } from '@mantine/core';
import type { SigningKey } from '@beseda/protocol';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import { RevokeKey } from './RevokeKey';
import classes from './SigningKeys.module.css';

interface SigningKeyListProps {
  readonly chatId: string;
  readonly keys: readonly SigningKey[];
}

export function SigningKeyList({ chatId, keys }: SigningKeyListProps) {
  const { t } = useTranslation();
  if (keys.length === 0) return <div className={classes['empty']}>{t('signingKeys.empty')}</div>;
  return (
    <ul className={classes['keys']} aria-label={t('signingKeys.list')}>
      {keys.map((key) => (
        <Row key={key.id} chatId={chatId} signingKey={key} />
      ))}
    </ul>
  );
}

function Row({ chatId, signingKey: key }: { readonly chatId: string; readonly signingKey: SigningKey }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [revoking, setRevoking] = useState(false);
  const revokeButton = useRef<HTMLButtonElement>(null);
  const live = key.revokedAt === undefined;

  const keep = () => {
    setRevoking(false);
    revokeButton.current?.focus();
  };

  return (
    <li>
      <div className={classes['head']}>
        <Text fw={600} component="span" className={classes['name']}>
          {key.name}
        </Text>
        <Badge variant="light" tt="none" color="gray">
          {key.algorithm}
        </Badge>
        <Badge variant="light" tt="none" color={live ? 'beseda' : 'gray'}>
          {live ? t('signingKeys.live') : t('signingKeys.revoked')}
        </Badge>
        {live && (
          <Button
            ref={revokeButton}
            className={classes['revoke']}
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('signingKeys.revokeNamed', { name: key.name })}
            aria-expanded={revoking}
            onClick={() => setRevoking(true)}
          >
            {t('signingKeys.revoke')}
          </Button>
        )}
      </div>
      <dl className={classes['facts']}>
        <Fact term={t('signingKeys.id')} code={key.id} />
        <Fact term={t('signingKeys.fingerprint')} code={key.fingerprint} />
        <div>
          <dt>{t('signingKeys.createdAt')}</dt>
          <dd>
            {key.createdBy.name === ''
              ? formats.shortDateTime(key.createdAt)
              : t('signingKeys.whenAndWho', { when: formats.shortDateTime(key.createdAt), name: key.createdBy.name })}
          </dd>
        </div>
        {key.revokedAt !== undefined && (
          <div>
            <dt>{t('signingKeys.revokedAt')}</dt>
            <dd>{formats.shortDateTime(key.revokedAt)}</dd>
          </div>
        )}
      </dl>
      {live && revoking && <RevokeKey chatId={chatId} signingKey={key} onKeep={keep} />}
    </li>
  );
}

function Fact({ term, code }: { readonly term: string; readonly code: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <code>{code}</code>
      </dd>
    </div>
  );
}
