import type { OutboxItem } from './outbox';
import { isListed, isSingle, NEW, severalOpen, strays, threadOf, type ChatState } from './state';
import type { Thread } from './thread';

/** What the window shows. `single`: everything in one thread, where the client has but one active conversation. */
export type Screen =
  | { readonly kind: 'single' }
  | { readonly kind: 'list' }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'thread'; readonly thread: Thread };

export function screenOf(state: ChatState): Screen {
  const { place } = state;
  if (isSingle(state)) {
    return { kind: 'single' };
  }
  const thread = place?.kind === 'thread' ? threadOf(state, place.id) : undefined;
  if (thread) {
    return { kind: 'thread', thread };
  }
  if (mayStart(state) && (place?.kind === 'new' || !hasList(state))) {
    return { kind: 'new', key: place?.kind === 'new' ? place.key : state.startKey };
  }
  return { kind: 'list' };
}

export function mayStart({ chat }: ChatState): boolean {
  return chat.conversationMode === 'multiple';
}

export function hasList(state: ChatState): boolean {
  return !isSingle(state) && (state.threads.some(isListed) || strays(state).length > 0);
}

/** A client may finish where it may have several, and those it still has. */
export function mayFinish(state: ChatState, thread: Thread): boolean {
  return thread.state === 'open' && (mayStart(state) || severalOpen(state));
}

/** The conversations in sight: what is written in them is read. */
export function threadsInSight(state: ChatState): readonly Thread[] {
  const screen = screenOf(state);
  switch (screen.kind) {
    case 'single':
      return state.threads;
    case 'thread':
      return [screen.thread];
    default:
      return [];
  }
}

/** Unsent messages in sight. */
export function unsentInSight(state: ChatState): readonly OutboxItem[] {
  const screen = screenOf(state);
  switch (screen.kind) {
    case 'single':
      return state.outbox;
    case 'thread':
      return state.outbox.filter((item) => item.conversationId === screen.thread.id);
    case 'new':
      return state.outbox.filter((item) => item.conversationId === null && item.startKey === screen.key);
    case 'list':
      return strays(state).filter((item) => item.conversationId !== null || item.state === 'failed');
  }
}

/** Whose draft the composer holds. */
export function draftKey(screen: Screen): string {
  return screen.kind === 'thread' ? screen.thread.id : NEW;
}

/** Conversations whose messages are to be here: a finished one only when it is looked at. */
export function isWanted(state: ChatState, thread: Thread): boolean {
  return thread.state === 'open' || threadsInSight(state).some(({ id }) => id === thread.id);
}
