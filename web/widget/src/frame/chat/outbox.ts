import { MAX_TEXT_LENGTH } from '@beseda/protocol';

/**
 * A message of this visitor that is not yet known to be stored. `waiting`: to be sent; `sent`: on the socket;
 * `accepted`: safe in the event log, to be shown as sending still; `failed`: refused, the visitor decides.
 */
export interface OutboxItem {
  readonly clientMessageId: string;
  /** The conversation it was written into; null when there was none. */
  readonly conversationId: string | null;
  readonly text: string;
  readonly writtenAt: string;
  readonly state: 'waiting' | 'sent' | 'accepted' | 'failed';
  readonly reason: string | null;
}

export type Outbox = readonly OutboxItem[];

/** More on the way at once would only run into the rate limit after a long time offline. */
const MAX_IN_FLIGHT = 5;

const RETRYABLE = new Set(['rate-limited', 'not-accepted-retry']);

export function isRetryable(code: string): boolean {
  return RETRYABLE.has(code);
}

export function withState(
  outbox: Outbox,
  clientMessageId: string,
  state: OutboxItem['state'],
  reason: string | null = null,
): Outbox {
  return outbox.map((item) => (item.clientMessageId === clientMessageId ? { ...item, state, reason } : item));
}

/** After a lost connection everything unstored goes again under its own id; the server drops what it has. */
export function allWaiting(outbox: Outbox): Outbox {
  return outbox.map((item) => (item.state === 'failed' ? item : { ...item, state: 'waiting' }));
}

/**
 * The next message to send, if one may go now. While no conversation is open only one message is on its way: it starts
 * the conversation, and the following ones must not start another.
 */
export function nextToSend(outbox: Outbox, openConversationId: string | null): OutboxItem | undefined {
  const sent = outbox.filter((item) => item.state === 'sent');
  const next = outbox.find((item) => item.state === 'waiting');
  if (!next || sent.length >= MAX_IN_FLIGHT) {
    return undefined;
  }
  const target = next.conversationId ?? openConversationId;
  const starting = outbox.some((item) => (item.state === 'sent' || item.state === 'accepted') && !item.conversationId);
  return target === null && starting ? undefined : { ...next, conversationId: target };
}

/** The text as it will be sent, or undefined if it is empty or too long. */
export function sendable(text: string, maxLength: number = MAX_TEXT_LENGTH): string | undefined {
  const clean = text.replaceAll('\0', '').replace(LONE_SURROGATE, '\uFFFD').trim();
  return clean && clean.length <= maxLength ? clean : undefined;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
