import type { Attachment } from '@beseda/protocol';
import { branchOf, textOf } from '../chat/greeting';
import type { OutboxItem } from '../chat/outbox';
import { senderName } from '../chat/senderName';
import { screenOf, threadsInSight, unsentInSight } from '../chat/screen';
import { isSingle, type ChatState } from '../chat/state';
import type { Message, Thread } from '../chat/thread';

/** What the thread shows, top to bottom. */
export type Row =
  | { readonly kind: 'earlier'; readonly key: string; readonly thread: Thread }
  | { readonly kind: 'day'; readonly key: string; readonly at: Date }
  | { readonly kind: 'conversation'; readonly key: string; readonly number: number }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'finished'; readonly key: string; readonly thread: Thread }
  | BubbleRow;

export interface BubbleRow {
  readonly kind: 'bubble';
  readonly key: string;
  readonly own: boolean;
  readonly name: string | null;
  /** The greeting bot said it. */
  readonly bot: boolean;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly at: Date;
  /** First and last of a run by one author within a few minutes: the name stands at the first, the time at the last. */
  readonly first: boolean;
  readonly last: boolean;
  /** Null for messages of others. */
  readonly delivery: 'sending' | 'stored' | 'read' | 'failed' | null;
  readonly item: OutboxItem | null;
}

const RUN_MS = 5 * 60_000;

export function rowsOf(state: ChatState): Row[] {
  const rows: Row[] = [];
  const threads = inOrder(threadsInSight(state));
  const several = threads.filter((thread) => thread.messages.length > 0).length > 1;
  let day = '';
  const add = (row: BubbleRow): void => {
    const name = row.at.toDateString();
    if (name !== day) {
      day = name;
      rows.push({ kind: 'day', key: `day ${name} ${row.key}`, at: row.at });
    }
    rows.push(row);
  };
  for (const thread of threads) {
    if (thread.before !== null && thread.before > 0) {
      rows.push({ kind: 'earlier', key: `earlier ${thread.id}`, thread });
    }
    if (several && thread.number !== null && thread.messages.length > 0) {
      rows.push({ kind: 'conversation', key: `conversation ${thread.id}`, number: thread.number });
    }
    const firstUnread = unreadAt(thread, state.unreadFrom[thread.id]);
    for (const message of thread.messages) {
      if (message === firstUnread) {
        rows.push({ kind: 'unread', key: `unread ${thread.id}` });
      }
      add(stored(state, thread, message));
    }
    if (thread.state === 'finished') {
      rows.push({ kind: 'finished', key: `finished ${thread.id}`, thread });
    }
  }
  for (const item of unsentInSight(state)) {
    ofBot(state, item.greeting?.said ?? [], item).forEach(add);
    add(unsent(item));
    ofBot(state, item.greeting?.next ? [item.greeting.next] : [], item).forEach(add);
  }
  if (screenOf(state).kind !== 'list') {
    ofBot(state, state.said).forEach(add);
  }
  return inRuns(rows);
}

/** What {@link rowsOf} depends on. */
export function rowsDependOn(state: ChatState): readonly unknown[] {
  const { threads, outbox, unreadFrom, place, chat, said, botParams } = state;
  return [threads, outbox, unreadFrom, place, chat, said, botParams, isSingle(state)];
}

/** Messages on their own, outside of their conversation. */
export function unsentRows(items: readonly OutboxItem[]): BubbleRow[] {
  return items.map(unsent);
}

/** As they began; the open one last, where the next message goes: it may have been opened again. */
function inOrder(threads: readonly Thread[]): Thread[] {
  return [
    ...threads.filter((thread) => thread.state === 'finished'),
    ...threads.filter((thread) => thread.state === 'open'),
  ];
}

function unreadAt({ messages }: Thread, read: number | undefined): Message | undefined {
  const first =
    read === undefined
      ? undefined
      : messages.find((message) => message.sequence > read && message.author.type !== 'visitor');
  // At the very top it would divide nothing.
  return first === messages[0] ? undefined : first;
}

function stored({ chat }: ChatState, thread: Thread, message: Message): BubbleRow {
  const own = message.author.type === 'visitor';
  return {
    kind: 'bubble',
    key: (own && message.clientMessageId) || `${thread.id} ${String(message.sequence)}`,
    own,
    name: senderName(chat, message.author),
    bot: message.author.type === 'bot',
    text: message.text,
    attachments: message.attachments,
    at: new Date(message.createdAt),
    first: true,
    last: true,
    delivery: own ? (message.sequence <= thread.operatorRead ? 'read' : 'stored') : null,
    item: null,
  };
}

function unsent(item: OutboxItem): BubbleRow {
  return {
    kind: 'bubble',
    key: item.clientMessageId,
    own: true,
    name: null,
    bot: false,
    text: item.text,
    attachments: item.attachments,
    at: new Date(item.writtenAt),
    first: true,
    last: true,
    delivery: item.state === 'failed' ? 'failed' : 'sending',
    item,
  };
}

/** What the bot shows and nobody has stored. */
function ofBot(state: ChatState, names: readonly string[], around?: OutboxItem): BubbleRow[] {
  return names.flatMap((name, index) => {
    const branch = branchOf(state, name);
    return branch
      ? {
          kind: 'bubble',
          key: `bot ${around?.clientMessageId ?? ''} ${name} ${String(index)}`,
          own: false,
          name: null,
          bot: true,
          text: textOf(state, branch),
          attachments: [],
          at: around ? new Date(around.writtenAt) : new Date(),
          first: true,
          last: true,
          delivery: null,
          item: null,
        }
      : [];
  });
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
    one.bot === next.bot &&
    one.delivery === next.delivery &&
    one.delivery !== 'failed' &&
    next.at.getTime() - one.at.getTime() < RUN_MS
  );
}
