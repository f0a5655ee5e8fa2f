import { useTranslation } from 'react-i18next';
import type { SettingsKind } from '../api/settingsKind';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { tell, tellError, tellWithUndo } from '../ui/tell';
import { TEXTS } from './texts';
import { useDeleteSetting, useRestoreSetting, type SettingVersion } from './queries';

interface DeleteDialogProps {
  readonly kind: SettingsKind;
  readonly item: SettingVersion & { readonly name: string };
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}

/** Asks before a setting is deleted, and offers to bring it back right after. */
export function DeleteDialog({ kind, item, onClose, onDeleted }: DeleteDialogProps) {
  const { t } = useTranslation();
  const remove = useDeleteSetting(kind, item);
  const restore = useRestoreSetting(kind);
  const { id, name } = item;
  const texts = TEXTS[kind];

  const bringBack = () => {
    restore.mutateAsync(id).then(
      () => {
        tell(t, t(`${texts}.restored`, { name }));
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
        onDeleted?.();
        tellWithUndo(t, t(`${texts}.deleted`, { name }), bringBack);
      },
      () => {
        // Said in the dialog.
      },
    );
  };

  return (
    <ConfirmDialog
      title={t(`${texts}.deleteTitle`, { name })}
      text={t(`${texts}.deleteText`)}
      confirm={t(`${texts}.deleteConfirm`)}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
