import { useTranslation } from 'react-i18next';
import { tellError, tellWithUndo } from '../ui/tell';
import type { SettingsKind } from '../api/settingsKind';
import { useUpdateSetting } from './queries';

/** Changes a setting at once, says so, and offers to take it back. */
export function useUndoableUpdate<Kind extends SettingsKind>(
  kind: Kind,
  id: string,
  { optimistic = false }: { readonly optimistic?: boolean } = {},
) {
  const { t } = useTranslation();
  const undo = useUpdateSetting(kind, id, { optimistic: true });
  return useUpdateSetting(kind, id, {
    optimistic,
    onReplaced: (replaced) =>
      tellWithUndo(t, t('settings.saved'), () =>
        undo.mutate(replaced, {
          onError: (error) => {
            tellError(t, error);
          },
        }),
      ),
  });
}
