import { newClientMessageId, type Attachment } from '@beseda/protocol';
import type { Core } from './core';
import { shownGreeting } from './greeting';
import { isHomeless, sendable, type OutboxItem } from './outbox';
import { draftKey, screenOf, type Screen } from './screen';
import type { Signals } from './signals';
import { openThread } from './state';
import type { Thread } from './thread';
import type { Uploads } from './uploads';

export interface WriterParts {
  readonly core: Core;
  readonly signals: Signals;
  readonly uploads: Uploads;
  /** What is written is written by this visitor: from here on it must be known which one that is. */
  readonly settleIdentity: () => void;
  readonly connect: () => void;
}

/** What the visitor writes: from the composer into the outbox. */
export class Writer {
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** Goes to the composer of a conversation that is yet to begin. */
  startNew(key = newClientMessageId()): void {
    this.#parts.core.dispatch({ type: 'gone-to', place: { kind: 'new', key } });
  }

  setDraft(text: string): void {
    const { core, signals } = this.#parts;
    const screen = screenOf(core.state);
    core.dispatch({ type: 'draft', key: draftKey(screen), text });
    const thread = screen.kind === 'thread' ? screen.thread : openThread(core.state);
    signals.typing(screen.kind === 'new' ? undefined : thread?.id, text.trim() !== '');
  }

  /** Files go up at once, as this visitor's. */
  addFiles(files: Iterable<File>): void {
    this.#parts.settleIdentity();
    this.#parts.connect();
    this.#parts.uploads.add(files);
  }

  /** Puts what is in the composer on its way; false if there is nothing to send, too much, or it is not ready. */
  write(): boolean {
    const { core, signals, uploads } = this.#parts;
    const { state } = core;
    const screen = screenOf(state);
    const key = draftKey(screen);
    const files = state.files.filter((file) => file.draftKey === key);
    const text = state.drafts[key] ?? '';
    const clean = sendable(text, state.maxTextLength);
    if ((clean === undefined && (text.trim() || files.length === 0)) || files.some(({ attachment }) => !attachment)) {
      return false;
    }
    signals.wrote();
    uploads.release(files);
    this.setDraft('');
    const attachments = files.flatMap(({ attachment }) => attachment ?? []);
    this.#put({ text: clean ?? '', attachments, ...this.#target(screen) });
    return true;
  }

  /** Sends a text that was not typed; what is in the composer stays. */
  writeText(text: string, next?: string): void {
    const { state } = this.#parts.core;
    this.#put({ text, attachments: [], ...this.#target(screenOf(state)), next });
  }

  /** What is in the composer of a finished conversation begins a new one. */
  startWithDraft(thread: Thread): void {
    const text = this.#parts.core.state.drafts[thread.id] ?? '';
    this.setDraft('');
    this.startNew();
    this.setDraft(text);
    this.write();
  }

  /** Sends a failed message again, as a new one: the refused id is spent. */
  retry(item: OutboxItem): void {
    this.discard(item.clientMessageId);
    if (isHomeless(item)) {
      this.#restart(item);
    } else {
      this.#put(item);
    }
  }

  discard(clientMessageId: string): void {
    this.#parts.core.dispatch({ type: 'discarded', clientMessageId });
  }

  /** A conversation of its own for what its conversation did not take; where one is active, the server finds its place. */
  #restart(item: OutboxItem): void {
    const startKey = newClientMessageId();
    if (this.#parts.core.state.chat.conversationMode === 'multiple') {
      this.startNew(startKey);
    }
    this.#put({ ...item, conversationId: null, startKey });
  }

  /** Where a message written on a screen goes. */
  #target(screen: Screen): { readonly conversationId: string | null; readonly startKey: string } {
    const { state } = this.#parts.core;
    const single = screen.kind === 'single' ? (openThread(state)?.id ?? null) : null;
    return {
      conversationId: screen.kind === 'thread' ? screen.thread.id : single,
      startKey: screen.kind === 'new' ? screen.key : state.startKey,
    };
  }

  #put(written: {
    readonly text: string;
    readonly attachments: readonly Attachment[];
    readonly conversationId: string | null;
    readonly startKey: string;
    /** The branch of the bot that answers it. */
    readonly next?: string | undefined;
  }): void {
    const { core, settleIdentity, connect } = this.#parts;
    const { text, attachments, conversationId, startKey, next } = written;
    core.storage.allow();
    settleIdentity();
    const writtenAt = new Date().toISOString();
    const clientMessageId = newClientMessageId();
    core.dispatch({
      type: 'written',
      item: {
        clientMessageId,
        conversationId,
        startKey,
        text,
        attachments,
        writtenAt,
        state: 'waiting',
        reason: null,
        greeting: shownGreeting(core.state, next),
      },
    });
    connect();
  }
}
