import type { AddMessageRequest, Attachment, InboxMessage, InboxMessagePage, OperatorMessage } from '@beseda/protocol';
import { MESSAGE_PAGE_SIZE, type MessageRange } from '../api/inboxApi';
import { ApiError, isTransient } from '../api/apiError';
import type { Upload } from '../api/upload';
import { DraftFiles } from './draftFiles';
import { Outbox } from './outbox';
import {
  EMPTY_THREAD,
  gapAfter,
  newestSequence,
  olderBefore,
  restarted,
  withinRun,
  withLastSequence,
  withOutgoing,
  withOutgoingState,
  withoutOutgoing,
  withStored,
  type Outgoing,
  type Thread,
  type ThreadMessage,
} from './thread';

/** A longer absence than this is not filled message by message: the newest page is fetched again instead. */
const LONGEST_GAP = 1_000;
const FILL_RETRY_MS = 3_000;

export interface ThreadApi {
  messages(conversationId: string, range: MessageRange): Promise<InboxMessagePage>;
  addMessage(conversationId: string, request: AddMessageRequest): Promise<InboxMessage>;
  upload(file: Upload): Promise<Attachment>;
}

export interface ThreadWorld {
  readonly api: ThreadApi;
  readonly drafts: { read(conversationId: string): string; write(conversationId: string, text: string): void };
  readonly newId: () => string;
  readonly now: () => Date;
  readonly schedule: (task: () => void, afterMs: number) => () => void;
}

export interface ThreadView {
  readonly thread: Thread;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly loading: 'older' | 'newer' | undefined;
  /** Whether the newest messages are among those shown; else an older part of the history is. */
  readonly following: boolean;
  /** A message that was asked for, to be brought into view; another object with every asking. */
  readonly target: { readonly sequence: number } | undefined;
  /** What the operator has typed and not sent; kept while other conversations are read. */
  readonly draft: string;
  readonly error?: unknown;
}

/** `before` of a page that no message can be behind: asks for the newest one. */
const NEWEST = { before: 2 ** 31 - 1 } as const;

/**
 * One conversation as it is on the screen: its newest page, live messages, older and newer pages on demand, and the
 * operator's own messages from the moment of sending. Every hole is filled by "everything after N", whatever made it.
 * Where an older part of a long history is read, what is new only raises the last sequence.
 */
export class ThreadSession {
  readonly files: DraftFiles;
  private view: ThreadView;
  private readonly listeners = new Set<() => void>();
  private readonly outbox: Outbox;
  private filling: Promise<void> | undefined;
  private closed = false;
  private cancelRetry: () => void = () => undefined;

  constructor(
    readonly conversationId: string,
    private readonly world: ThreadWorld,
  ) {
    this.files = new DraftFiles((file) => world.api.upload(file));
    this.view = {
      thread: EMPTY_THREAD,
      status: 'loading',
      loading: undefined,
      following: true,
      target: undefined,
      draft: world.drafts.read(conversationId),
    };
    this.outbox = new Outbox({
      add: (request) => world.api.addMessage(conversationId, request),
      schedule: world.schedule,
      next: () => this.view.thread.outgoing.find((own) => own.state === 'sending'),
      stored: (message) => this.storeNew(message),
      failed: (own, error) => this.failAll(own, error),
    });
  }

  readonly snapshot = (): ThreadView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get hasUnsent(): boolean {
    return this.view.thread.outgoing.length > 0 || this.files.snapshot().length > 0;
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
    this.storeNew({ ...message, id });
  }

  loadOlder(): Promise<void> {
    const before = olderBefore(this.view.thread);
    return before === undefined ? Promise.resolve() : this.loadPage('older', { before });
  }

  /** Towards the newest, where an older part of the history is shown. */
  loadNewer(): Promise<void> {
    if (this.view.following) return Promise.resolve();
    return this.loadPage('newer', { after: newestSequence(this.view.thread) });
  }

  /** Shows the history around a message, and asks for the message to be brought into view. */
  async showMessage(sequence: number): Promise<void> {
    await this.filling;
    const { messages } = this.view.thread;
    const first = messages[0]?.sequence ?? Infinity;
    if (sequence < first || sequence > newestSequence(this.view.thread)) await this.loadAround(sequence);
    this.change({ target: { sequence } });
  }

  async showNewest(): Promise<void> {
    if (!this.view.following) await this.loadNewest();
  }

  write(draft: string): void {
    this.world.drafts.write(this.conversationId, draft);
    this.change({ draft });
  }

  /** With the files that are ready. */
  send(text: string): void {
    const attachments = this.files.take();
    const own: Outgoing = {
      clientMessageId: this.world.newId(),
      text,
      createdAt: this.world.now().toISOString(),
      state: 'sending',
      ...(attachments.length > 0 ? { attachments } : {}),
    };
    this.change({ thread: withOutgoing(this.view.thread, own) });
    this.write('');
    this.showNewest().catch(() => undefined); // What was written is there when the end is reached.
    void this.outbox.send();
  }

  /** Sends everything that failed once more, oldest first, under the same ids. */
  retry(): void {
    for (const own of this.view.thread.outgoing) this.mark(own, { state: 'sending' });
    void this.outbox.send();
  }

  /** Puts what was not sent back into the draft, behind what is there. */
  takeBack({ clientMessageId, text, attachments }: Outgoing): void {
    const { draft, thread } = this.view;
    this.change({ thread: withoutOutgoing(thread, clientMessageId) });
    this.files.putBack(attachments ?? []);
    this.write(draft.trim() === '' ? text : `${draft}\n${text}`);
  }

  private async fill(): Promise<void> {
    this.cancelRetry();
    try {
      if (this.view.status !== 'ready') await this.loadNewest();
      else if (this.view.following) await this.loadAfter();
      while (this.hasHole() && (await this.loadAfter()) > 0);
    } catch (error) {
      if (this.view.status !== 'ready') this.change({ status: 'failed', error });
      if (!this.closed && isTransient(error)) {
        this.cancelRetry = this.world.schedule(() => void this.catchUp(), FILL_RETRY_MS);
      }
    }
  }

  private hasHole(): boolean {
    return this.view.following && gapAfter(this.view.thread) !== undefined;
  }

  private async loadNewest(): Promise<void> {
    if (this.view.status !== 'ready') this.change({ status: 'loading', error: undefined });
    const page = await this.world.api.messages(this.conversationId, NEWEST);
    this.restart(page);
  }

  private async loadAround(sequence: number): Promise<void> {
    const before = sequence + MESSAGE_PAGE_SIZE / 2;
    this.restart(await this.world.api.messages(this.conversationId, { before }));
  }

  private restart(page: InboxMessagePage): void {
    const thread = withLastSequence(restarted(this.view.thread, page.items), page.lastSequence);
    this.change({ thread, status: 'ready', following: newestSequence(thread) >= page.lastSequence });
  }

  /** How many messages came; none means that the server knows of no more than we do. */
  private async loadAfter(): Promise<number> {
    const after = newestSequence(this.view.thread);
    const page = await this.world.api.messages(this.conversationId, { after });
    if (page.lastSequence - after > LONGEST_GAP) {
      await this.loadNewest();
      return page.items.length;
    }
    this.storePage(page, 'oldest');
    return page.items.length;
  }

  private async loadPage(loading: 'older' | 'newer', range: MessageRange): Promise<void> {
    if (this.view.loading) return;
    this.change({ loading });
    try {
      const page = await this.world.api.messages(this.conversationId, range);
      this.storePage(page, loading === 'older' ? 'newest' : 'oldest');
      this.change({ following: gapAfter(this.view.thread) === undefined });
    } catch {
      // The button stays where it is, for another try.
    } finally {
      this.change({ loading: undefined });
    }
  }

  private storePage(page: InboxMessagePage, letGo: 'oldest' | 'newest'): void {
    const thread = withStored(this.view.thread, page.items);
    this.change({ thread: withLastSequence(withinRun(thread, letGo), page.lastSequence) });
  }

  private storeNew(message: ThreadMessage): void {
    const { status, following, thread } = this.view;
    if (status === 'ready' && following) {
      this.change({ thread: withinRun(withStored(thread, [message]), 'oldest') });
      if (gapAfter(this.view.thread) !== undefined) void this.catchUp();
    } else {
      const sent = withoutOutgoing(thread, message.clientMessageId);
      this.change({ thread: withLastSequence(sent, message.sequence) });
    }
  }

  /** What was written after a failed message waits with it: alone it would be stored out of order. */
  private failAll(failed: Outgoing, error: unknown): void {
    const refusal = error instanceof ApiError ? error.code : undefined;
    for (const own of this.view.thread.outgoing) {
      if (own.state !== 'sending') continue;
      const isFailed = own.clientMessageId === failed.clientMessageId;
      this.mark(own, { state: 'failed', refusal: isFailed ? refusal : undefined });
    }
  }

  private mark({ clientMessageId }: Outgoing, change: Pick<Outgoing, 'state' | 'refusal'>): void {
    this.change({ thread: withOutgoingState(this.view.thread, clientMessageId, change) });
  }

  private change(change: Partial<ThreadView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
