import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NameForm } from './NameForm';
import { TEXTS } from './texts';
import { useCreateAndOpen, type BoundKind } from './useCreateAndOpen';

interface CreateAndOpenDialogProps {
  readonly kind: BoundKind;
  readonly onClose: () => void;
}

export function CreateAndOpenDialog({ kind, onClose }: CreateAndOpenDialogProps) {
  const { t } = useTranslation();
  const create = useCreateAndOpen(kind);
  const texts = TEXTS[kind];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${texts}.createTitle`)}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <NameForm
        hint={t(`${texts}.nameHint`)}
        initial=""
        submitLabel={t(`${texts}.create`)}
        busy={create.isPending}
        error={create.error}
        onSubmit={(name) => create.run({ name })}
        onCancel={onClose}
      />
    </Modal>
  );
}
