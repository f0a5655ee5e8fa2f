import { useTranslation } from 'react-i18next';
import { NameDialog } from './NameDialog';
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
    <NameDialog
      title={t(`${texts}.createTitle`)}
      hint={t(`${texts}.nameHint`)}
      submit={t(`${texts}.create`)}
      busy={create.isPending}
      error={create.error}
      onSubmit={(name) => create.run({ name })}
      onClose={onClose}
    />
  );
}
