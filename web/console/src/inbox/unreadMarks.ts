import type { InboxConversation } from '@beseda/protocol';

/** More conversations than this are not remembered: the ones read longest ago are forgotten first. */
const REMEMBERED = 1_000;

export type Unread = { readonly count: number | 'some' } | undefined;

/**
 * Up to where this browser has shown each conversation. Local for now: another browser of the same operator has its
 * own marks.
 */
export class UnreadMarks {
  private marks: ReadonlyMap<string, number>;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
    readonly key: string,
  ) {
    this.marks = this.load();
  }

  readonly snapshot = (): ReadonlyMap<string, number> => this.marks;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  markRead(conversationId: string, sequence: number): void {
    if ((this.marks.get(conversationId) ?? 0) >= sequence) return;
    const marks = new Map(this.marks);
    marks.delete(conversationId);
    marks.set(conversationId, sequence);
    this.marks = new Map([...marks].slice(-REMEMBERED));
    this.save();
    for (const listener of this.listeners) listener();
  }

  /** Takes over what another tab of this browser has shown. */
  reload(): void {
    this.marks = this.load();
    for (const listener of this.listeners) listener();
  }

  private load(): ReadonlyMap<string, number> {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(this.key) ?? '[]');
      return new Map(Array.isArray(stored) ? stored.filter(isMark) : []);
    } catch {
      return new Map();
    }
  }

  private save(): void {
    try {
      this.storage?.setItem(this.key, JSON.stringify([...this.marks]));
    } catch {
      // Storage is full or switched off: the marks last as long as the page.
    }
  }
}

/** What of a conversation is unread; an operator's answer, whoever's, means that all before it was read. */
export function unreadOf(conversation: InboxConversation, marks: ReadonlyMap<string, number>): Unread {
  const { lastMessage, lastSequence } = conversation;
  if (lastMessage.author.type !== 'visitor' || conversation.state === 'finished') return undefined;
  const read = marks.get(conversation.id);
  if (read === undefined) return { count: lastSequence === 1 ? 1 : 'some' };
  return read < lastSequence ? { count: lastSequence - read } : undefined;
}

function isMark(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';
}
