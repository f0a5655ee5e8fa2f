import { threadsInSight } from './screen';
import { unreadIn, type ChatState } from './state';
import { lastSequence } from './thread';

/** Own messages are read by being written; the rest once it is in sight to its end. */
export function withRead(state: ChatState): ChatState {
  const seen = state.visible && state.atEnd ? new Set(threadsInSight(state).map((thread) => thread.id)) : new Set();
  const marks: Record<string, number> = {};
  for (const thread of state.threads) {
    const last = thread.messages.at(-1);
    if (last && (seen.has(thread.id) || last.author.type === 'visitor')) {
      marks[thread.id] = lastSequence(thread);
    }
  }
  return { ...state, read: newerMarks(state.read, marks) };
}

/** Remembers where the unread messages begin, for as long as the visitor looks at them. */
export function withUnreadFrom(state: ChatState): ChatState {
  const begun = state.threads.filter((thread) => !(thread.id in state.unreadFrom) && unreadIn(state, thread) > 0);
  const marks = begun.map((thread) => [thread.id, state.read[thread.id] ?? 0] as const);
  return begun.length > 0 ? { ...state, unreadFrom: { ...state.unreadFrom, ...Object.fromEntries(marks) } } : state;
}

/** The visitor turned to something: what was read before has no line any more. */
export function lookedAt(state: ChatState): ChatState {
  return withUnreadFrom({ ...state, unreadFrom: {} });
}

export function newerMarks(
  marks: Readonly<Record<string, number>>,
  others: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const newer = Object.entries(others).filter(([id, sequence]) => sequence > (marks[id] ?? 0));
  return newer.length > 0 ? { ...marks, ...Object.fromEntries(newer) } : marks;
}
