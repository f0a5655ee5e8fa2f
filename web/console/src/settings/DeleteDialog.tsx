import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SettingsKind } from '../api/settingsKind';
import { describeError } from '../ui/describeError';
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
    <Modal
      opened
      onClose={onClose}
      title={t(`${texts}.deleteTitle`, { name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text>{t(`${texts}.deleteText`)}</Text>
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
            {t(`${texts}.deleteConfirm`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
