import { Modal } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { tell } from '../ui/tell';
import { NameForm } from '../settings/NameForm';
import { useCreateOnlineChat } from './queries';

interface CreateDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (chat: OnlineChat) => void;
}

export function CreateDialog({ onClose, onCreated }: CreateDialogProps) {
  const { t } = useTranslation();
  const create = useCreateOnlineChat();

  const submit = (name: string) =>
    create.mutate(
      { name },
      {
        onSuccess: (chat) => {
          tell(t, t('onlineChats.created', { name: chat.name }));
          onCreated(chat);
        },
      },
    );

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('onlineChats.createTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <NameForm
        hint={t('onlineChats.nameHint')}
        initial=""
        submitLabel={t('onlineChats.create')}
        busy={create.isPending}
        error={create.error}
        onSubmit={submit}
        onCancel={onClose}
      />
    </Modal>
  );
}
