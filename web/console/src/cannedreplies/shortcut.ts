import type { CannedReply } from '@beseda/protocol';

/** A slash at the beginning or after a space, and what is typed behind it so far, right before the caret. */
const BEGUN = /(?:^|\s)\/([\p{L}\p{N}-]{0,32})$/u;
const SHOWN = 8;

export interface BegunShortcut {
  readonly typed: string;
  /** Where the slash is. */
  readonly from: number;
  readonly to: number;
}

export function begunShortcut(text: string, caret: number): BegunShortcut | undefined {
  const typed = BEGUN.exec(text.slice(0, caret))?.[1];
  return typed === undefined ? undefined : { typed, from: caret - typed.length - 1, to: caret };
}

/** Those that begin with what is typed, then those that have it anywhere. */
export function matching(replies: readonly CannedReply[], typed: string): readonly CannedReply[] {
  const wanted = typed.toLowerCase();
  const begins = replies.filter(({ shortcut }) => shortcut.toLowerCase().startsWith(wanted));
  const has = replies.filter(
    (reply) => !begins.includes(reply) && `${reply.shortcut} ${reply.text}`.toLowerCase().includes(wanted),
  );
  return [...begins, ...has].slice(0, SHOWN);
}

/** The text with the shortcut replaced, and where the caret belongs then. */
export function replaced(text: string, { from, to }: BegunShortcut, reply: string) {
  return { text: text.slice(0, from) + reply + text.slice(to), caret: from + reply.length };
}
