import { MAX_TEXT_LENGTH, type Attachment, type ConversationMode, type ShownGreeting } from '@beseda/protocol';

/**
 * A message of this visitor that is not yet known to be stored. `waiting`: to be sent; `sent`: on the socket;
 * `accepted`: safe in the event log, to be shown as sending still; `failed`: refused, the visitor decides.
 */
export interface OutboxItem {
  readonly clientMessageId: string;
  /** The conversation it was written into; null when that one is yet to begin. */
  readonly conversationId: string | null;
  /** Messages written into the same conversation before it began have the same. */
  readonly startKey: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly writtenAt: string;
  readonly state: 'waiting' | 'sent' | 'accepted' | 'failed';
  readonly reason: string | null;
  /** What the bot has said around it. */
  readonly greeting: ShownGreeting | null;
}

export type Outbox = readonly OutboxItem[];

/** More on the way at once would only run into the rate limit after a long time offline. */
const MAX_IN_FLIGHT = 5;

const RETRYABLE = new Set(['rate-limited', 'not-accepted-retry']);

export function isRetryable(code: string): boolean {
  return RETRYABLE.has(code);
}

/** Whether it was refused because its conversation takes no messages any more. */
export function isHomeless({ state, reason }: OutboxItem): boolean {
  return state === 'failed' && (reason === 'conversation-finished' || reason === 'conversation-unknown');
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

/** The conversation has begun: what was written into it before goes there. */
export function withStarted(outbox: Outbox, startKey: string, conversationId: string): Outbox {
  return outbox.map((item) =>
    item.conversationId === null && item.startKey === startKey ? { ...item, conversationId } : item,
  );
}

/**
 * The next message to send, if one may go now. Of a conversation that is yet to begin only one message is on its way: it
 * starts the conversation, and the following ones must not start another. With one active conversation all of them begin
 * the same one, and go to the open one if there is any.
 */
export function nextToSend(
  outbox: Outbox,
  mode: ConversationMode,
  openConversationId: string | null,
): OutboxItem | undefined {
  if (outbox.filter((item) => item.state === 'sent').length >= MAX_IN_FLIGHT) {
    return undefined;
  }
  const multiple = mode === 'multiple';
  const starting = outbox.filter(
    (item) => (item.state === 'sent' || item.state === 'accepted') && item.conversationId === null,
  );
  for (const item of outbox) {
    if (item.state === 'waiting') {
      const conversationId = item.conversationId ?? (multiple ? null : openConversationId);
      if (conversationId !== null || !starting.some((other) => !multiple || other.startKey === item.startKey)) {
        return { ...item, conversationId };
      }
    }
  }
  return undefined;
}

/** The text as it will be sent, or undefined if it is empty or too long. */
export function sendable(text: string, maxLength: number = MAX_TEXT_LENGTH): string | undefined {
  const clean = text.replaceAll('\0', '').replace(LONE_SURROGATE, '\uFFFD').trim();
  return clean && clean.length <= maxLength ? clean : undefined;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
