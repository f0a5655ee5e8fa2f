import type { Page, VisitorRefused } from '@beseda/protocol';
import { backoff } from '../net/backoff';
import type { Core } from './core';
import { nextToSend, type OutboxItem } from './outbox';
import { openThread, type ChatState } from './state';

const WATCH_MS = 5_000;
const ACCEPT_PATIENCE_MS = 10_000;
const STORE_PATIENCE_MS = 20_000;

export interface SenderOptions {
  readonly core: Core;
  /** The connection does not answer any more. */
  readonly onDead: () => void;
  /** An accepted message was not heard of again. */
  readonly onLost: () => void;
}

/** Brings the outbox to the server, in order and within its limits, and keeps it in the storage. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #touched = new Map<string, number>();
  page: Page;
  /** Nothing goes out while it is not settled which visitor this browser is. */
  held = false;
  #pausedUntil = 0;
  #refusals = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(page: Page, options: SenderOptions) {
    this.page = page;
    this.#options = options;
  }

  follow(state: ChatState, previous: ChatState): void {
    if (state.outbox !== previous.outbox) {
      this.#keep(state, previous);
      this.#watchOutbox();
    }
    this.pump();
  }

  pump(): void {
    const { core } = this.#options;
    const { state } = core;
    if (this.held || state.connection !== 'online' || Date.now() < this.#pausedUntil) {
      return;
    }
    const item = nextToSend(state.outbox, state.chat.conversationMode, openThread(state)?.id ?? null);
    if (!item) {
      return;
    }
    const { clientMessageId, text, conversationId, attachments, greeting } = item;
    const sent = core.send({
      type: 'message',
      clientMessageId,
      text,
      ...(conversationId && { conversationId }),
      ...(attachments.length > 0 && { attachmentIds: attachments.map(({ id }) => id) }),
      ...(greeting && { greeting }),
      page: this.page,
    });
    if (sent) {
      this.#touched.set(clientMessageId, Date.now());
      core.dispatch({ type: 'sent', clientMessageId, conversationId });
    }
  }

  accepted(): void {
    this.#refusals = 0;
  }

  refused({ code, retryAfterMs }: VisitorRefused): void {
    if (code === 'rate-limited' || code === 'not-accepted-retry') {
      const delay = retryAfterMs ?? 500 + backoff(++this.#refusals, this.#options.core.random);
      this.#pausedUntil = Math.max(this.#pausedUntil, Date.now() + delay);
      setTimeout(() => {
        this.pump();
      }, delay + 1);
    }
  }

  /** What is kept anew comes before what is forgotten: a page closed in between loses nothing. */
  #keep(state: ChatState, previous: ChatState): void {
    const { storage } = this.#options.core;
    const before = new Map(previous.outbox.map((item) => [item.clientMessageId, item]));
    const now = new Set(state.outbox.map((item) => item.clientMessageId));
    for (const item of state.outbox) {
      if (before.get(item.clientMessageId)?.conversationId !== item.conversationId) {
        storage.keep(item);
      }
    }
    for (const id of before.keys()) {
      if (!now.has(id)) {
        storage.forget(id);
        this.#touched.delete(id);
      }
    }
  }

  /** A message without an answer means a connection that is dead or a push that was lost. */
  #watchOutbox(): void {
    const waiting = this.#options.core.state.outbox.some((item) => item.state === 'sent' || item.state === 'accepted');
    if (waiting) {
      this.#watch ??= setInterval(() => {
        this.#look();
      }, WATCH_MS);
    } else {
      clearInterval(this.#watch);
      this.#watch = undefined;
    }
  }

  #look(): void {
    const { outbox } = this.#options.core.state;
    const now = Date.now();
    const late = (item: OutboxItem, patience: number): boolean =>
      now - (this.#touched.get(item.clientMessageId) ?? now) > patience;
    if (outbox.some((item) => item.state === 'sent' && late(item, ACCEPT_PATIENCE_MS))) {
      this.#options.onDead();
    } else if (outbox.some((item) => item.state === 'accepted' && late(item, STORE_PATIENCE_MS))) {
      for (const item of outbox) {
        this.#touched.set(item.clientMessageId, now);
      }
      this.#options.onLost();
    }
  }
}
