import type { Outgoing, Thread, ThreadMessage } from './thread';

/** What a thread shows, line by line. */
export type ThreadLine =
  | { readonly kind: 'day'; readonly key: string; readonly instant: string }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: ThreadMessage; readonly continues: boolean }
  | { readonly kind: 'outgoing'; readonly key: string; readonly message: Outgoing; readonly continues: boolean };

/** Messages of one author within this time read as one block. */
const BLOCK_MS = 5 * 60_000;

/**
 * The lines of a thread in the order of the sequences, own unsent ones last. A line names the day whenever it changes,
 * and one stands before the first message after `readUpTo`.
 */
export function threadLines(thread: Thread, readUpTo: number | undefined): readonly ThreadLine[] {
  const lines: ThreadLine[] = [];
  let day = '';
  let previous: { readonly writer: string; readonly at: number } | undefined;

  const place = (instant: string, writer: string): boolean => {
    const at = new Date(instant);
    if (at.toDateString() !== day) {
      day = at.toDateString();
      lines.push({ kind: 'day', key: `day-${day}`, instant });
      previous = undefined;
    }
    const continues = previous?.writer === writer && at.getTime() - previous.at < BLOCK_MS;
    previous = { writer, at: at.getTime() };
    return continues;
  };

  for (const message of thread.messages) {
    const continues = place(message.createdAt, writerOf(message));
    const isFirstNew = message.sequence - 1 === readUpTo && message.author.type === 'visitor';
    if (isFirstNew) lines.push({ kind: 'new', key: 'new' });
    lines.push({ kind: 'message', key: message.clientMessageId, message, continues: continues && !isFirstNew });
  }
  for (const message of thread.outgoing) {
    const continues = place(message.createdAt, 'outgoing');
    lines.push({ kind: 'outgoing', key: message.clientMessageId, message, continues });
  }
  return lines;
}

function writerOf({ author }: ThreadMessage): string {
  return `${author.type}/${author.id ?? author.name ?? ''}`;
}
