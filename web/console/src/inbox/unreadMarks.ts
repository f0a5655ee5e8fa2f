import type { InboxConversation } from '@beseda/protocol';

/** More conversations than this are not remembered: the ones marked longest ago are forgotten first. */
const REMEMBERED = 1_000;

export type Unread = number | 'some' | undefined;

/** Conversations that this operator wants to come back to, in this browser: marked as unread by hand. */
export class UnreadMarks {
  private marks: ReadonlySet<string>;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
    readonly key: string,
  ) {
    this.marks = this.load();
  }

  readonly snapshot = (): ReadonlySet<string> => this.marks;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  mark(conversationId: string): void {
    if (!this.marks.has(conversationId)) this.change([...this.marks, conversationId].slice(-REMEMBERED));
  }

  clear(conversationId: string): void {
    if (this.marks.has(conversationId)) this.change([...this.marks].filter((id) => id !== conversationId));
  }

  /** Takes over what another tab of this browser has marked. */
  reload(): void {
    this.marks = this.load();
    this.tell();
  }

  private change(ids: readonly string[]): void {
    this.marks = new Set(ids);
    try {
      this.storage?.setItem(this.key, JSON.stringify(ids));
    } catch {
      // Storage is full or switched off: the marks last as long as the page.
    }
    this.tell();
  }

  private load(): ReadonlySet<string> {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(this.key) ?? '[]');
      return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []);
    } catch {
      return new Set();
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** What of a conversation nobody has read, or what this operator marked. */
export function unreadOf(conversation: InboxConversation, marks: ReadonlySet<string>): Unread {
  if (conversation.state === 'finished') return undefined;
  if (conversation.unread > 0) return conversation.unread;
  return marks.has(conversation.id) ? 'some' : undefined;
}
