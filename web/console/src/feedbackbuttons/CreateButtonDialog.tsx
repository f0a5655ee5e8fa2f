import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NameForm } from '../settings/NameForm';
import { useCreateAndOpen } from './useCreateAndOpen';

export function CreateButtonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateAndOpen();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('feedbackButtons.createTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <NameForm
        hint={t('feedbackButtons.nameHint')}
        initial=""
        submitLabel={t('feedbackButtons.create')}
        busy={create.isPending}
        error={create.error}
        onSubmit={(name) => create.run({ name })}
        onCancel={onClose}
      />
    </Modal>
  );
}
