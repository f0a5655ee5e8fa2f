import { Badge, Button, Text } from '@mantine/core';
import { IconKey, IconPencil, IconTrash } from '@tabler/icons-react';
import type { Webhook } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import { RowAction } from '../ui/RowAction';
import { Table } from '../ui/Table';
import table from '../ui/table.module.css';
import { attemptText } from './attemptText';
import { eventGroups } from './eventName';
import classes from './WebhookTable.module.css';

export type WebhookAction = 'edit' | 'log' | 'secret' | 'delete';

interface WebhookTableProps {
  readonly items: readonly Webhook[];
  readonly onAction: (action: WebhookAction, webhook: Webhook) => void;
}

export function WebhookTable({ items, onAction }: WebhookTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      columns={[t('webhooks.destination'), t('webhooks.events'), t('webhooks.state')]}
      actions={t('webhooks.actionsColumn')}
    >
      {items.map((webhook) => (
        <Row key={webhook.id} webhook={webhook} onAction={(action) => onAction(action, webhook)} />
      ))}
    </Table>
  );
}

interface RowProps {
  readonly webhook: Webhook;
  readonly onAction: (action: WebhookAction) => void;
}

function Row({ webhook, onAction }: RowProps) {
  const { t } = useTranslation();
  const { destination, events } = webhook;
  return (
    <tr>
      <th scope="row" className={classes['destination']}>
        {destination}
      </th>
      <td data-column={t('webhooks.events')}>
        <span>
          {eventGroups(events)
            .map(({ entity }) => t(`webhookEntities.${entity}`))
            .join(', ')}{' '}
          <span className={table['muted']}>({events.length})</span>
        </span>
      </td>
      <td data-column={t('webhooks.state')}>
        <State webhook={webhook} />
      </td>
      <td data-column={t('webhooks.actionsColumn')}>
        <span className={classes['actions']}>
          <Button
            size="xs"
            variant="default"
            aria-label={t('webhooks.logOf', { destination })}
            onClick={() => onAction('log')}
          >
            {t('webhooks.log')}
          </Button>
          <RowAction label={t('webhooks.editOne', { destination })} onClick={() => onAction('edit')}>
            <IconPencil size={18} />
          </RowAction>
          <RowAction label={t('webhooks.changeSecretOf', { destination })} onClick={() => onAction('secret')}>
            <IconKey size={18} />
          </RowAction>
          <RowAction label={t('webhooks.deleteOne', { destination })} onClick={() => onAction('delete')}>
            <IconTrash size={18} />
          </RowAction>
        </span>
      </td>
    </tr>
  );
}

function State({ webhook: { disabledAt, lastAttempt, waiting } }: { readonly webhook: Webhook }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const on = disabledAt === undefined;
  return (
    <span className={classes['state']}>
      <Badge variant="light" tt="none" color={!on ? 'gray' : lastAttempt?.good === false ? 'yellow' : 'beseda'}>
        {on ? t('webhooks.on') : t('webhooks.offSince', { when: formats.shortDateTime(disabledAt) })}
      </Badge>
      {lastAttempt && (
        <Text size="sm" className={table['muted']}>
          {t('webhooks.last', { when: formats.shortDateTime(lastAttempt.madeAt), what: attemptText(t, lastAttempt) })}
        </Text>
      )}
      {waiting > 0 && (
        <Text size="sm" className={table['muted']}>
          {t('webhooks.waiting', { count: waiting })}
        </Text>
      )}
    </span>
  );
}
