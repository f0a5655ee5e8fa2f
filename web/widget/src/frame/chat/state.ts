import type { BotParams, PublicChat } from '@beseda/protocol';
import type { FileDraft } from './fileDraft';
import type { Outbox, OutboxItem } from './outbox';
import type { Thread } from './thread';

/** `idle`: nobody asked for a connection yet. `stopped`: the server said not to come back. */
export type Connection = 'idle' | 'connecting' | 'online' | 'offline' | 'stopped';

/** Where the visitor went, while there are several conversations to go between. */
export type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'thread'; readonly id: string };

export interface ChatState {
  readonly chat: PublicChat;
  readonly connection: Connection;
  readonly threads: readonly Thread[];
  readonly outbox: Outbox;
  /** Last read sequence by conversation. */
  readonly read: Readonly<Record<string, number>>;
  /** What was read when the first unread message came, by conversation: there the line "new messages" stands. */
  readonly unreadFrom: Readonly<Record<string, number>>;
  /** What is typed and not sent, by conversation; {@link NEW} for one that is yet to begin, and for the only one. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Files that were chosen for a message. */
  readonly files: readonly FileDraft[];
  /** Null until the visitor went somewhere. */
  readonly place: Place | null;
  /** Begins the next conversation, unless {@link Place} names another. */
  readonly startKey: string;
  readonly visible: boolean;
  /** Whether the end of the messages is in sight. */
  readonly atEnd: boolean;
  /** True from joining until the history is there: screen readers keep quiet meanwhile. */
  readonly loading: boolean;
  /** Whether the conversations of this visitor are known. */
  readonly listed: boolean;
  readonly maxTextLength: number;
  /** What the page told the bot. */
  readonly botParams: BotParams;
  /** Branches the bot has shown since the last message, in order: stored with the next one. */
  readonly said: readonly string[];
  /** How many of them nobody has looked at. */
  readonly saidUnseen: number;
  /** Which the chat speaks. */
  readonly language: string;
}

export const NEW = '';

export interface Kept {
  readonly outbox: Outbox;
  readonly read: Readonly<Record<string, number>>;
  readonly drafts: Readonly<Record<string, string>>;
  readonly place: Place | null;
}

export function initialState(
  chat: PublicChat,
  kept: Kept,
  startKey: string,
  loading = false,
  language = 'en',
): ChatState {
  return {
    chat,
    ...kept,
    connection: 'idle',
    threads: [],
    unreadFrom: {},
    files: [],
    startKey,
    visible: false,
    atEnd: true,
    loading,
    listed: false,
    maxTextLength: 4000,
    botParams: {},
    said: [],
    saidUnseen: 0,
    language,
  };
}

/** The conversation that the next message belongs to where there is one active: the open one that started last. */
export function openThread(state: ChatState): Thread | undefined {
  return state.threads.findLast((thread) => thread.state === 'open');
}

/** The conversation of the newest message. */
export function newestThread(state: ChatState): Thread | undefined {
  const newestAt = (thread: Thread): string => thread.messages.at(-1)?.createdAt ?? '';
  return state.threads
    .filter((thread) => thread.messages.length > 0)
    .reduce<Thread | undefined>(
      (newest, thread) => (newest && newestAt(newest) > newestAt(thread) ? newest : thread),
      undefined,
    );
}

/** Messages that no listed conversation shows: of one that is beginning, or whose conversation is gone. */
export function strays(state: ChatState): readonly OutboxItem[] {
  const listed = new Set(state.threads.filter(isListed).map((thread) => thread.id));
  return state.outbox.filter((item) => item.conversationId === null || !listed.has(item.conversationId));
}

/** Open ones, and finished ones that may be read again. */
export function isListed(thread: Thread): boolean {
  return thread.state === 'open' || thread.readable;
}

export function threadOf(state: ChatState, id: string): Thread | undefined {
  return state.threads.find((thread) => thread.id === id);
}

/** Messages of others that this visitor has not read. */
export function unreadIn(state: ChatState, thread: Thread): number {
  const read = state.read[thread.id] ?? 0;
  return thread.messages.filter((message) => message.author.type !== 'visitor' && message.sequence > read).length;
}

/** Of the conversations that the visitor can get at, and of the bot before there is one. */
export function unreadCount(state: ChatState): number {
  return state.threads
    .filter((thread) => isSingle(state) || isListed(thread))
    .reduce((sum, thread) => sum + unreadIn(state, thread), state.saidUnseen);
}

/** One active conversation, and not several still open from when there were several. */
export function isSingle(state: ChatState): boolean {
  return state.chat.conversationMode === 'one-active' && !severalOpen(state);
}

export function severalOpen(state: ChatState): boolean {
  return state.threads.filter((thread) => thread.state === 'open').length > 1;
}
