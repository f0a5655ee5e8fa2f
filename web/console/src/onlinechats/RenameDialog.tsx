import { Modal } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { NameForm } from '../settings/NameForm';
import { useUndoableUpdate } from '../settings/useUndoableUpdate';

export function RenameDialog({ chat, onClose }: { readonly chat: OnlineChat; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const update = useUndoableUpdate('online-chats', chat.id);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('onlineChats.renameTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <NameForm
        hint={t('onlineChats.nameHint')}
        initial={chat.name}
        submitLabel={t('app.save')}
        busy={update.isPending}
        error={update.error}
        onSubmit={(name) => update.mutate({ name }, { onSuccess: onClose })}
        onCancel={onClose}
      />
    </Modal>
  );
}
