import { isJsonObject } from '@beseda/protocol';
import { digest } from '../digest';
import type { Core } from './core';
import { openThread, type ChatState } from './state';

const QUIET_MS = 1_000;
const MOST_BYTES = 16 * 1024;

/** Tells conversations what the page said by `setMeta`, once they exist and when it has changed. */
export class PageData {
  readonly #core: Core;
  #data: Readonly<Record<string, unknown>> = {};
  #json = '{}';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core) {
    this.#core = core;
  }

  set(params: unknown): void {
    this.#data = isJsonObject(params) ? params : {};
    this.#json = JSON.stringify(this.#data);
    if (new TextEncoder().encode(this.#json).length > MOST_BYTES) {
      console.warn('Chat: setMeta was given more than 16 KB, which is not passed on.');
      this.#json = '{}';
    }
    this.#later();
  }

  follow(state: ChatState, previous: ChatState): void {
    if (state.connection !== previous.connection || openThread(state)?.id !== openThread(previous)?.id) {
      this.#later();
    }
  }

  /** Pages repeat themselves, part by part: told when they have come to rest. */
  #later(): void {
    clearTimeout(this.#timer);
    if (this.#json !== '{}') {
      this.#timer = setTimeout(() => {
        this.#tell();
      }, QUIET_MS);
    }
  }

  #tell(): void {
    const { state, storage, send } = this.#core;
    const thread = openThread(state);
    const told = digest(this.#json);
    if (thread && state.connection === 'online' && storage.pageDataOf(thread.id) !== told) {
      if (send({ type: 'page-data', conversationId: thread.id, data: this.#data })) {
        storage.keepPageData(thread.id, told);
      }
    }
  }
}
