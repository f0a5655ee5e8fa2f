import type { BotParams, ChangingChat, Greeting, VisitorConversationItem, VisitorServerFrame } from '@beseda/protocol';
import { withDraft, withFiles, withPlaceAndDraftsSettled } from './compose';
import type { FileDraft } from './fileDraft';
import { allWaiting, isRetryable, withStarted, withState, type Outbox, type OutboxItem } from './outbox';
import { lookedAt, newerMarks, withRead, withUnreadFrom } from './reading';
import { threadOf, type ChatState, type Connection, type Kept, type Place } from './state';
import {
  newThread,
  toMessage,
  withEarlier,
  withListed,
  withMessage,
  withPage,
  type Finishing,
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
  | { readonly type: 'at-end'; readonly atEnd: boolean }
  | { readonly type: 'read'; readonly read: Readonly<Record<string, number>> }
  | { readonly type: 'gone-to'; readonly place: Place }
  | { readonly type: 'draft'; readonly key: string; readonly text: string }
  | { readonly type: 'files'; readonly files: readonly FileDraft[] }
  | { readonly type: 'finishing'; readonly id: string; readonly finishing: Finishing | null }
  | { readonly type: 'typing-over'; readonly id: string }
  | { readonly type: 'bot-params'; readonly params: BotParams }
  | { readonly type: 'bot-said'; readonly branch: string }
  /** This browser is another visitor than it thought; what was written here stays. */
  | { readonly type: 'joined'; readonly kept: Kept };

/** Everything that can happen to the chat, without any effect on the world. */
export function reduce(state: ChatState, action: Action): ChatState {
  return withPlaceAndDraftsSettled(changed(state, action), state);
}

function changed(state: ChatState, action: Action): ChatState {
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
        withUnreadFrom,
      );
    case 'earlier':
      return inThread(state, action.id, (thread) => withEarlier(thread, action.after, action.messages));
    case 'loaded':
      return { ...state, loading: false };
    case 'written':
      return lookedAt({ ...state, outbox: [...state.outbox, action.item], said: [] });
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
      return withRead(lookedAt({ ...state, visible: action.visible, saidUnseen: 0 }));
    case 'at-end':
      return withRead({ ...state, atEnd: action.atEnd });
    case 'read':
      return { ...state, read: newerMarks(state.read, action.read) };
    case 'gone-to':
      return withRead(lookedAt({ ...state, place: action.place, atEnd: true, said: [] }));
    case 'draft':
      return withDraft(state, action.key, action.text);
    case 'files':
      return withFiles(state, action.files);
    case 'finishing':
      return inThread(state, action.id, (thread) => ({ ...thread, finishing: action.finishing }));
    case 'typing-over':
      return inThread(state, action.id, (thread) => ({ ...thread, typing: null }));
    case 'bot-params':
      return { ...state, botParams: action.params };
    case 'bot-said':
      return {
        ...state,
        said: [...state.said, action.branch],
        saidUnseen: state.visible ? 0 : state.saidUnseen + 1,
      };
    case 'joined': {
      const { outbox, read, drafts } = action.kept;
      return {
        ...state,
        threads: [],
        listed: false,
        outbox: [...outbox, ...state.outbox],
        read,
        drafts: { ...drafts, ...state.drafts },
      };
    }
  }
}

function onFrame(state: ChatState, frame: VisitorServerFrame): ChatState {
  switch (frame.type) {
    case 'chat-changed':
      return withGreeting(withChat(state, frame), frame.greeting ?? null);
    case 'welcome':
      return {
        ...(frame.chat ? withChat(state, frame.chat) : state),
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
      return withUnreadFrom(settled(added, frame.conversationId));
    }
    case 'conversation':
      return inThread(known(state, frame.conversationId, frame.startedAt), frame.conversationId, (thread) => ({
        ...thread,
        number: frame.number,
        state: frame.state,
        startedAt: frame.startedAt,
        finishedAt: frame.finishedAt ?? null,
        finishedBy: frame.finishedBy ?? null,
        ...(frame.state === 'finished' ? { finishing: null, typing: null } : { readable: false }),
      }));
    case 'finish-refused':
      return inThread(state, frame.conversationId, (thread) => ({
        ...thread,
        finishing: frame.code === 'not-accepted-retry' ? 'failed' : 'refused',
      }));
    case 'typing':
      return inThread(state, frame.conversationId, (thread) => ({
        ...thread,
        typing: frame.typing && thread.state === 'open' ? frame.author : null,
      }));
    case 'read':
      return frame.by === 'visitor'
        ? inThread(
            { ...state, read: newerMarks(state.read, { [frame.conversationId]: frame.sequence }) },
            frame.conversationId,
            (thread) => ({ ...thread, read: Math.max(thread.read, frame.sequence) }),
          )
        : inThread(state, frame.conversationId, (thread) => ({
            ...thread,
            operatorRead: Math.max(thread.operatorRead, frame.sequence),
          }));
    case 'conversations-moved':
    case 'token-expiring':
      return state;
  }
}

function withChat(
  state: ChatState,
  { name, avatar = null, senderNames = true, conversationMode }: ChangingChat,
): ChatState {
  return { ...state, chat: { ...state.chat, name, avatar, senderNames, conversationMode } };
}

/** What the bot has shown of another greeting is gone with it. */
function withGreeting(state: ChatState, greeting: Greeting | null): ChatState {
  const names = greeting?.branches.map((branch) => branch.name) ?? [];
  const said = state.said.filter((name) => names.includes(name));
  return { ...state, chat: { ...state.chat, greeting }, said, saidUnseen: Math.min(state.saidUnseen, said.length) };
}

/** What the list no longer has is finished, and not to be read again. */
function onListed(
  state: ChatState,
  items: readonly VisitorConversationItem[],
  knownBefore: readonly string[],
): ChatState {
  const listed = new Set(items.map((item) => item.id));
  const threads = state.threads.map((thread): Thread =>
    knownBefore.includes(thread.id) && !listed.has(thread.id)
      ? { ...thread, state: 'finished', readable: false, finishing: null }
      : thread,
  );
  const read = newerMarks(state.read, Object.fromEntries(items.map((item) => [item.id, item.readSequence])));
  return items.reduce<ChatState>(
    (next, item) => inThread(known(next, item.id, item.startedAt), item.id, (thread) => withListed(thread, item)),
    { ...state, threads, read, listed: true },
  );
}

function known(state: ChatState, id: string, startedAt: string): ChatState {
  if (threadOf(state, id)) {
    return state;
  }
  const threads = [...state.threads, newThread(id, startedAt)].sort((one, other) =>
    one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : 0,
  );
  return { ...state, threads };
}

function inThread(state: ChatState, id: string, change: (thread: Thread) => Thread): ChatState {
  return threadOf(state, id)
    ? { ...state, threads: state.threads.map((thread) => (thread.id === id ? change(thread) : thread)) }
    : state;
}

/**
 * Drops from the outbox what is shown as stored now, sends what was written after it to the conversation it began, and
 * moves the read mark of what is in sight.
 */
function settled(state: ChatState, id: string, beforeReading = (next: ChatState) => next): ChatState {
  const stored = new Set(threadOf(state, id)?.messages.map((message) => message.clientMessageId));
  const done = state.outbox.filter((item) => stored.has(item.clientMessageId));
  const left = state.outbox.filter((item) => !stored.has(item.clientMessageId));
  const outbox = done.reduce<Outbox>((rest, item) => withStarted(rest, item.startKey, id), left);
  const next = done.length === 0 ? state : { ...state, outbox };
  const { place } = state;
  const began =
    place?.kind === 'new' && done.some((item) => item.conversationId === null && item.startKey === place.key);
  return withRead(beforeReading(began ? { ...next, place: { kind: 'thread', id } } : next));
}
