import { Alert, Button, Group, Text } from '@mantine/core';
import type { SigningKey } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { describeError } from '../ui/describeError';
import { useRevokeSigningKey } from './queries';
import classes from './SigningKeys.module.css';

interface RevokeKeyProps {
  readonly chatId: string;
  readonly signingKey: SigningKey;
  readonly onKeep: () => void;
}

/** Asks before revoking, in place: it can't be taken back, and servers may still sign with the key. */
export function RevokeKey({ chatId, signingKey, onKeep }: RevokeKeyProps) {
  const { t } = useTranslation();
  const revoke = useRevokeSigningKey(chatId);
  const title = t('signingKeys.revokeTitle', { name: signingKey.name });

  return (
    <div className={classes['revoking']} role="group" aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="sm">{t('signingKeys.revokeText')}</Text>
      {revoke.error && (
        <Alert color="red" role="alert">
          {describeError(t, revoke.error)}
        </Alert>
      )}
      <Group justify="flex-end" gap="sm">
        <Button size="xs" variant="default" autoFocus onClick={onKeep}>
          {t('app.cancel')}
        </Button>
        <Button size="xs" loading={revoke.isPending} onClick={() => revoke.mutate(signingKey.id)}>
          {t('signingKeys.revokeForGood')}
        </Button>
      </Group>
    </div>
  );
}
