import type { Kept } from './state';
import type { ChatStorage } from '../storage';

export interface LinkingOptions {
  /** Of the client that has proven who it is. */
  readonly storage: ChatStorage;
  /** Of the anonymous visitor that this browser was before. */
  readonly before: ChatStorage;
  readonly visitorKey: string | null;
  /** This browser has written on this site before. */
  readonly returning: boolean;
}

/**
 * Makes what this browser wrote as an anonymous visitor the client's, once. Until the server says that it is done nothing may
 * be sent: it would begin a conversation beside the one that is about to arrive.
 */
export class Linking {
  readonly #options: LinkingOptions;
  #awaited: ReadonlySet<string> = new Set();

  constructor(options: LinkingOptions) {
    this.#options = options;
  }

  get wanted(): boolean {
    const { storage, before, visitorKey, returning } = this.#options;
    return !before.empty || (returning && storage.linked !== (visitorKey ?? ''));
  }

  get visitorToken(): string | undefined {
    return this.wanted ? this.#options.before.visitorToken : undefined;
  }

  get going(): boolean {
    return this.#awaited.size > 0;
  }

  welcomed(visitorIds: readonly string[]): void {
    this.#awaited = new Set(visitorIds);
  }

  /** What the visitor left here, once all are linked; undefined if there is more to wait for, or nothing was. */
  moved(visitorId: string): Kept | undefined {
    if (!this.#awaited.has(visitorId)) {
      return undefined;
    }
    this.#awaited = new Set([...this.#awaited].filter((id) => id !== visitorId));
    if (this.going) {
      return undefined;
    }
    const { storage, before, visitorKey } = this.#options;
    const left = storage.takeFrom(before);
    storage.linked = visitorKey ?? '';
    return left;
  }
}
