import { Alert, Badge, Button, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Delivery, DeliveryState, Webhook } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { describeError } from '../ui/describeError';
import { tell, tellError } from '../ui/tell';
import { attemptText } from './attemptText';
import classes from './DeliveryLog.module.css';
import { eventName } from './eventName';
import { deliveriesQuery, useRedeliver } from './queries';

interface DeliveryLogProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/** What was sent to a webhook, what it answered, and what is still to be sent. */
export function DeliveryLog({ webhook, onClose }: DeliveryLogProps) {
  const { t } = useTranslation();
  const deliveries = useInfiniteQuery(deliveriesQuery(useApi(), webhook.id));
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('webhooks.logTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text size="sm" className={classes['muted']}>
          {t('webhooks.logIntro', { destination: webhook.destination })}
        </Text>
        {deliveries.isPending ? (
          <Skeleton height={96} radius="md" role="status" aria-label={t('app.loading')} />
        ) : deliveries.isError && items.length === 0 ? (
          <Alert color="red" role="alert">
            {describeError(t, deliveries.error)}
          </Alert>
        ) : items.length === 0 ? (
          <Text>{t('webhooks.logEmpty')}</Text>
        ) : (
          <ul className={classes['deliveries']}>
            {items.map((delivery) => (
              <Row key={delivery.id} webhook={webhook} delivery={delivery} />
            ))}
          </ul>
        )}
        {deliveries.hasNextPage && (
          <Button
            variant="default"
            loading={deliveries.isFetchingNextPage}
            onClick={() => void deliveries.fetchNextPage()}
          >
            {t('app.loadMore')}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}

const COLORS = { waiting: 'yellow', delivered: 'beseda', failed: 'red' } as const satisfies Record<
  DeliveryState,
  string
>;

function Row({ webhook, delivery }: { readonly webhook: Webhook; readonly delivery: Delivery }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const redeliver = useRedeliver(webhook.id);
  const name = eventName(t, delivery.eventCode);
  const again = () =>
    redeliver.mutate(delivery.id, {
      onSuccess: () => tell(t, t('webhooks.redelivered')),
      onError: (error) => tellError(t, error),
    });
  return (
    <li>
      <div className={classes['head']}>
        <Text fw={600} component="span">
          {name}
        </Text>
        <Badge variant="light" tt="none" color={COLORS[delivery.state]}>
          {t(`deliveryStates.${delivery.state}`)}
        </Badge>
        <Button
          className={classes['again']}
          size="compact-sm"
          variant="subtle"
          loading={redeliver.isPending}
          aria-label={t('webhooks.redeliverNamed', { event: name, id: delivery.id })}
          onClick={again}
        >
          {t('webhooks.redeliver')}
        </Button>
      </div>
      <Text size="sm" className={classes['muted']}>
        <code>{delivery.entity}</code> · {formats.shortDateTime(delivery.createdAt)}
        {delivery.dueAt !== undefined && delivery.attempts.length > 0 && (
          <> · {t('webhooks.nextAttempt', { when: formats.shortDateTime(delivery.dueAt) })}</>
        )}
      </Text>
      {delivery.attempts.length > 0 && (
        <ol className={classes['attempts']}>
          {delivery.attempts.map((attempt) => (
            <li key={attempt.madeAt} data-good={attempt.good}>
              <span>
                {formats.shortDateTime(attempt.madeAt)} · {attemptText(t, attempt)} ·{' '}
                {t('webhooks.took', { ms: attempt.durationMs })}
              </span>
              {attempt.answer !== '' && <pre className={classes['answer']}>{attempt.answer}</pre>}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
