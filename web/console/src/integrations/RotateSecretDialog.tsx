import { Text } from '@mantine/core';
import type { Integration } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/FormDialog';
import { NewSecret } from '../ui/NewSecret';
import { useRotateClientSecret } from './queries';

interface RotateSecretDialogProps {
  readonly integration: Integration;
  readonly onClose: () => void;
}

/** Makes a new client secret and shows it, once. */
export function RotateSecretDialog({ integration, onClose }: RotateSecretDialogProps) {
  const { t } = useTranslation();
  const rotate = useRotateClientSecret(integration.id);
  const rotated = rotate.data;
  return (
    <FormDialog
      title={t('integrations.rotateTitle', { name: integration.name })}
      size="lg"
      submit={t('integrations.rotate')}
      busy={rotate.isPending}
      error={rotate.error}
      onSubmit={() => rotate.mutate()}
      onClose={onClose}
      secret={
        rotated && (
          <NewSecret title={t('integrations.secret')} secret={rotated.clientSecret}>
            {t('integrations.secretOnce')}
          </NewSecret>
        )
      }
    >
      <Text>{t('integrations.rotateText')}</Text>
    </FormDialog>
  );
}
