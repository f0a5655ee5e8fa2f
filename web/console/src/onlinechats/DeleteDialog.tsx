import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { describeError } from '../ui/describeError';
import { tell, tellError, tellWithUndo } from '../ui/tell';
import { useDeleteOnlineChat, useRestoreOnlineChat } from './queries';

interface DeleteDialogProps {
  readonly chat: OnlineChat;
  readonly onClose: () => void;
}

/** Asks before a chat is deleted, and offers to bring it back right after. */
export function DeleteDialog({ chat, onClose }: DeleteDialogProps) {
  const { t } = useTranslation();
  const remove = useDeleteOnlineChat(chat);
  const restore = useRestoreOnlineChat();
  const { id, name } = chat;

  const bringBack = () => {
    restore.mutateAsync(id).then(
      () => {
        tell(t, t('onlineChats.restored', { name }));
      },
      (error: unknown) => {
        tellError(t, error);
      },
    );
  };
  const confirm = () => {
    remove.mutateAsync().then(
      () => {
        onClose();
        tellWithUndo(t, t('onlineChats.deleted', { name }), bringBack);
      },
      () => {
        // Said in the dialog.
      },
    );
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('onlineChats.deleteTitle', { name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text>{t('onlineChats.deleteText')}</Text>
        {remove.error && (
          <Alert color="red" role="alert">
            {describeError(t, remove.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app.cancel')}
          </Button>
          <Button color="red.9" loading={remove.isPending} onClick={confirm}>
            {t('onlineChats.deleteConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
