import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CreatedSigningKey, OnlineChat } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { describeError } from '../ui/describeError';
import { NewSecret } from '../ui/NewSecret';
import { AddSigningKey } from './AddSigningKey';
import { IdentityModeChoice } from './IdentityModeChoice';
import { signingKeysQuery } from './queries';
import { SECRET_PLACEHOLDER } from './samples';
import { SigningKeyList } from './SigningKeyList';
import { UserTokenSamples } from './UserTokenSamples';

interface SigningKeysDialogProps {
  readonly chat: OnlineChat;
  readonly onClose: () => void;
}

/** The keys with which a site's server signs who its visitor is, and the code that does it. For administrators only. */
export function SigningKeysDialog({ chat, onClose }: SigningKeysDialogProps) {
  const { t } = useTranslation();
  const keys = useQuery(signingKeysQuery(useApi(), chat.id));
  const [created, setCreated] = useState<CreatedSigningKey>();
  const live = keys.data?.items.filter((key) => key.revokedAt === undefined) ?? [];
  const shown = created?.secret !== undefined && live.some((key) => key.id === created.id) ? created : undefined;
  const sampleKey = shown ?? live.find((key) => key.algorithm === 'HS256');

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('signingKeys.title', { name: chat.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      // A click beside the dialog must not take away what is never shown again.
      closeOnClickOutside={!shown}
      closeOnEscape={!shown}
    >
      <Stack gap="lg">
        <Text size="sm">{t('signingKeys.intro')}</Text>
        <IdentityModeChoice chat={chat} />
        {keys.data ? (
          <>
            <SigningKeyList chatId={chat.id} keys={keys.data.items} />
            {shown?.secret !== undefined && (
              <NewSecret key={shown.id} title={t('signingKeys.secret', { name: shown.name })} secret={shown.secret}>
                {t('signingKeys.secretOnce')}
              </NewSecret>
            )}
            <AddSigningKey chatId={chat.id} live={live.length} onCreated={setCreated} />
          </>
        ) : keys.isError ? (
          <Alert color="red" role="alert">
            {describeError(t, keys.error)}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => void keys.refetch()}>
              {t('app.retry')}
            </Button>
          </Alert>
        ) : (
          <Skeleton height={96} radius="md" role="status" aria-label={t('app.loading')} />
        )}
        {sampleKey && (
          <UserTokenSamples chatId={chat.id} keyId={sampleKey.id} secret={shown?.secret ?? SECRET_PLACEHOLDER} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('embed.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
