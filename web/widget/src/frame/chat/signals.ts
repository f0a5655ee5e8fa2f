import type { Core } from './core';
import { threadOf, type ChatState } from './state';
import { lastSequence, type Thread } from './thread';

/** Told again this often while it is true. */
const TYPING_AGAIN_MS = 4_000;
/** Who is silent for so long has stopped. */
const TYPING_OVER_MS = 10_000;
const FINISH_PATIENCE_MS = 20_000;

/** What is told besides messages: typing, reading, and the wish to finish. */
export class Signals {
  readonly #core: Core;
  readonly #toldRead = new Map<string, number>();
  readonly #toldFinish = new Set<string>();
  readonly #typingOver = new Map<string, ReturnType<typeof setTimeout>>();
  #typing: { readonly id: string; readonly at: number } | undefined;

  constructor(core: Core) {
    this.#core = core;
  }

  /** A new connection has forgotten what the last one was told. */
  welcomed(): void {
    this.#toldRead.clear();
    this.#toldFinish.clear();
    this.#typing = undefined;
  }

  follow(state: ChatState, previous: ChatState): void {
    if (state.connection === 'online') {
      this.#tellRead(state);
      this.#tellFinish(state);
    }
    if (state.threads !== previous.threads) {
      for (const thread of state.threads) {
        this.#watchTyping(thread, threadOf(previous, thread.id));
      }
    }
  }

  /** The visitor types in a conversation, or has emptied its composer. */
  typing(id: string | undefined, typing: boolean): void {
    const told = this.#typing;
    const now = Date.now();
    if (told && (!typing || told.id !== id)) {
      this.#core.send({ type: 'typing', conversationId: told.id, typing: false });
      this.#typing = undefined;
    }
    if (id && typing && (told?.id !== id || now - told.at >= TYPING_AGAIN_MS)) {
      if (this.#core.send({ type: 'typing', conversationId: id, typing })) {
        this.#typing = { id, at: now };
      }
    }
  }

  /** Sent: the message itself tells the end of typing. */
  wrote(): void {
    this.#typing = undefined;
  }

  /** Only where something of others was read: own messages are read by being written. */
  #tellRead(state: ChatState): void {
    for (const thread of state.threads) {
      const sequence = Math.min(state.read[thread.id] ?? 0, lastSequence(thread));
      const told = this.#toldRead.get(thread.id) ?? thread.read;
      const others = thread.messages.some(
        (message) => message.author.type !== 'visitor' && message.sequence > told && message.sequence <= sequence,
      );
      if (others && this.#core.send({ type: 'read', conversationId: thread.id, sequence })) {
        this.#toldRead.set(thread.id, sequence);
      }
    }
  }

  #tellFinish(state: ChatState): void {
    for (const { id, finishing, state: now } of state.threads) {
      if (finishing !== 'asked') {
        this.#toldFinish.delete(id);
      } else if (now === 'open' && !this.#toldFinish.has(id)) {
        if (this.#core.send({ type: 'finish', conversationId: id })) {
          this.#toldFinish.add(id);
          setTimeout(() => {
            this.#finishPatienceEnds(id);
          }, FINISH_PATIENCE_MS);
        }
      }
    }
  }

  #finishPatienceEnds(id: string): void {
    if (this.#toldFinish.has(id) && threadOf(this.#core.state, id)?.finishing === 'asked') {
      this.#core.dispatch({ type: 'finishing', id, finishing: 'failed' });
    }
  }

  #watchTyping(thread: Thread, before: Thread | undefined): void {
    if (thread.typing !== before?.typing) {
      clearTimeout(this.#typingOver.get(thread.id));
      if (thread.typing) {
        const timer = setTimeout(() => {
          this.#core.dispatch({ type: 'typing-over', id: thread.id });
        }, TYPING_OVER_MS);
        this.#typingOver.set(thread.id, timer);
      }
    }
  }
}
