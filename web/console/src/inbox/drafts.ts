/** More drafts than this are not kept: the ones written longest ago are forgotten first. */
const KEPT = 200;

/** Replies begun and not sent, by conversation; they last over reloads of the page in this browser. */
export class Drafts {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
    private readonly key: string,
  ) {}

  read(conversationId: string): string {
    return this.load().get(conversationId) ?? '';
  }

  write(conversationId: string, text: string): void {
    const drafts = this.load();
    drafts.delete(conversationId);
    if (text !== '') drafts.set(conversationId, text);
    try {
      this.storage?.setItem(this.key, JSON.stringify([...drafts].slice(-KEPT)));
    } catch {
      // Storage is full or switched off: the draft lasts as long as the page.
    }
  }

  private load(): Map<string, string> {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(this.key) ?? '[]');
      return new Map(Array.isArray(stored) ? stored.filter(isDraft) : []);
    } catch {
      return new Map();
    }
  }
}

function isDraft(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
}
