import {
  newClientMessageId,
  type FrameToLoader,
  type Page,
  type PublicChat,
  type Resume,
  type Session,
  type VisitorRefused,
  type VisitorServerFrame,
} from '@beseda/protocol';
import { backoff } from '../net/backoff';
import type { VisitorApi } from '../net/visitorApi';
import { PAGE_SIZE } from '../net/visitorApi';
import { VisitorSocket, type SocketLike } from '../net/visitorSocket';
import type { ChatStorage } from '../storage';
import { conversationItems } from './conversationItems';
import { nextToSend, sendable, type OutboxItem } from './outbox';
import { reduce, type Action } from './reducer';
import { initialState, newestThread, openThread, unreadCount, type ChatState } from './state';
import { JOIN_WINDOW, lastSequence, missingAfter, toMessage, type Thread } from './thread';

export interface ChatOptions {
  readonly session: Session;
  readonly chat: PublicChat;
  readonly page: Page;
  readonly api: VisitorApi;
  readonly storage: ChatStorage;
  readonly connect: () => SocketLike;
  readonly random: () => number;
  readonly tellLoader: (message: FrameToLoader) => void;
}

const WATCH_MS = 5_000;
const ACCEPT_PATIENCE_MS = 10_000;
const STORE_PATIENCE_MS = 20_000;

/** The running chat: feeds the reducer, and does what its state asks for. */
export class Chat {
  readonly #options: ChatOptions;
  readonly #socket: VisitorSocket;
  readonly #listeners = new Set<() => void>();
  readonly #touched = new Map<string, number>();
  #state: ChatState;
  #page: Page;
  /** The last welcome, and the last one after which nothing was missing here. */
  #welcomedAsOf = '';
  #currentAsOf = '';
  #fetching = false;
  #fetchAgain = false;
  #fetchAttempt = 0;
  #pausedUntil = 0;
  #refusals = 0;
  #watch: ReturnType<typeof setInterval> | undefined;
  #toldUnread = 0;
  #toldConversations = '';

  constructor(options: ChatOptions) {
    this.#options = options;
    this.#page = options.page;
    const { storage, api } = options;
    api.visitorToken = storage.visitorToken;
    this.#state = initialState(options.chat, storage.outbox(), storage.readMarks);
    storage.onReadMarks((read) => {
      this.dispatch({ type: 'read', read });
    });
    this.#socket = new VisitorSocket(options.session, {
      connect: options.connect,
      random: options.random,
      resume: () => ({ visitorToken: storage.visitorToken, resume: this.#resume() }),
      onFrame: (frame) => {
        this.#receive(frame);
      },
      onStatus: (connection) => {
        this.dispatch({ type: 'connection', connection });
      },
      needSession: () => {
        options.tellLoader({ type: 'session-needed' });
      },
    });
  }

  get state(): ChatState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Connects if that has not happened yet; hurries a waiting reconnect. */
  connect(): void {
    this.#socket.wake();
  }

  restart(): void {
    this.#socket.restart();
  }

  setVisible(visible: boolean): void {
    this.dispatch({ type: 'visible', visible });
  }

  setPage(page: Page): void {
    this.#page = page;
  }

  renewed(session: Session): void {
    this.#options.api.token = session.token;
    this.#socket.renewed(session);
  }

  renewalFailed(final: boolean): void {
    if (final) {
      this.#socket.stop();
    } else {
      this.#socket.renewalFailed();
    }
  }

  /** Puts a text on its way; false if there is nothing to send or too much of it. */
  write(text: string): boolean {
    const clean = sendable(text, this.#state.maxTextLength);
    if (clean === undefined) {
      return false;
    }
    this.#options.storage.allow();
    this.#options.tellLoader({ type: 'first-message-sent' });
    this.#put(clean, openThread(this.#state)?.id ?? null);
    this.connect();
    return true;
  }

  /** Sends a failed message again, as a new one: the refused id is spent. */
  retry(item: OutboxItem): void {
    this.discard(item.clientMessageId);
    const gone = item.reason === 'conversation-finished' || item.reason === 'conversation-unknown';
    this.#put(item.text, gone ? null : item.conversationId);
  }

  discard(clientMessageId: string): void {
    this.#options.storage.forget(clientMessageId);
    this.dispatch({ type: 'discarded', clientMessageId });
  }

  async loadEarlier(thread: Thread): Promise<void> {
    const before = thread.before ?? 0;
    const after = Math.max(0, before - JOIN_WINDOW);
    const page = await this.#options.api.messages(thread.id, after, before - after);
    this.dispatch({ type: 'earlier', id: thread.id, after, messages: page.items.map(toMessage) });
  }

  dispatch(action: Action): void {
    const previous = this.#state;
    this.#state = reduce(previous, action);
    if (this.#state !== previous) {
      this.#follow(previous);
      for (const listener of this.#listeners) {
        listener();
      }
    }
  }

  #put(text: string, conversationId: string | null): void {
    const item: OutboxItem = {
      clientMessageId: newClientMessageId(),
      conversationId,
      text,
      writtenAt: new Date().toISOString(),
      state: 'waiting',
      reason: null,
    };
    this.#options.storage.keep(item);
    this.dispatch({ type: 'written', item });
  }

  #resume(): Resume | undefined {
    const newest = newestThread(this.#state);
    return newest && this.#currentAsOf
      ? { conversationId: newest.id, lastSequence: lastSequence(newest), asOf: this.#currentAsOf }
      : undefined;
  }

  #receive(frame: VisitorServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.#welcomedAsOf = frame.asOf;
        if (!frame.catchUp) {
          this.#currentAsOf = frame.asOf;
        }
        if (frame.visitorToken) {
          this.#options.storage.visitorToken = this.#options.api.visitorToken = frame.visitorToken;
        }
        break;
      case 'refused':
        this.#pause(frame);
        break;
      case 'accepted':
        this.#refusals = 0;
        break;
      default:
    }
    this.dispatch({ type: 'frame', frame });
    if (frame.type === 'welcome' && frame.catchUp) {
      void this.#catchUp(true);
    }
    if (frame.type === 'message' && frame.author.type !== 'visitor' && !this.#state.visible) {
      this.#options.tellLoader({
        type: 'preview',
        text: frame.text.slice(0, 200),
        author: frame.author.name ?? this.#state.chat.name,
      });
    }
  }

  #pause({ code, retryAfterMs }: VisitorRefused): void {
    if (code === 'rate-limited' || code === 'not-accepted-retry') {
      const delay = retryAfterMs ?? 500 + backoff(++this.#refusals, this.#options.random);
      this.#pausedUntil = Math.max(this.#pausedUntil, Date.now() + delay);
      setTimeout(() => {
        this.#pump();
      }, delay + 1);
    }
  }

  /** What a change of state asks for. */
  #follow(previous: ChatState): void {
    const { storage } = this.#options;
    if (this.#state.outbox !== previous.outbox) {
      const left = new Set(this.#state.outbox.map((item) => item.clientMessageId));
      for (const item of previous.outbox) {
        if (!left.has(item.clientMessageId)) {
          storage.forget(item.clientMessageId);
          this.#touched.delete(item.clientMessageId);
        }
      }
      this.#watchOutbox();
    }
    if (this.#state.read !== previous.read) {
      storage.readMarks = this.#state.read;
    }
    if (this.#state.chat !== previous.chat) {
      this.#tellConversations();
    }
    if (this.#state.threads !== previous.threads) {
      this.#tellConversations();
      if (this.#state.threads.some((thread) => missingAfter(thread) !== undefined)) {
        void this.#catchUp(false);
      }
    }
    this.#tellUnread();
    this.#pump();
  }

  #pump(): void {
    if (this.#state.connection !== 'online' || Date.now() < this.#pausedUntil) {
      return;
    }
    const item = nextToSend(this.#state.outbox, openThread(this.#state)?.id ?? null);
    if (!item) {
      return;
    }
    const { clientMessageId, text, conversationId } = item;
    const sent = this.#socket.send({
      type: 'message',
      clientMessageId,
      text,
      ...(conversationId && { conversationId }),
      page: this.#page,
    });
    if (sent) {
      this.#touched.set(clientMessageId, Date.now());
      this.dispatch({ type: 'sent', clientMessageId, conversationId });
    }
  }

  /** A message without an answer means a connection that is dead or a push that was lost. */
  #watchOutbox(): void {
    const waiting = this.#state.outbox.some((item) => item.state === 'sent' || item.state === 'accepted');
    if (!waiting) {
      clearInterval(this.#watch);
      this.#watch = undefined;
      return;
    }
    this.#watch ??= setInterval(() => {
      const now = Date.now();
      const late = (item: OutboxItem, patience: number): boolean =>
        now - (this.#touched.get(item.clientMessageId) ?? now) > patience;
      if (this.#state.outbox.some((item) => item.state === 'sent' && late(item, ACCEPT_PATIENCE_MS))) {
        this.#socket.replace();
      } else if (this.#state.outbox.some((item) => item.state === 'accepted' && late(item, STORE_PATIENCE_MS))) {
        for (const item of this.#state.outbox) {
          this.#touched.set(item.clientMessageId, now);
        }
        void this.#catchUp(true);
      }
    }, WATCH_MS);
  }

  /** Fetches what is missing, one run at a time; `list` first asks which conversations there are. */
  async #catchUp(list: boolean): Promise<void> {
    if (this.#fetching) {
      this.#fetchAgain ||= list;
      return;
    }
    this.#fetching = true;
    const asOf = this.#welcomedAsOf;
    try {
      if (list) {
        const knownBefore = this.#state.threads.map((thread) => thread.id);
        const { items } = await this.#options.api.conversations();
        this.dispatch({ type: 'listed', items, knownBefore });
      }
      await this.#fillGaps();
      this.#fetchAttempt = 0;
      if (list) {
        this.#currentAsOf = asOf;
      }
      this.dispatch({ type: 'loaded' });
    } catch {
      setTimeout(
        () => {
          void this.#catchUp(list);
        },
        1000 + backoff(this.#fetchAttempt++, this.#options.random),
      );
    }
    this.#fetching = false;
    if (this.#fetchAgain) {
      this.#fetchAgain = false;
      void this.#catchUp(true);
    }
  }

  async #fillGaps(): Promise<void> {
    for (;;) {
      const thread = this.#state.threads.find((candidate) => missingAfter(candidate) !== undefined);
      const after = thread && missingAfter(thread);
      if (!thread || after === undefined) {
        return;
      }
      const page = await this.#options.api.messages(thread.id, after, PAGE_SIZE);
      const before = lastSequence(thread);
      this.dispatch({
        type: 'page',
        id: thread.id,
        after,
        known: page.lastSequence,
        messages: page.items.map(toMessage),
      });
      const now = this.#state.threads.find((candidate) => candidate.id === thread.id);
      if (now && thread.before !== null && lastSequence(now) === before) {
        throw new Error('the missing messages are not there yet');
      }
    }
  }

  #tellUnread(): void {
    const count = unreadCount(this.#state);
    if (count !== this.#toldUnread) {
      this.#toldUnread = count;
      this.#options.tellLoader({ type: 'unread', count });
    }
  }

  #tellConversations(): void {
    const items = this.#state.chat.conversationMode === 'multiple' ? conversationItems(this.#state.threads) : false;
    const told = JSON.stringify(items);
    if (told !== this.#toldConversations) {
      this.#toldConversations = told;
      this.#options.tellLoader({ type: 'conversations', items });
    }
  }
}
