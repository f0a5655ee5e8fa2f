import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { NameDialog } from '../settings/NameDialog';
import { useUndoableUpdate } from '../settings/useUndoableUpdate';

export function RenameDialog({ chat, onClose }: { readonly chat: OnlineChat; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const update = useUndoableUpdate('online-chats', chat.id);
  return (
    <NameDialog
      title={t('onlineChats.renameTitle')}
      initial={chat.name}
      hint={t('onlineChats.nameHint')}
      submit={t('app.save')}
      busy={update.isPending}
      error={update.error}
      onSubmit={(name) => update.mutate({ name }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
