import type { ConversationHappening, ConversationNote } from '@beseda/protocol';
import { newestSequence, type Outgoing, type Thread, type ThreadMessage } from './thread';

/** What a thread shows, line by line. */
export type ThreadLine =
  | { readonly kind: 'day'; readonly key: string; readonly instant: string }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: ThreadMessage; readonly continues: boolean }
  | { readonly kind: 'note'; readonly key: string; readonly note: ConversationNote }
  | { readonly kind: 'happening'; readonly key: string; readonly happening: ConversationHappening }
  | { readonly kind: 'outgoing'; readonly key: string; readonly message: Outgoing; readonly continues: boolean };

/** What stands between the messages. */
export interface Between {
  /** Up to where everything had been read when the thread was opened; absent when nothing was new. */
  readonly readUpTo?: number | undefined;
  readonly notes?: readonly ConversationNote[] | undefined;
  readonly happenings?: readonly ConversationHappening[] | undefined;
  /** Whether what is behind the last message is to be shown. */
  readonly following?: boolean;
}

/** Messages of one author within this time read as one block. */
const BLOCK_MS = 5 * 60_000;

type Insert = { readonly afterSequence: number; readonly at: string } & (
  { readonly note: ConversationNote } | { readonly happening: ConversationHappening }
);

/**
 * The lines of a thread in the order of the sequences, own unsent ones last. A line names the day whenever it changes,
 * and one stands before the visitor's first message after `readUpTo`.
 */
export function threadLines(thread: Thread, between: Between = {}): readonly ThreadLine[] {
  const lines: ThreadLine[] = [];
  const inserts = insertsOf(thread, between);
  const firstNew = firstNewOf(thread, between.readUpTo);
  let day = '';
  let previous: { readonly writer: string; readonly at: number } | undefined;

  const place = (instant: string, writer: string): boolean => {
    const at = new Date(instant);
    if (at.toDateString() !== day) {
      day = at.toDateString();
      lines.push({ kind: 'day', key: `day-${instant}`, instant });
      previous = undefined;
    }
    const continues = previous?.writer === writer && at.getTime() - previous.at < BLOCK_MS;
    previous = { writer, at: at.getTime() };
    return continues;
  };
  const insertUpTo = (sequence: number) => {
    for (let next = inserts[0]; next && next.afterSequence <= sequence; next = inserts[0]) {
      inserts.shift();
      place(next.at, 'insert');
      lines.push(lineOf(next));
      previous = undefined;
    }
  };

  for (const message of thread.messages) {
    insertUpTo(message.sequence - 1);
    const continues = place(message.createdAt, writerOf(message));
    const isFirstNew = message.sequence === firstNew;
    if (isFirstNew) lines.push({ kind: 'new', key: 'new' });
    lines.push({ kind: 'message', key: message.clientMessageId, message, continues: continues && !isFirstNew });
  }
  insertUpTo(Infinity);
  for (const message of thread.outgoing) {
    const continues = place(message.createdAt, 'outgoing');
    lines.push({ kind: 'outgoing', key: message.clientMessageId, message, continues });
  }
  return lines;
}

/** Those that belong to the messages shown, in their order. */
function insertsOf(thread: Thread, { notes = [], happenings = [], following = true }: Between): Insert[] {
  const from = (thread.messages[0]?.sequence ?? 1) - 1;
  const to = following ? Infinity : newestSequence(thread) - 1;
  return [
    ...notes.map((note) => ({ afterSequence: note.afterSequence, at: note.createdAt, note })),
    ...happenings.map((happening) => ({ afterSequence: happening.afterSequence, at: happening.at, happening })),
  ]
    .filter(({ afterSequence }) => afterSequence >= from && afterSequence <= to)
    .sort((one, other) => one.afterSequence - other.afterSequence || (one.at < other.at ? -1 : 1));
}

function lineOf(insert: Insert): ThreadLine {
  return 'note' in insert
    ? { kind: 'note', key: insert.note.id, note: insert.note }
    : { kind: 'happening', key: insert.happening.id, happening: insert.happening };
}

function firstNewOf({ messages }: Thread, readUpTo: number | undefined): number | undefined {
  const first = messages[0]?.sequence;
  if (readUpTo === undefined || first === undefined || first > readUpTo + 1) return undefined;
  return messages.find(({ sequence, author }) => sequence > readUpTo && author.type === 'visitor')?.sequence;
}

function writerOf({ author }: ThreadMessage): string {
  return `${author.type}/${author.id ?? author.name ?? ''}`;
}
