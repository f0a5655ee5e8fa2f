import type { PublicChat } from '@beseda/protocol';
import type { Thread } from './thread';
import type { Outbox } from './outbox';

/** `idle`: nobody asked for a connection yet. `stopped`: the server said not to come back. */
export type Connection = 'idle' | 'connecting' | 'online' | 'offline' | 'stopped';

export interface ChatState {
  readonly chat: PublicChat;
  readonly connection: Connection;
  readonly threads: readonly Thread[];
  readonly outbox: Outbox;
  /** Last read sequence by conversation. */
  readonly read: Readonly<Record<string, number>>;
  readonly visible: boolean;
  /** True from joining until the history is there: screen readers keep quiet meanwhile. */
  readonly loading: boolean;
  readonly maxTextLength: number;
}

export function initialState(chat: PublicChat, outbox: Outbox, read: Readonly<Record<string, number>>): ChatState {
  return {
    chat,
    connection: 'idle',
    threads: [],
    outbox,
    read,
    visible: false,
    loading: false,
    maxTextLength: 4000,
  };
}

/** The conversation that the next message belongs to: the open one that started last. */
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

export function unreadCount(state: ChatState): number {
  return state.threads.reduce(
    (sum, thread) =>
      sum +
      thread.messages.filter(
        (message) => message.author.type !== 'visitor' && message.sequence > (state.read[thread.id] ?? 0),
      ).length,
    0,
  );
}
