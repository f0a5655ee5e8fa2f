import { useTranslation } from 'react-i18next';
import { tellError, tellWithUndo } from '../ui/tell';
import { useUpdateOnlineChat } from './queries';

/** Changes a chat at once, says so, and offers to take it back. */
export function useUndoableUpdate(id: string, { optimistic = false }: { readonly optimistic?: boolean } = {}) {
  const { t } = useTranslation();
  const undo = useUpdateOnlineChat(id, { optimistic: true });
  return useUpdateOnlineChat(id, {
    optimistic,
    onReplaced: (replaced) =>
      tellWithUndo(t, t('onlineChats.saved'), () =>
        undo.mutate(replaced, {
          onError: (error) => {
            tellError(t, error);
          },
        }),
      ),
  });
}
