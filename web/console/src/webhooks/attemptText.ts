import type { DeliveryAttempt, DeliveryFailure } from '@beseda/protocol';
import type { TFunction } from 'i18next';

const FAILURES = {
  'address-refused': 'webhooks.addressRefused',
  'unknown-host': 'webhooks.unknownHost',
  'not-connected': 'webhooks.notConnected',
  'timed-out': 'webhooks.timedOut',
} as const satisfies Record<DeliveryFailure, string>;

/** How an attempt went, in a few words. */
export function attemptText(t: TFunction, attempt: DeliveryAttempt): string {
  if (attempt.failure !== undefined) return t(FAILURES[attempt.failure]);
  return t('webhooks.answered', { status: attempt.status ?? 0 });
}
