import { Button, Group, Text } from '@mantine/core';
import { IconKey, IconUpload } from '@tabler/icons-react';
import type { CreatedSigningKey } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SigningKeyForm, type KeyKind } from './SigningKeyForm';

const MOST_LIVE = 5;

interface AddSigningKeyProps {
  readonly chatId: string;
  readonly live: number;
  readonly onCreated: (key: CreatedSigningKey) => void;
}

/** The two ways to a new key, and the form of the chosen one. */
export function AddSigningKey({ chatId, live, onCreated }: AddSigningKeyProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<KeyKind>();

  if (kind) {
    return (
      <SigningKeyForm
        chatId={chatId}
        kind={kind}
        onCreated={(created) => {
          setKind(undefined);
          onCreated(created);
        }}
        onCancel={() => setKind(undefined)}
      />
    );
  }
  if (live >= MOST_LIVE) return <Text size="sm">{t('signingKeys.limit')}</Text>;
  return (
    <Group gap="sm">
      <Button
        variant={live === 0 ? 'filled' : 'default'}
        leftSection={<IconKey size={18} />}
        onClick={() => setKind('secret')}
      >
        {t('signingKeys.createSecret')}
      </Button>
      <Button variant="default" leftSection={<IconUpload size={18} />} onClick={() => setKind('publicKey')}>
        {t('signingKeys.uploadPublicKey')}
      </Button>
    </Group>
  );
}
