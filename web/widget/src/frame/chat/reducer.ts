import type { FinishedBy, VisitorConversationItem, VisitorServerFrame } from '@beseda/protocol';
import { allWaiting, isRetryable, withState, type OutboxItem } from './outbox';
import type { ChatState, Connection } from './state';
import {
  lastSequence,
  newThread,
  toMessage,
  withEarlier,
  withMessage,
  withPage,
  type Message,
  type Thread,
} from './thread';

export type Action =
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'frame'; readonly frame: VisitorServerFrame }
  | {
      readonly type: 'listed';
      readonly items: readonly VisitorConversationItem[];
      readonly knownBefore: readonly string[];
    }
  | {
      readonly type: 'page';
      readonly id: string;
      readonly after: number;
      readonly known: number;
      readonly messages: readonly Message[];
    }
  | { readonly type: 'earlier'; readonly id: string; readonly after: number; readonly messages: readonly Message[] }
  | { readonly type: 'loaded' }
  | { readonly type: 'written'; readonly item: OutboxItem }
  | { readonly type: 'sent'; readonly clientMessageId: string; readonly conversationId: string | null }
  | { readonly type: 'discarded'; readonly clientMessageId: string }
  | { readonly type: 'visible'; readonly visible: boolean }
  | { readonly type: 'read'; readonly read: Readonly<Record<string, number>> };

/** Everything that can happen to the chat, without any effect on the world. */
export function reduce(state: ChatState, action: Action): ChatState {
  switch (action.type) {
    case 'connection':
      return {
        ...state,
        connection: action.connection,
        outbox: action.connection === 'online' ? state.outbox : allWaiting(state.outbox),
      };
    case 'frame':
      return onFrame(state, action.frame);
    case 'listed':
      return onListed(state, action.items, action.knownBefore);
    case 'page':
      return settled(
        inThread(state, action.id, (thread) => withPage(thread, action.after, action.known, action.messages)),
        action.id,
      );
    case 'earlier':
      return inThread(state, action.id, (thread) => withEarlier(thread, action.after, action.messages));
    case 'loaded':
      return { ...state, loading: false };
    case 'written':
      return { ...state, outbox: [...state.outbox, action.item] };
    case 'sent':
      return {
        ...state,
        outbox: withState(state.outbox, action.clientMessageId, 'sent').map((item) =>
          item.clientMessageId === action.clientMessageId ? { ...item, conversationId: action.conversationId } : item,
        ),
      };
    case 'discarded':
      return { ...state, outbox: state.outbox.filter((item) => item.clientMessageId !== action.clientMessageId) };
    case 'visible':
      return withRead({ ...state, visible: action.visible });
    case 'read':
      return { ...state, read: newerMarks(state.read, action.read) };
  }
}

function onFrame(state: ChatState, frame: VisitorServerFrame): ChatState {
  switch (frame.type) {
    case 'chat-changed':
      return {
        ...state,
        chat: { ...state.chat, name: frame.name, conversationMode: frame.conversationMode },
      };
    case 'welcome':
      return {
        ...state,
        connection: 'online',
        loading: frame.catchUp && state.threads.length === 0,
        maxTextLength: frame.limits.maxTextLength,
      };
    case 'accepted':
      return { ...state, outbox: withState(state.outbox, frame.clientMessageId, 'accepted') };
    case 'refused':
      return {
        ...state,
        outbox: withState(
          state.outbox,
          frame.clientMessageId,
          isRetryable(frame.code) ? 'waiting' : 'failed',
          frame.code,
        ),
      };
    case 'message': {
      const started = known(state, frame.conversationId, frame.createdAt);
      const added = inThread(started, frame.conversationId, (thread) => withMessage(thread, toMessage(frame)));
      return settled(added, frame.conversationId);
    }
    case 'conversation':
      return inThread(known(state, frame.conversationId, frame.startedAt), frame.conversationId, (thread) => ({
        ...thread,
        number: frame.number,
        state: frame.state,
        startedAt: frame.startedAt,
        ...finished(frame.finishedAt, frame.finishedBy),
      }));
    case 'finish-refused':
    case 'typing':
    case 'read':
    case 'token-expiring':
      return state;
  }
}

/** An open conversation that the list no longer has was finished while we were away. */
function onListed(
  state: ChatState,
  items: readonly VisitorConversationItem[],
  knownBefore: readonly string[],
): ChatState {
  const listed = new Set(items.map((item) => item.id));
  const threads = state.threads.map((thread): Thread =>
    thread.state === 'open' && knownBefore.includes(thread.id) && !listed.has(thread.id)
      ? { ...thread, state: 'finished' }
      : thread,
  );
  return items.reduce<ChatState>(
    (next, item) =>
      inThread(withBaseline(known(next, item.id, item.startedAt), item), item.id, (thread) => ({
        ...thread,
        number: item.number,
        state: item.state,
        startedAt: item.startedAt,
        known: Math.max(thread.known, item.lastSequence),
      })),
    { ...state, threads },
  );
}

/** A browser that kept no read mark has nothing to count from: history then counts as read. */
function withBaseline(state: ChatState, item: VisitorConversationItem): ChatState {
  return item.id in state.read ? state : { ...state, read: { ...state.read, [item.id]: item.lastSequence } };
}

function known(state: ChatState, id: string, startedAt: string): ChatState {
  if (state.threads.some((thread) => thread.id === id)) {
    return state;
  }
  const threads = [...state.threads, newThread(id, startedAt)].sort((one, other) =>
    one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : 0,
  );
  return { ...state, threads };
}

function inThread(state: ChatState, id: string, change: (thread: Thread) => Thread): ChatState {
  return { ...state, threads: state.threads.map((thread) => (thread.id === id ? change(thread) : thread)) };
}

/** Drops from the outbox what is shown as stored now, and moves the read mark of a visible chat. */
function settled(state: ChatState, id: string): ChatState {
  const thread = state.threads.find((candidate) => candidate.id === id);
  const stored = new Set(thread?.messages.map((message) => message.clientMessageId));
  const outbox = state.outbox.filter((item) => !stored.has(item.clientMessageId));
  return withRead(outbox.length === state.outbox.length ? state : { ...state, outbox });
}

/** Own messages are read by being written; the rest once the chat is on the screen. */
function withRead(state: ChatState): ChatState {
  const marks: Record<string, number> = {};
  for (const thread of state.threads) {
    const last = thread.messages.at(-1);
    if (last && (state.visible || last.author.type === 'visitor')) {
      marks[thread.id] = lastSequence(thread);
    }
  }
  return { ...state, read: newerMarks(state.read, marks) };
}

function newerMarks(
  marks: Readonly<Record<string, number>>,
  others: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const newer = Object.entries(others).filter(([id, sequence]) => sequence > (marks[id] ?? 0));
  return newer.length > 0 ? { ...marks, ...Object.fromEntries(newer) } : marks;
}

function finished(
  at: string | null | undefined,
  by: FinishedBy | null | undefined,
): Pick<Thread, 'finishedAt' | 'finishedBy'> {
  return { finishedAt: at ?? null, finishedBy: by ?? null };
}
