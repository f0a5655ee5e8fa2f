import { newClientMessageId, type FrameToLoader, type Page, type PublicChat, type Session } from '@beseda/protocol';
import type { VisitorApi } from '../net/visitorApi';
import { VisitorSocket, type SocketLike } from '../net/visitorSocket';
import type { ChatStorage } from '../storage';
import { Bot } from './bot';
import type { Core } from './core';
import { History } from './history';
import { Identity } from './identity';
import { keepChanges } from './keeping';
import type { Linking } from './linking';
import { PageData } from './pageData';
import { Receiver } from './receiver';
import { reduce, type Action } from './reducer';
import { screenOf } from './screen';
import { Sender } from './sender';
import { Signals } from './signals';
import { initialState, unreadIn, type ChatState, type Place } from './state';
import { Teller } from './teller';
import type { Thread } from './thread';
import { Uploads } from './uploads';
import { Writer } from './writer';

export interface ChatOptions {
  readonly session: Session;
  readonly chat: PublicChat;
  readonly page: Page;
  readonly api: VisitorApi;
  readonly storage: ChatStorage;
  readonly connect: () => SocketLike;
  readonly random: () => number;
  /** Which the chat speaks, by its code. */
  readonly language: string;
  readonly tellLoader: (message: FrameToLoader) => void;
  /** True when this browser has written here before: it is known which visitor it is. */
  readonly returning: boolean;
  /** Of a client that has proven who it is: what this browser was before. */
  readonly linking?: Linking;
  /** A message of somebody else came that the visitor does not see. */
  readonly onUnseen: (messageId: string) => void;
}

/** The running chat: feeds the reducer, and has its parts do what the state asks for. */
export class Chat {
  readonly #options: ChatOptions;
  readonly #socket: VisitorSocket;
  readonly #history: History;
  readonly #sender: Sender;
  readonly #signals: Signals;
  readonly #teller: Teller;
  readonly #pageData: PageData;
  readonly #receiver: Receiver;
  readonly #listeners = new Set<() => void>();
  readonly uploads: Uploads;
  readonly identity: Identity;
  readonly writer: Writer;
  readonly bot: Bot;
  #state: ChatState;

  constructor(options: ChatOptions) {
    this.#options = options;
    const { storage, api, onUnseen } = options;
    api.visitorToken = storage.visitorToken;
    this.#state = initialState(options.chat, storage.kept(), newClientMessageId(), options.returning, options.language);
    storage.onReadMarks((read) => {
      this.dispatch({ type: 'read', read });
    });
    const socket = this.#openSocket();
    const core = this.#core();
    const history = new History(core, (asOf) => {
      this.#receiver.caughtUp(asOf);
    });
    const sender = new Sender(options.page, {
      core,
      onDead: () => {
        socket.replace();
      },
      onLost: () => void history.catchUp(true),
    });
    const signals = new Signals(core);
    const teller = new Teller(core);
    const uploads = new Uploads(core);
    this.#socket = socket;
    this.#history = history;
    this.#sender = sender;
    this.#signals = signals;
    this.#teller = teller;
    this.#pageData = new PageData(core);
    this.#receiver = new Receiver({
      core,
      history,
      sender,
      signals,
      teller,
      onUnseen,
      onLinking: (visitorIds) => {
        this.identity.welcomed(visitorIds);
      },
      onMoved: (visitorId) => {
        this.identity.moved(visitorId);
      },
    });
    this.uploads = uploads;
    this.identity = new Identity({
      core,
      socket,
      sender,
      uploads,
      receiver: this.#receiver,
      history,
      known: options.returning,
      linking: options.linking,
    });
    this.writer = new Writer({
      core,
      signals,
      uploads,
      settleIdentity: () => {
        this.identity.settle();
      },
      connect: () => {
        this.connect();
      },
    });
    this.bot = new Bot({ core, writer: this.writer, pageData: this.#pageData });
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

  goTo(place: Place): void {
    this.dispatch({ type: 'gone-to', place });
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

  #openSocket(): VisitorSocket {
    const { session, connect, random, storage, tellLoader, linking } = this.#options;
    return new VisitorSocket(session, {
      connect,
      random,
      resume: () => ({
        visitorToken: storage.visitorToken ?? linking?.visitorToken,
        resume: this.#receiver.resume(),
        link: linking?.wanted ?? false,
      }),
      onFrame: (frame) => {
        this.#receiver.take(frame);
      },
      onStatus: (connection) => {
        this.dispatch({ type: 'connection', connection });
      },
      needSession: () => {
        tellLoader({ type: 'session-needed' });
      },
    });
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

  /** What a change of state asks for. */
  #follow(previous: ChatState): void {
    const state = this.#state;
    keepChanges(this.#options.storage, state, previous);
    this.#teller.follow(state, previous);
    this.#signals.follow(state, previous);
    this.#pageData.follow(state, previous);
    this.uploads.follow(state);
    this.bot.follow(state);
    if (state.threads !== previous.threads || state.place !== previous.place) {
      if (this.#history.isMissing(state)) {
        void this.#history.catchUp(false);
      }
    }
    this.#sender.follow(state, previous);
  }
}
