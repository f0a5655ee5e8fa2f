import type { InboxMessage, InboxMessagePage, OperatorMessage } from '@beseda/protocol';
import type { MessageRange } from '../api/apiClient';
import { ApiError, isTransient } from '../api/apiError';
import {
  EMPTY_THREAD,
  gapAfter,
  newestSequence,
  olderBefore,
  withLastSequence,
  withOutgoing,
  withOutgoingState,
  withoutOutgoing,
  withStored,
  type Thread,
  type ThreadMessage,
} from './thread';

/** A longer absence than this is not filled message by message: the newest page is fetched again instead. */
const LONGEST_GAP = 1_000;
/** Waits between the tries of one message; after the last the operator is asked. */
const SEND_RETRIES_MS = [1_000, 3_000];
const FILL_RETRY_MS = 3_000;

export interface ThreadApi {
  messages(conversationId: string, range: MessageRange): Promise<InboxMessagePage>;
  addMessage(
    conversationId: string,
    request: { readonly clientMessageId: string; readonly text: string },
  ): Promise<InboxMessage>;
}

export interface ThreadWorld {
  readonly api: ThreadApi;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly schedule: (task: () => void, afterMs: number) => () => void;
}

export interface ThreadView {
  readonly thread: Thread;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly loadingOlder: boolean;
  /** What the operator has typed and not sent; kept while other conversations are read. */
  readonly draft: string;
  readonly error?: unknown;
}

/** `before` of a page that no message can be behind: asks for the newest one. */
const NEWEST = { before: 2 ** 31 - 1 } as const;

/**
 * One conversation as it is on the screen: its newest page, live messages, older pages on demand, and the operator's
 * own messages from the moment of sending. Every hole is filled by "everything after N", whatever made it.
 *
 * Own messages go out one after another, so that they are stored in the order they were written. One that fails keeps
 * its id, so a retry of a message that was stored after all changes nothing.
 */
export class ThreadSession {
  private view: ThreadView = { thread: EMPTY_THREAD, status: 'loading', loadingOlder: false, draft: '' };
  private readonly listeners = new Set<() => void>();
  private filling: Promise<void> | undefined;
  private sending = false;
  private closed = false;
  private cancelRetry: () => void = () => undefined;

  constructor(
    readonly conversationId: string,
    private readonly world: ThreadWorld,
  ) {}

  readonly snapshot = (): ThreadView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get hasUnsent(): boolean {
    return this.view.thread.outgoing.length > 0;
  }

  close(): void {
    this.closed = true;
    this.cancelRetry();
  }

  /** Fetches the newest page, or what came after it. */
  catchUp(): Promise<void> {
    this.filling ??= this.fill().finally(() => (this.filling = undefined));
    return this.filling;
  }

  /** Events are complete from now on. An answer still on its way may be older than that, so another one follows it. */
  async catchUpFromNow(): Promise<void> {
    await this.filling;
    await this.catchUp();
  }

  take(frame: OperatorMessage): void {
    const { messageId: id, ...message } = frame;
    if (this.view.status !== 'ready') {
      this.change({ thread: withLastSequence(this.view.thread, frame.sequence) });
      return;
    }
    this.store([{ ...message, id }]);
    if (gapAfter(this.view.thread) !== undefined) void this.catchUp();
  }

  async loadOlder(): Promise<void> {
    const before = olderBefore(this.view.thread);
    if (before === undefined || this.view.loadingOlder) return;
    this.change({ loadingOlder: true });
    try {
      const page = await this.world.api.messages(this.conversationId, { before });
      this.store(page.items);
    } finally {
      this.change({ loadingOlder: false });
    }
  }

  write(draft: string): void {
    this.change({ draft });
  }

  send(text: string): void {
    const own = { clientMessageId: this.world.newId(), text, createdAt: this.world.now().toISOString() };
    this.change({ thread: withOutgoing(this.view.thread, { ...own, state: 'sending' }), draft: '' });
    void this.sendWaiting();
  }

  /** Sends everything that failed once more, oldest first, under the same ids. */
  retry(): void {
    for (const own of this.view.thread.outgoing) this.mark(own.clientMessageId, { state: 'sending' });
    void this.sendWaiting();
  }

  discard(clientMessageId: string): void {
    this.change({ thread: withoutOutgoing(this.view.thread, clientMessageId) });
  }

  private async fill(): Promise<void> {
    this.cancelRetry();
    try {
      if (this.view.status !== 'ready') await this.loadNewest();
      else await this.loadAfter();
      while (gapAfter(this.view.thread) !== undefined && (await this.loadAfter()) > 0);
    } catch (error) {
      if (this.view.status !== 'ready') this.change({ status: 'failed', error });
      if (!this.closed && isTransient(error)) {
        this.cancelRetry = this.world.schedule(() => void this.catchUp(), FILL_RETRY_MS);
      }
    }
  }

  private async loadNewest(): Promise<void> {
    this.change({ status: 'loading', error: undefined });
    const page = await this.world.api.messages(this.conversationId, NEWEST);
    const empty = { ...EMPTY_THREAD, outgoing: this.view.thread.outgoing, lastSequence: this.view.thread.lastSequence };
    this.change({ thread: empty, status: 'ready' });
    this.storePage(page);
  }

  /** How many messages came; none means that the server knows of no more than we do. */
  private async loadAfter(): Promise<number> {
    const after = newestSequence(this.view.thread);
    const page = await this.world.api.messages(this.conversationId, { after });
    if (page.lastSequence - after > LONGEST_GAP) {
      await this.loadNewest();
      return page.items.length;
    }
    this.storePage(page);
    return page.items.length;
  }

  private storePage(page: InboxMessagePage): void {
    this.store(page.items);
    this.change({ thread: withLastSequence(this.view.thread, page.lastSequence) });
  }

  private store(messages: readonly ThreadMessage[]): void {
    this.change({ thread: withStored(this.view.thread, messages) });
  }

  private async sendWaiting(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let own = this.nextToSend(); own; own = this.nextToSend()) {
        try {
          this.takeOwn(await this.post(own));
        } catch (error) {
          this.failAll(own.clientMessageId, error);
        }
      }
    } finally {
      this.sending = false;
    }
  }

  private nextToSend() {
    return this.view.thread.outgoing.find((own) => own.state === 'sending');
  }

  private async post(own: { readonly clientMessageId: string; readonly text: string }): Promise<InboxMessage> {
    const request = { clientMessageId: own.clientMessageId, text: own.text };
    for (const delay of SEND_RETRIES_MS) {
      try {
        return await this.world.api.addMessage(this.conversationId, request);
      } catch (error) {
        if (!isTransient(error)) throw error;
        await new Promise<void>((resolve) => this.world.schedule(resolve, delay));
      }
    }
    return this.world.api.addMessage(this.conversationId, request);
  }

  private takeOwn(message: InboxMessage): void {
    if (this.view.status === 'ready') {
      this.store([message]);
      if (gapAfter(this.view.thread) !== undefined) void this.catchUp();
    } else {
      const thread = withoutOutgoing(this.view.thread, message.clientMessageId);
      this.change({ thread: withLastSequence(thread, message.sequence) });
    }
  }

  /** What was written after a failed message waits with it: alone it would be stored out of order. */
  private failAll(clientMessageId: string, error: unknown): void {
    const refusal = error instanceof ApiError ? error.code : undefined;
    for (const own of this.view.thread.outgoing) {
      if (own.state === 'sending') {
        this.mark(own.clientMessageId, {
          state: 'failed',
          refusal: own.clientMessageId === clientMessageId ? refusal : undefined,
        });
      }
    }
  }

  private mark(clientMessageId: string, change: Parameters<typeof withOutgoingState>[2]): void {
    this.change({ thread: withOutgoingState(this.view.thread, clientMessageId, change) });
  }

  private change(change: Partial<ThreadView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
