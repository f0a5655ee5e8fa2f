import type { OutboxItem } from './chat/outbox';
import { NEW, type Kept, type Place } from './chat/state';

/**
 * What the chat keeps in the browser. Nothing is written before `allow()`, that is, before the visitor wrote; until
 * then, and where the browser forbids storage, everything lives in this page's memory.
 */
export class ChatStorage {
  #prefix: string;
  readonly #memory = new Map<string, string>();
  readonly #store: Storage | undefined;
  #allowed: boolean;

  /** `owner` keeps chats of one browser apart: the button, and who is writing in it. */
  constructor(owner: string, open: () => Storage = () => localStorage) {
    this.#prefix = prefixOf(owner);
    this.#store = openStorage(open);
    this.#allowed = this.#keys().length > 0;
  }

  /** True when the browser refuses to keep anything: the page's memory is all there is. */
  get blocked(): boolean {
    return this.#store === undefined;
  }

  allow(): void {
    if (!this.#allowed) {
      this.#allowed = true;
      for (const [key, value] of this.#memory) {
        this.#write(key, value);
      }
    }
  }

  /** The browser turned out to be another visitor: takes up what that one has here, and moves what was not kept yet. */
  become(owner: string): void {
    const ours = this.#keys().filter((key) => key !== 'visitor-token' && key !== 'read');
    const taken = ours.map((key) => [key, this.#read(key)] as const);
    const allowed = this.#allowed;
    this.clear();
    this.#prefix = prefixOf(owner);
    this.#allowed = allowed || this.#keys().length > 0;
    for (const [key, value] of taken) {
      this.#put(key, value);
    }
  }

  /** Nothing of this visitor is kept here. */
  get empty(): boolean {
    return this.#keys().length === 0;
  }

  /** The key of the browser whose anonymous conversations were made this client's. */
  get linked(): string | undefined {
    return this.#read('linked');
  }

  set linked(visitorKey: string | undefined) {
    this.#put('linked', visitorKey);
  }

  /** Leaves nothing of this visitor in the browser. */
  clear(): void {
    for (const key of this.#keys()) {
      this.#put(key, undefined);
    }
    this.#allowed = false;
  }

  /** What a new page takes up. */
  kept(): Kept {
    const { readMarks: read, place } = this;
    return { outbox: this.outbox(), read, drafts: this.#drafts(), place };
  }

  #drafts(): Record<string, string> {
    const drafts = this.#keys()
      .filter((key) => key === DRAFT || key.startsWith(`${DRAFT}:`))
      .map((key) => [key.slice(DRAFT.length + 1) || NEW, this.#read(key) ?? '']);
    return Object.fromEntries(drafts) as Record<string, string>;
  }

  keepDraft(key: string, text: string): void {
    this.#put(key === NEW ? DRAFT : `${DRAFT}:${key}`, text || undefined);
  }

  /** The conversation that was open last. */
  get place(): Place | null {
    const id = this.#read('place');
    return id ? { kind: 'thread', id } : null;
  }

  set place(place: Place | null) {
    this.#put('place', place?.kind === 'thread' ? place.id : undefined);
  }

  get muted(): boolean {
    return this.#read('muted') === 'yes';
  }

  set muted(muted: boolean) {
    this.#put('muted', muted ? 'yes' : undefined);
  }

  /** What a conversation was told of the page last, as a digest. */
  pageDataOf(conversationId: string): string | undefined {
    return this.#read(`page-data:${conversationId}`);
  }

  keepPageData(conversationId: string, digest: string): void {
    this.#put(`page-data:${conversationId}`, digest);
  }

  /** What the client gave the bot when it asked. */
  get answers(): Record<string, string> {
    return textsOf(this.#read('answers'));
  }

  set answers(answers: Readonly<Record<string, string>>) {
    this.#put('answers', JSON.stringify(answers));
  }

  get visitorToken(): string | undefined {
    return this.#read('visitor-token');
  }

  set visitorToken(token: string | undefined) {
    this.#put('visitor-token', token);
  }

  /** Takes over what another visitor left to be sent or written on, and leaves nothing of it there. */
  takeFrom(other: ChatStorage): Kept {
    const left = other.kept();
    if (!other.empty) {
      this.allow();
    }
    left.outbox.forEach((item) => {
      this.keep(item);
    });
    for (const [key, text] of Object.entries(left.drafts)) {
      this.keepDraft(key, text);
    }
    other.clear();
    return left;
  }

  get readMarks(): Record<string, number> {
    return readMarks(this.#read('read'));
  }

  set readMarks(marks: Readonly<Record<string, number>>) {
    this.#put('read', JSON.stringify(marks));
  }

  /** Told when another tab of the same visitor has read further. */
  onReadMarks(listen: (marks: Record<string, number>) => void): void {
    addEventListener('storage', (event) => {
      if (event.key === `${this.#prefix}read`) {
        listen(readMarks(event.newValue ?? undefined));
      }
    });
  }

  /** One entry per message, so that tabs writing at once do not overwrite each other. */
  keep(item: OutboxItem): void {
    this.#put(`out:${item.clientMessageId}`, JSON.stringify({ ...item, state: 'waiting' }));
  }

  forget(clientMessageId: string): void {
    this.#put(`out:${clientMessageId}`, undefined);
  }

  outbox(): OutboxItem[] {
    return this.#keys()
      .filter((key) => key.startsWith('out:'))
      .sort()
      .flatMap((key) => (parse(this.#read(key)) as OutboxItem | undefined) ?? [])
      .map((item) => ({ ...BEFORE_THIS_VERSION, ...item }));
  }

  #keys(): string[] {
    const keys = new Set(this.#memory.keys());
    for (let index = 0; index < (this.#store?.length ?? 0); index++) {
      const key = this.#store?.key(index);
      if (key?.startsWith(this.#prefix)) {
        keys.add(key.slice(this.#prefix.length));
      }
    }
    return [...keys];
  }

  #read(key: string): string | undefined {
    return this.#memory.get(key) ?? this.#store?.getItem(this.#prefix + key) ?? undefined;
  }

  #put(key: string, value: string | undefined): void {
    if (value === undefined) {
      this.#memory.delete(key);
      this.#store?.removeItem(this.#prefix + key);
    } else {
      this.#memory.set(key, value);
      if (this.#allowed) {
        this.#write(key, value);
      }
    }
  }

  #write(key: string, value: string): void {
    try {
      this.#store?.setItem(this.#prefix + key, value);
    } catch {
      // Full: the memory still has it.
    }
  }
}

const DRAFT = 'draft';
/** What messages kept by an earlier version of the chat lack. */
const BEFORE_THIS_VERSION = { startKey: '', attachments: [], greeting: null };

const prefixOf = (owner: string): string => `beseda:${owner}:`;

function openStorage(open: () => Storage): Storage | undefined {
  try {
    const store = open();
    store.getItem('beseda');
    return store;
  } catch {
    return undefined;
  }
}

function readMarks(text: string | undefined): Record<string, number> {
  const marks = parse(text) ?? {};
  return Object.fromEntries(
    Object.entries(marks).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function textsOf(text: string | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parse(text) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function parse(text: string | undefined): object | undefined {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
