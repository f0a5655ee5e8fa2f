import { Text } from '@mantine/core';
import type { Webhook } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/FormDialog';
import { NewSecret } from '../ui/NewSecret';
import { useChangeWebhookSecret } from './queries';

interface SecretDialogProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/** Makes a new signing secret and shows it, once. */
export function SecretDialog({ webhook, onClose }: SecretDialogProps) {
  const { t } = useTranslation();
  const change = useChangeWebhookSecret(webhook.id);
  const changed = change.data;
  return (
    <FormDialog
      title={t('webhooks.changeSecretTitle')}
      size="lg"
      submit={t('webhooks.changeSecret')}
      busy={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate()}
      onClose={onClose}
      secret={
        changed && (
          <NewSecret title={t('webhooks.secret')} secret={changed.secret}>
            {t('webhooks.secretOnce')}
          </NewSecret>
        )
      }
    >
      <Text>{t('webhooks.changeSecretText', { destination: webhook.destination })}</Text>
    </FormDialog>
  );
}
