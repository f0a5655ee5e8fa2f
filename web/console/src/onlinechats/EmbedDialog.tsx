import { Alert, Button, Group, Modal, Stack, Switch } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';
import { describeError } from '../ui/describeError';
import { EmbedScript } from '../settings/EmbedScript';
import { PageCheck } from '../settings/PageCheck';
import { PlacementAddresses } from '../settings/PlacementAddresses';
import { useUndoableUpdate } from '../settings/useUndoableUpdate';
import { useUpdateOnlineChat } from './queries';

/**
 * *Place the online chat on your site*: the address of the site or the switch to an app, and the script, which can be
 * copied as soon as there is somewhere it may run.
 */
export function EmbedDialog({ chat, onClose }: { readonly chat: OnlineChat; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const toggle = useUpdateOnlineChat(chat.id, { optimistic: true });
  const addresses = useUndoableUpdate('online-chats', chat.id);

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('embed.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="lg">
        <Switch
          label={t('embed.embeddedInApp')}
          description={t('embed.embeddedInAppHint')}
          checked={chat.embeddedInApp}
          disabled={!isAdministrator}
          onChange={(event) => toggle.mutate({ embeddedInApp: event.currentTarget.checked })}
        />
        {toggle.error && (
          <Alert color="red" role="alert">
            {describeError(t, toggle.error)}
          </Alert>
        )}
        {!chat.embeddedInApp && (
          <PlacementAddresses
            addresses={chat.placementAddresses}
            texts={{ list: t('embed.addresses'), field: t('embed.address'), hint: t('embed.addressHint') }}
            pointer="/placementAddresses"
            saving={addresses.isPending}
            error={addresses.error}
            onChange={(placementAddresses, onSaved) =>
              addresses.mutate({ placementAddresses }, { onSuccess: () => onSaved?.() })
            }
            onEdit={() => addresses.reset()}
          />
        )}
        <EmbedScript
          key={chat.embeddedInApp ? 'app' : 'web'}
          kind="online-chats"
          item={chat}
          placement={chat.embeddedInApp ? 'app' : 'web'}
          missing={chat.embeddedInApp || chat.placementAddresses.length > 0 ? undefined : t('embed.whyNoScript')}
          settled={!toggle.isPending}
        />
        {!chat.embeddedInApp && chat.placementAddresses.length > 0 && (
          <PageCheck key={chat.version} kind="online-chats" id={chat.id} />
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
