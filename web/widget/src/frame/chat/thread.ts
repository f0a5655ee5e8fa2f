import type {
  Attachment,
  ConversationState,
  FinishedBy,
  VisitorConversationItem,
  VisitorSafeAuthor,
  VisitorStoredMessage,
} from '@beseda/protocol';

export interface Message {
  readonly sequence: number;
  readonly clientMessageId: string | null;
  readonly author: VisitorSafeAuthor;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly createdAt: string;
}

/** What a list shows of a conversation's last message. */
export type LastMessage = Pick<Message, 'sequence' | 'author' | 'text' | 'createdAt'> & {
  readonly attachments?: readonly Attachment[] | null;
};

/** A wish of the visitor to finish: on its way, or refused. */
export type Finishing = 'asked' | 'refused' | 'failed';

/**
 * One conversation as far as this client holds it. `messages` are shown and have no hole; what arrived ahead of a hole
 * waits in `held` until the hole is filled.
 */
export interface Thread {
  readonly id: string;
  readonly number: number | null;
  readonly state: ConversationState;
  /** A finished one that the chat lets its client read again. */
  readonly readable: boolean;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly finishedBy: FinishedBy | null;
  readonly finishing: Finishing | null;
  /** The sequence before the first message held here; null until the first page is loaded. */
  readonly before: number | null;
  readonly messages: readonly Message[];
  readonly held: readonly Message[];
  /** The newest message known, which may not be among `messages` yet. */
  readonly last: LastMessage | null;
  /** The highest sequence known to exist. */
  readonly known: number;
  /** How far this visitor has read, as the server knows. */
  readonly read: number;
  /** How far any operator has read. */
  readonly operatorRead: number;
  /** Who writes now. */
  readonly typing: VisitorSafeAuthor | null;
}

/** How many messages of a long conversation are loaded when it is joined. */
export const JOIN_WINDOW = 100;

export function newThread(id: string, startedAt: string): Thread {
  return {
    id,
    number: null,
    state: 'open',
    readable: false,
    startedAt,
    finishedAt: null,
    finishedBy: null,
    finishing: null,
    before: null,
    messages: [],
    held: [],
    last: null,
    known: 0,
    read: 0,
    operatorRead: 0,
    typing: null,
  };
}

export function lastSequence(thread: Thread): number {
  return thread.messages.at(-1)?.sequence ?? thread.before ?? 0;
}

/** Takes one live message: appended, dropped as a repeat, or held behind a gap. */
export function withMessage(thread: Thread, message: Message): Thread {
  const started = thread.before === null && message.sequence === 1 ? { ...thread, before: 0 } : thread;
  const typing = message.author.type === 'visitor' ? thread.typing : null;
  return settle({ ...started, typing, known: Math.max(started.known, message.sequence) }, [message]);
}

/** Takes the page "everything after `after`". */
export function withPage(thread: Thread, after: number, known: number, page: readonly Message[]): Thread {
  const begun = thread.before === null ? { ...thread, before: after } : thread;
  return settle({ ...begun, known: Math.max(begun.known, known) }, page);
}

/** Takes an earlier page that ends right before the first message held. */
export function withEarlier(thread: Thread, after: number, page: readonly Message[]): Thread {
  const earlier = page.filter((message) => message.sequence > after && message.sequence <= (thread.before ?? 0));
  const whole = earlier.length === (thread.before ?? 0) - after;
  return whole ? { ...thread, before: after, messages: [...earlier, ...thread.messages] } : thread;
}

/** Takes what the list of conversations says of it. */
export function withListed(thread: Thread, item: VisitorConversationItem): Thread {
  const { number, state, startedAt, lastSequence: known, readSequence, operatorReadSequence, lastMessage } = item;
  return {
    ...thread,
    number,
    state,
    startedAt,
    readable: state === 'finished',
    finishing: state === 'finished' ? null : thread.finishing,
    finishedAt: item.finishedAt ?? null,
    finishedBy: item.finishedBy ?? null,
    known: Math.max(thread.known, known),
    read: readSequence > thread.read ? readSequence : thread.read,
    operatorRead: operatorReadSequence > thread.operatorRead ? operatorReadSequence : thread.operatorRead,
    last: lastMessage ? newest(thread.last, lastMessage) : thread.last,
  };
}

/** The sequence after which messages must be fetched, or undefined if nothing is missing. */
export function missingAfter(thread: Thread): number | undefined {
  if (thread.before === null) {
    return Math.max(0, thread.known - JOIN_WINDOW);
  }
  const last = lastSequence(thread);
  return last < thread.known ? last : undefined;
}

export function toMessage(item: Omit<VisitorStoredMessage, 'id' | 'conversationId'>): Message {
  const { sequence, clientMessageId, author, text, createdAt, attachments } = item;
  return {
    sequence,
    clientMessageId: clientMessageId ?? null,
    author,
    text,
    attachments: attachments ?? [],
    createdAt,
  };
}

function settle(thread: Thread, arrived: readonly Message[]): Thread {
  const bySequence = new Map(thread.held.map((message) => [message.sequence, message]));
  for (const message of arrived) {
    bySequence.set(message.sequence, message);
  }
  const last = lastSequence(thread);
  const messages = [...thread.messages];
  if (thread.before !== null) {
    let next = last + 1;
    for (let message = bySequence.get(next); message; message = bySequence.get(next)) {
      messages.push(message);
      next++;
    }
  }
  const reached = messages.at(-1)?.sequence ?? last;
  const held = [...bySequence.values()]
    .filter((message) => message.sequence > reached)
    .sort((one, other) => one.sequence - other.sequence);
  const newestHere = held.at(-1) ?? messages.at(-1);
  return {
    ...thread,
    messages: messages.length > thread.messages.length ? messages : thread.messages,
    held,
    last: newestHere ? newest(thread.last, newestHere) : thread.last,
  };
}

function newest(known: LastMessage | null, other: LastMessage): LastMessage {
  return known && known.sequence >= other.sequence ? known : other;
}
