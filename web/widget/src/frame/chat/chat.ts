import {
  newClientMessageId,
  type Attachment,
  type FrameToLoader,
  type Page,
  type PublicChat,
  type Resume,
  type Session,
  type VisitorServerFrame,
} from '@beseda/protocol';
import type { VisitorApi } from '../net/visitorApi';
import { VisitorSocket, type SocketLike } from '../net/visitorSocket';
import type { ChatStorage } from '../storage';
import type { Core } from './core';
import { History } from './history';
import { isHomeless, sendable, type OutboxItem } from './outbox';
import { PageData } from './pageData';
import { reduce, type Action } from './reducer';
import { draftKey, screenOf, threadsInSight } from './screen';
import { Sender } from './sender';
import { Signals } from './signals';
import { initialState, newestThread, openThread, unreadIn, type ChatState, type Place } from './state';
import { Teller } from './teller';
import { lastSequence, type Thread } from './thread';
import { Uploads } from './uploads';

export interface ChatOptions {
  readonly session: Session;
  readonly chat: PublicChat;
  readonly page: Page;
  readonly api: VisitorApi;
  readonly storage: ChatStorage;
  readonly connect: () => SocketLike;
  readonly random: () => number;
  readonly tellLoader: (message: FrameToLoader) => void;
  /** True when this browser has written here before: it is known which visitor it is. */
  readonly returning: boolean;
  /** A message of somebody else came that the visitor does not see. */
  readonly onUnseen: (messageId: string) => void;
}

/** A loader that does not say which visitor this browser is within this time is not going to. */
const KEY_PATIENCE_MS = 2_000;

/** The running chat: feeds the reducer, and does what its state asks for. */
export class Chat {
  readonly #options: ChatOptions;
  readonly #socket: VisitorSocket;
  readonly #history: History;
  readonly #sender: Sender;
  readonly #signals: Signals;
  readonly #teller: Teller;
  readonly #pageData: PageData;
  readonly #listeners = new Set<() => void>();
  readonly uploads: Uploads;
  #state: ChatState;
  #keyKnown: boolean;
  /** The last welcome after which nothing was missing here. */
  #currentAsOf = '';

  constructor(options: ChatOptions) {
    this.#options = options;
    this.#keyKnown = options.returning;
    const { storage, api } = options;
    api.visitorToken = storage.visitorToken;
    this.#state = initialState(options.chat, storage.kept(), newClientMessageId(), options.returning);
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
    const core = this.#core();
    this.#history = new History(core, (asOf) => (this.#currentAsOf = asOf));
    this.#sender = new Sender(options.page, {
      core,
      onDead: () => {
        this.#socket.replace();
      },
      onLost: () => void this.#history.catchUp(true),
    });
    this.#signals = new Signals(core);
    this.#teller = new Teller(core);
    this.#pageData = new PageData(core);
    this.uploads = new Uploads(core);
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

  /** Whoever opens the list for one conversation with news wants to read them. */
  setVisible(visible: boolean): void {
    const news = this.#state.threads.filter((thread) => unreadIn(this.#state, thread) > 0);
    const [only] = news;
    if (visible && !this.#state.visible && only && news.length === 1 && screenOf(this.#state).kind === 'list') {
      this.goTo({ kind: 'thread', id: only.id });
    }
    this.dispatch({ type: 'visible', visible });
  }

  setAtEnd(atEnd: boolean): void {
    if (atEnd !== this.#state.atEnd) {
      this.dispatch({ type: 'at-end', atEnd });
    }
  }

  setPage(page: Page): void {
    this.#sender.page = page;
  }

  setPageData(params: unknown): void {
    this.#pageData.set(params);
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

  /** The loader has kept the key of this visitor; what was held back may go. */
  keyKept(): void {
    this.#keyKnown = true;
    this.#sender.held = false;
    this.#sender.pump();
    this.uploads.follow(this.#state);
  }

  /** Another tab wrote first: this browser is that visitor, and what was written here is that visitor's. */
  joined(session: Session, owner: string): void {
    const { storage, api } = this.#options;
    storage.become(owner);
    api.token = session.token;
    api.visitorToken = storage.visitorToken;
    this.#currentAsOf = '';
    const here = new Set(this.#state.outbox.map((item) => item.clientMessageId));
    const kept = storage.kept();
    const outbox = kept.outbox.filter((item) => !here.has(item.clientMessageId));
    this.dispatch({ type: 'joined', kept: { ...kept, outbox } });
    // Only over the new connection: the last one belongs to the visitor that this browser is not.
    this.#socket.replace(session);
    this.#keyKnown = true;
    this.#sender.held = false;
    this.connect();
  }

  /** Forgets who this browser was; of use to a page that is about to take the chat away. */
  forget(): void {
    this.#socket.stop();
    this.#options.storage.clear();
  }

  goTo(place: Place): void {
    this.dispatch({ type: 'gone-to', place });
  }

  /** Goes to the composer of a conversation that is yet to begin. */
  startNew(): void {
    this.goTo({ kind: 'new', key: newClientMessageId() });
  }

  setDraft(text: string): void {
    const screen = screenOf(this.#state);
    this.dispatch({ type: 'draft', key: draftKey(screen), text });
    const thread = screen.kind === 'thread' ? screen.thread : openThread(this.#state);
    this.#signals.typing(screen.kind === 'new' ? undefined : thread?.id, text.trim() !== '');
  }

  /** Files go up at once, as this visitor's. */
  addFiles(files: Iterable<File>): void {
    this.#settleKey();
    this.connect();
    this.uploads.add(files);
  }

  /** Puts what is in the composer on its way; false if there is nothing to send, too much, or it is not ready. */
  write(): boolean {
    const screen = screenOf(this.#state);
    const key = draftKey(screen);
    const files = this.#state.files.filter((file) => file.draftKey === key);
    const text = this.#state.drafts[key] ?? '';
    const clean = sendable(text, this.#state.maxTextLength);
    if ((clean === undefined && (text.trim() || files.length === 0)) || files.some(({ attachment }) => !attachment)) {
      return false;
    }
    const single = screen.kind === 'single' ? (openThread(this.#state)?.id ?? null) : null;
    const conversationId = screen.kind === 'thread' ? screen.thread.id : single;
    const startKey = screen.kind === 'new' ? screen.key : this.#state.startKey;
    this.#signals.wrote();
    this.uploads.release(files);
    this.setDraft('');
    const attachments = files.flatMap(({ attachment }) => attachment ?? []);
    this.#put({ text: clean ?? '', attachments, conversationId, startKey });
    return true;
  }

  /** Sends a failed message again, as a new one: the refused id is spent. */
  retry(item: OutboxItem): void {
    if (isHomeless(item)) {
      this.#restart(item);
    } else {
      this.discard(item.clientMessageId);
      this.#put(item);
    }
  }

  /** What is in the composer of a finished conversation begins a new one. */
  startWithDraft(thread: Thread): void {
    const text = this.#state.drafts[thread.id] ?? '';
    this.setDraft('');
    this.startNew();
    this.setDraft(text);
    this.write();
  }

  discard(clientMessageId: string): void {
    this.dispatch({ type: 'discarded', clientMessageId });
  }

  finish(thread: Thread): void {
    this.dispatch({ type: 'finishing', id: thread.id, finishing: 'asked' });
  }

  /** The refusal to finish was read. */
  finishSeen(thread: Thread): void {
    this.dispatch({ type: 'finishing', id: thread.id, finishing: null });
  }

  loadEarlier(thread: Thread): Promise<void> {
    return this.#history.earlier(thread);
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

  #core(): Core {
    const state = (): ChatState => this.#state;
    const ready = (): boolean => this.#state.connection === 'online' && !this.#sender.held;
    const { storage, api, random, tellLoader } = this.#options;
    return {
      get state() {
        return state();
      },
      storage,
      api,
      random,
      tellLoader,
      get ready() {
        return ready();
      },
      dispatch: (action) => {
        this.dispatch(action);
      },
      send: (frame) => this.#socket.send(frame),
    };
  }

  /** A conversation of its own for what its conversation did not take; where one is active, the server finds its place. */
  #restart(item: OutboxItem): void {
    const startKey = newClientMessageId();
    this.discard(item.clientMessageId);
    if (this.#state.chat.conversationMode === 'multiple') {
      this.goTo({ kind: 'new', key: startKey });
    }
    this.#put({ ...item, conversationId: null, startKey });
  }

  #put(written: {
    readonly text: string;
    readonly attachments: readonly Attachment[];
    readonly conversationId: string | null;
    readonly startKey: string;
  }): void {
    const { text, attachments, conversationId, startKey } = written;
    this.#options.storage.allow();
    this.#settleKey();
    const writtenAt = new Date().toISOString();
    const clientMessageId = newClientMessageId();
    this.dispatch({
      type: 'written',
      item: { clientMessageId, conversationId, startKey, text, attachments, writtenAt, state: 'waiting', reason: null },
    });
    this.connect();
  }

  /** With the first message the loader keeps the visitor's key, unless another tab's is there by now. */
  #settleKey(): void {
    this.#options.tellLoader({ type: 'first-message-sent' });
    if (!this.#keyKnown && !this.#sender.held) {
      this.#sender.held = true;
      setTimeout(() => {
        this.keyKept();
      }, KEY_PATIENCE_MS);
    }
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
        this.#signals.welcomed();
        this.#history.welcomedAsOf = frame.asOf;
        if (!frame.catchUp) {
          this.#currentAsOf = frame.asOf;
        }
        if (frame.visitorToken) {
          this.#options.storage.visitorToken = this.#options.api.visitorToken = frame.visitorToken;
        }
        break;
      case 'refused':
        this.#sender.refused(frame);
        break;
      case 'accepted':
        this.#sender.accepted();
        break;
      default:
    }
    this.dispatch({ type: 'frame', frame });
    if (frame.type === 'welcome' && frame.catchUp) {
      void this.#history.catchUp(true);
    } else if (
      frame.type === 'conversation' &&
      frame.state === 'finished' &&
      this.#state.chat.conversationMode === 'multiple'
    ) {
      // Only the list says whether it may be read again.
      void this.#history.catchUp(true);
    } else if (frame.type === 'message' && frame.author.type !== 'visitor') {
      const seen = threadsInSight(this.#state).some(({ id }) => id === frame.conversationId);
      if (!this.#state.visible || !seen) {
        this.#options.onUnseen(frame.messageId);
      }
      if (!this.#state.visible) {
        this.#teller.preview(frame);
      }
    }
  }

  /** What a change of state asks for. */
  #follow(previous: ChatState): void {
    const { storage } = this.#options;
    const state = this.#state;
    if (state.read !== previous.read) {
      storage.readMarks = state.read;
    }
    if (state.place !== previous.place) {
      storage.place = state.place;
    }
    for (const key of Object.keys({ ...state.drafts, ...previous.drafts })) {
      if (state.drafts[key] !== previous.drafts[key]) {
        storage.keepDraft(key, state.drafts[key] ?? '');
      }
    }
    this.#teller.follow(state, previous);
    this.#signals.follow(state, previous);
    this.#pageData.follow(state, previous);
    this.uploads.follow(state);
    if (state.threads !== previous.threads || state.place !== previous.place) {
      if (this.#history.isMissing(state)) {
        void this.#history.catchUp(false);
      }
    }
    this.#sender.follow(state, previous);
  }
}
