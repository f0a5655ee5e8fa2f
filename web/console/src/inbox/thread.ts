import type { Attachment, Author, InboxMessage } from '@beseda/protocol';

/** A message of the operator that the server has not confirmed yet. */
export interface Outgoing {
  readonly clientMessageId: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[] | undefined;
  readonly createdAt: string;
  readonly state: 'sending' | 'failed';
  /** Why it failed; absent when simply no answer came. */
  readonly refusal?: string | undefined;
}

export type ThreadMessage = Pick<
  InboxMessage,
  'id' | 'sequence' | 'clientMessageId' | 'text' | 'attachments' | 'createdAt' | 'conversationId'
> & { readonly author: Author };

/**
 * What is known of one conversation. `messages` is a run of sequences without holes; what arrived beyond a hole waits
 * in `ahead`, unseen, until the hole is filled. Order is the sequence, never the clock.
 */
export interface Thread {
  readonly messages: readonly ThreadMessage[];
  readonly ahead: readonly ThreadMessage[];
  readonly outgoing: readonly Outgoing[];
  /** The highest sequence anybody told us of. */
  readonly lastSequence: number;
}

export const EMPTY_THREAD: Thread = { messages: [], ahead: [], outgoing: [], lastSequence: 0 };

/** Adds stored messages in any order, any number of times. Own ones leave `outgoing`. */
export function withStored(thread: Thread, stored: readonly ThreadMessage[]): Thread {
  const fresh = stored.filter((message) => !isKnown(thread, message));
  const arrived = new Set(stored.map((message) => message.clientMessageId));
  const outgoing = thread.outgoing.some((own) => arrived.has(own.clientMessageId))
    ? thread.outgoing.filter((own) => !arrived.has(own.clientMessageId))
    : thread.outgoing;
  if (fresh.length === 0) return outgoing === thread.outgoing ? thread : { ...thread, outgoing };

  const bySequence = new Map([...thread.messages, ...thread.ahead, ...fresh].map((each) => [each.sequence, each]));
  const all = [...bySequence.values()].sort((one, other) => one.sequence - other.sequence);
  const { run, beyond } = unbroken(all, thread.messages[0]?.sequence);
  return {
    messages: run,
    ahead: beyond,
    outgoing,
    lastSequence: Math.max(thread.lastSequence, sequenceOf(all.at(-1))),
  };
}

/** Takes note of a sequence heard of elsewhere, so that a missing end is noticed. */
export function withLastSequence(thread: Thread, lastSequence: number): Thread {
  return lastSequence > thread.lastSequence ? { ...thread, lastSequence } : thread;
}

/** The sequence after which messages are missing; `undefined` when all up to the last known are here. */
export function gapAfter(thread: Thread): number | undefined {
  const last = newestSequence(thread);
  return last < thread.lastSequence ? last : undefined;
}

/** The sequence before which older messages can be fetched; `undefined` at the beginning of the conversation. */
export function olderBefore(thread: Thread): number | undefined {
  const first = thread.messages[0]?.sequence;
  return first !== undefined && first > 1 ? first : undefined;
}

export function newestSequence(thread: Thread): number {
  return sequenceOf(thread.messages.at(-1));
}

/** More messages than this are not kept on the screen; those at the other end of what is read are let go. */
export const LONGEST_RUN = 400;

/** Lets go of the oldest messages, or of the newest, when there are more than {@link LONGEST_RUN}. */
export function withinRun(thread: Thread, letGo: 'oldest' | 'newest'): Thread {
  const { messages } = thread;
  if (messages.length <= LONGEST_RUN) return thread;
  return letGo === 'oldest'
    ? { ...thread, messages: messages.slice(-LONGEST_RUN) }
    : { ...thread, messages: messages.slice(0, LONGEST_RUN), ahead: [] };
}

/** Only what a page holds, as if nothing had been read before; own unsent messages stay. */
export function restarted(thread: Thread, page: readonly ThreadMessage[]): Thread {
  return withStored({ ...EMPTY_THREAD, outgoing: thread.outgoing, lastSequence: thread.lastSequence }, page);
}

export function withOutgoing(thread: Thread, own: Outgoing): Thread {
  return { ...thread, outgoing: [...thread.outgoing, own] };
}

/** Marks one outgoing message; one that was stored meanwhile is not there any more and stays so. */
export function withOutgoingState(
  thread: Thread,
  clientMessageId: string,
  change: Pick<Outgoing, 'state' | 'refusal'>,
): Thread {
  return {
    ...thread,
    outgoing: thread.outgoing.map((own) => (own.clientMessageId === clientMessageId ? { ...own, ...change } : own)),
  };
}

export function withoutOutgoing(thread: Thread, clientMessageId: string): Thread {
  return { ...thread, outgoing: thread.outgoing.filter((own) => own.clientMessageId !== clientMessageId) };
}

function isKnown(thread: Thread, { sequence }: ThreadMessage): boolean {
  const first = thread.messages[0]?.sequence;
  if (first !== undefined && sequence >= first && sequence <= newestSequence(thread)) return true;
  return thread.ahead.some((waiting) => waiting.sequence === sequence);
}

/** The messages around `anchor` (the first one if none is given) up to the next hole, and those behind that hole. */
function unbroken(all: readonly ThreadMessage[], anchor: number | undefined) {
  let from = Math.max(
    0,
    all.findIndex((message) => message.sequence === anchor),
  );
  let to = from;
  while (from > 0 && follows(all[from - 1], all[from])) from -= 1;
  while (to + 1 < all.length && follows(all[to], all[to + 1])) to += 1;
  return { run: all.slice(from, to + 1), beyond: all.slice(to + 1) };
}

function follows(one: ThreadMessage | undefined, other: ThreadMessage | undefined): boolean {
  return sequenceOf(other) === sequenceOf(one) + 1;
}

function sequenceOf(message: ThreadMessage | undefined): number {
  return message?.sequence ?? 0;
}
