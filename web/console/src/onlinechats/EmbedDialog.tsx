import { Alert, Button, Group, Modal, Stack, Switch } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';
import { describeError } from '../ui/describeError';
import { EmbedScript } from './EmbedScript';
import { PageCheck } from './PageCheck';
import { PlacementAddresses } from './PlacementAddresses';
import { useUpdateOnlineChat } from './queries';

/**
 * *Place the online chat on your site*: the address of the site or the switch to an app, and the script, which can be
 * copied as soon as there is somewhere it may run.
 */
export function EmbedDialog({ chat, onClose }: { readonly chat: OnlineChat; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const toggle = useUpdateOnlineChat(chat.id, { optimistic: true });

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
        {!chat.embeddedInApp && <PlacementAddresses chat={chat} />}
        <EmbedScript
          key={chat.embeddedInApp ? 'app' : 'web'}
          chat={chat}
          placement={chat.embeddedInApp ? 'app' : 'web'}
          available={!toggle.isPending && (chat.embeddedInApp || chat.placementAddresses.length > 0)}
        />
        {!chat.embeddedInApp && chat.placementAddresses.length > 0 && <PageCheck key={chat.version} chat={chat} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('embed.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
