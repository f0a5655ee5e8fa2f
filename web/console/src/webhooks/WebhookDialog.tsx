import { Switch, TextInput } from '@mantine/core';
import type { Webhook } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, fieldError } from '../api/apiError';
import { FormDialog } from '../ui/FormDialog';
import { NewSecret } from '../ui/NewSecret';
import { tell } from '../ui/tell';
import { EventChoice } from './EventChoice';
import { useCreateWebhook, useUpdateWebhook } from './queries';

interface WebhookDialogProps {
  readonly webhook?: Webhook;
  readonly eventCodes: readonly string[];
  readonly onClose: () => void;
}

/** Adds a webhook and shows its signing secret, once; or changes one. */
export function WebhookDialog({ webhook, eventCodes, onClose }: WebhookDialogProps) {
  const { t } = useTranslation();
  const create = useCreateWebhook();
  const update = useUpdateWebhook(webhook?.id ?? 0);
  const [destination, setDestination] = useState(webhook?.destination ?? '');
  const [events, setEvents] = useState<readonly string[]>(webhook?.events ?? []);
  const [enabled, setEnabled] = useState(webhook?.disabledAt === undefined);
  const [tried, setTried] = useState(false);
  const error = create.error ?? update.error;
  const refusedAddress = fieldError(error, '/destination') !== undefined;
  const taken = error instanceof ApiError && error.status === 409;
  const addressWrong = !isDestination(destination.trim());
  const created = create.data;

  const submit = () => {
    setTried(true);
    if (addressWrong || events.length === 0) return;
    const request = { destination: destination.trim(), events };
    if (!webhook) {
      create.mutate(request);
      return;
    }
    update.mutate(
      { ...request, enabled },
      {
        onSuccess: () => {
          tell(t, t('webhooks.saved'));
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={webhook ? t('webhooks.editTitle') : t('webhooks.createTitle')}
      size="xl"
      submit={t('app.save')}
      busy={create.isPending || update.isPending}
      error={refusedAddress ? null : error}
      onSubmit={submit}
      onClose={onClose}
      secret={
        created && (
          <NewSecret title={t('webhooks.secret')} secret={created.secret}>
            {t('webhooks.secretOnce')}
          </NewSecret>
        )
      }
    >
      <TextInput
        label={t('webhooks.destination')}
        description={t('webhooks.destinationHint')}
        type="url"
        placeholder="https://"
        value={destination}
        onChange={(event) => {
          setDestination(event.currentTarget.value);
          create.reset();
          update.reset();
        }}
        error={
          refusedAddress
            ? t(taken ? 'webhooks.destinationTaken' : 'webhooks.destinationRefused')
            : tried && addressWrong && t('webhooks.destinationWrong')
        }
        data-autofocus
      />
      <EventChoice
        codes={eventCodes}
        chosen={events}
        error={tried && events.length === 0 ? t('webhooks.eventsMissing') : undefined}
        onChange={setEvents}
      />
      {webhook && (
        <Switch
          label={t('webhooks.enabled')}
          description={t('webhooks.enabledHint')}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}

/** What the server will say of it, as far as can be told here. */
function isDestination(address: string): boolean {
  const url = URL.parse(address);
  return (
    !!url &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    !address.includes('#')
  );
}
