import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Webhook } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ForAdministrators } from '../ui/ForAdministrators';
import { ListPage } from '../ui/ListPage';
import { tell } from '../ui/tell';
import { DeliveryLog } from './DeliveryLog';
import { useDeleteWebhook, webhooksQuery } from './queries';
import { SecretDialog } from './SecretDialog';
import { WebhookDialog } from './WebhookDialog';
import { WebhookTable, type WebhookAction } from './WebhookTable';

/** Addresses that are told of what happens in the account. */
export function WebhooksPage() {
  return (
    <ForAdministrators>
      <WebhookList />
    </ForAdministrators>
  );
}

type Open = { readonly dialog: 'create' } | { readonly dialog: WebhookAction; readonly id: number };

function WebhookList() {
  const { t } = useTranslation();
  const webhooks = useQuery(webhooksQuery(useApi()));
  const [open, setOpen] = useState<Open>();
  const items = webhooks.data?.items ?? [];
  const eventCodes = webhooks.data?.eventCodes ?? [];
  const off = items.filter((webhook) => webhook.disabledAt !== undefined);

  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen({ dialog: 'create' })}>
      {t('webhooks.create')}
    </Button>
  );

  return (
    <ListPage
      title={t('webhooks.title')}
      intro={t('webhooks.intro')}
      query={webhooks}
      count={items.length}
      blank={{ icon: IconWebhook, title: t('webhooks.empty'), hint: t('webhooks.emptyHint') }}
      create={createButton}
      notice={
        off.length > 0 && (
          <Alert color="yellow" icon={<IconAlertTriangle />} mb="md" role="status">
            {t('webhooks.off', { count: off.length })}
          </Alert>
        )
      }
      list={<WebhookTable items={items} onAction={(dialog, { id }) => setOpen({ dialog, id })} />}
    >
      {open && (
        <Dialog
          open={open}
          webhook={items.find((each) => 'id' in open && each.id === open.id)}
          eventCodes={eventCodes}
          onClose={() => setOpen(undefined)}
        />
      )}
    </ListPage>
  );
}

interface DialogProps {
  readonly open: Open;
  readonly webhook: Webhook | undefined;
  readonly eventCodes: readonly string[];
  readonly onClose: () => void;
}

function Dialog({ open, webhook, eventCodes, onClose }: DialogProps) {
  if (open.dialog === 'create') return <WebhookDialog eventCodes={eventCodes} onClose={onClose} />;
  if (!webhook) return null;
  switch (open.dialog) {
    case 'edit':
      return <WebhookDialog webhook={webhook} eventCodes={eventCodes} onClose={onClose} />;
    case 'log':
      return <DeliveryLog webhook={webhook} onClose={onClose} />;
    case 'secret':
      return <SecretDialog webhook={webhook} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog webhook={webhook} onClose={onClose} />;
  }
}

function DeleteDialog({ webhook, onClose }: { readonly webhook: Webhook; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteWebhook();
  return (
    <ConfirmDialog
      title={t('webhooks.deleteTitle')}
      text={t('webhooks.deleteText', { destination: webhook.destination })}
      confirm={t('webhooks.delete')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(webhook.id, {
          onSuccess: () => {
            tell(t, t('webhooks.deleted'));
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}
