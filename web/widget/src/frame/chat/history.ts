import { backoff } from '../net/backoff';
import { PAGE_SIZE } from '../net/visitorApi';
import type { Core } from './core';
import { isWanted } from './screen';
import { threadOf, type ChatState } from './state';
import { JOIN_WINDOW, lastSequence, missingAfter, toMessage, type Thread } from './thread';

/** Fetches what is missing here, one run at a time. */
export class History {
  readonly #core: Core;
  readonly #listedAsOf: (asOf: string) => void;
  #fetching = false;
  #listAgain = false;
  #attempt = 0;
  /** The last welcome. */
  welcomedAsOf = '';

  /** `complete` is told after which welcome nothing is missing here. */
  constructor(core: Core, complete: (asOf: string) => void) {
    this.#core = core;
    this.#listedAsOf = complete;
  }

  /** Whether messages of a conversation that is wanted are not here. */
  isMissing(state: ChatState): boolean {
    return gap(state) !== undefined;
  }

  async earlier(thread: Thread): Promise<void> {
    const before = thread.before ?? 0;
    const after = Math.max(0, before - JOIN_WINDOW);
    const page = await this.#core.api.messages(thread.id, after, before - after);
    this.#core.dispatch({ type: 'earlier', id: thread.id, after, messages: page.items.map(toMessage) });
  }

  /** `list` first asks which conversations there are. */
  async catchUp(list: boolean): Promise<void> {
    if (this.#fetching) {
      this.#listAgain ||= list;
      return;
    }
    this.#fetching = true;
    const asOf = this.welcomedAsOf;
    try {
      if (list) {
        await this.#list();
      }
      await this.#fillGaps();
      this.#attempt = 0;
      if (list) {
        this.#listedAsOf(asOf);
      }
      this.#core.dispatch({ type: 'loaded' });
    } catch {
      setTimeout(
        () => {
          void this.catchUp(list);
        },
        1000 + backoff(this.#attempt++, this.#core.random),
      );
    }
    this.#fetching = false;
    if (this.#listAgain) {
      this.#listAgain = false;
      void this.catchUp(true);
    }
  }

  async #list(): Promise<void> {
    const knownBefore = this.#core.state.threads.map((thread) => thread.id);
    const { items } = await this.#core.api.conversations();
    this.#core.dispatch({ type: 'listed', items, knownBefore });
  }

  async #fillGaps(): Promise<void> {
    for (let found = gap(this.#core.state); found; found = gap(this.#core.state)) {
      const { thread, after } = found;
      const page = await this.#core.api.messages(thread.id, after, PAGE_SIZE);
      const before = lastSequence(thread);
      this.#core.dispatch({
        type: 'page',
        id: thread.id,
        after,
        known: page.lastSequence,
        messages: page.items.map(toMessage),
      });
      const now = threadOf(this.#core.state, thread.id);
      if (now && thread.before !== null && lastSequence(now) === before) {
        throw new Error('the missing messages are not there yet');
      }
    }
  }
}

function gap(state: ChatState): { thread: Thread; after: number } | undefined {
  for (const thread of state.threads) {
    const after = isWanted(state, thread) ? missingAfter(thread) : undefined;
    if (after !== undefined) {
      return { thread, after };
    }
  }
  return undefined;
}
