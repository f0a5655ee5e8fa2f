import type { CustomField, EntityType } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { tell } from '../ui/tell';
import { useCustomFields } from './useCustomFields';

interface DeleteFieldDialogProps {
  readonly type: EntityType;
  readonly field: CustomField;
  readonly onClose: () => void;
}

/** Asks before a field is deleted: its values go along, and nothing brings them back. */
export function DeleteFieldDialog({ type, field: { id, name }, onClose }: DeleteFieldDialogProps) {
  const { t } = useTranslation();
  const { remove } = useCustomFields(type);
  const confirm = () =>
    remove.mutate(id, {
      onSuccess: () => {
        onClose();
        tell(t, t('customFields.deleted', { name }));
      },
    });

  return (
    <ConfirmDialog
      title={t('customFields.deleteTitle', { name })}
      text={t('customFields.deleteText')}
      confirm={t('customFields.deleteConfirm')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
