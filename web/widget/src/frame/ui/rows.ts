import type { ChatState } from '../chat/state';
import type { OutboxItem } from '../chat/outbox';
import type { Message, Thread } from '../chat/thread';

/** What the thread shows, top to bottom. */
export type Row =
  | { readonly kind: 'earlier'; readonly key: string; readonly thread: Thread }
  | { readonly kind: 'day'; readonly key: string; readonly at: Date }
  | { readonly kind: 'conversation'; readonly key: string; readonly number: number }
  | { readonly kind: 'finished'; readonly key: string; readonly thread: Thread }
  | BubbleRow;

export interface BubbleRow {
  readonly kind: 'bubble';
  readonly key: string;
  readonly own: boolean;
  readonly name: string | null;
  readonly text: string;
  readonly at: Date;
  /** First and last of a run by one author within a few minutes: the name stands at the first, the time at the last. */
  readonly first: boolean;
  readonly last: boolean;
  /** Null for messages of others. */
  readonly delivery: 'sending' | 'stored' | 'failed' | null;
  readonly item: OutboxItem | null;
}

const RUN_MS = 5 * 60_000;

export function rowsOf(state: ChatState): Row[] {
  const rows: Row[] = [];
  const several = state.threads.filter((thread) => thread.messages.length > 0).length > 1;
  let day = '';
  const add = (row: BubbleRow): void => {
    const name = row.at.toDateString();
    if (name !== day) {
      day = name;
      rows.push({ kind: 'day', key: `day ${name} ${row.key}`, at: row.at });
    }
    rows.push(row);
  };
  for (const thread of state.threads) {
    if (thread.before !== null && thread.before > 0) {
      rows.push({ kind: 'earlier', key: `earlier ${thread.id}`, thread });
    }
    if (several && thread.number !== null && thread.messages.length > 0) {
      rows.push({ kind: 'conversation', key: `conversation ${thread.id}`, number: thread.number });
    }
    for (const message of thread.messages) {
      add(stored(thread, message));
    }
    if (thread.state === 'finished') {
      rows.push({ kind: 'finished', key: `finished ${thread.id}`, thread });
    }
  }
  for (const item of state.outbox) {
    add(unsent(item));
  }
  return inRuns(rows);
}

function stored(thread: Thread, message: Message): BubbleRow {
  const own = message.author.type === 'visitor';
  return {
    kind: 'bubble',
    key: (own && message.clientMessageId) || `${thread.id} ${String(message.sequence)}`,
    own,
    name: message.author.name ?? null,
    text: message.text,
    at: new Date(message.createdAt),
    first: true,
    last: true,
    delivery: own ? 'stored' : null,
    item: null,
  };
}

function unsent(item: OutboxItem): BubbleRow {
  return {
    kind: 'bubble',
    key: item.clientMessageId,
    own: true,
    name: null,
    text: item.text,
    at: new Date(item.writtenAt),
    first: true,
    last: true,
    delivery: item.state === 'failed' ? 'failed' : 'sending',
    item,
  };
}

function inRuns(rows: readonly Row[]): Row[] {
  return rows.map((row, index) =>
    row.kind === 'bubble'
      ? { ...row, first: !together(rows[index - 1], row), last: !together(row, rows[index + 1]) }
      : row,
  );
}

function together(one: Row | undefined, next: Row | undefined): boolean {
  return (
    one?.kind === 'bubble' &&
    next?.kind === 'bubble' &&
    one.own === next.own &&
    one.name === next.name &&
    one.delivery === next.delivery &&
    one.delivery !== 'failed' &&
    next.at.getTime() - one.at.getTime() < RUN_MS
  );
}
