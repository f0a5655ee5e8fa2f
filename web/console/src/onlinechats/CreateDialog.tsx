import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { tell } from '../ui/tell';
import { NameDialog } from '../settings/NameDialog';
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
    <NameDialog
      title={t('onlineChats.createTitle')}
      hint={t('onlineChats.nameHint')}
      submit={t('onlineChats.create')}
      busy={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
