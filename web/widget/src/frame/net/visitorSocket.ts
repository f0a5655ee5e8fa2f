import {
  afterClose,
  CloseCode,
  readVisitorServerFrame,
  type Resume,
  type Session,
  type VisitorClientFrame,
  type VisitorServerFrame,
} from '@beseda/protocol';
import { backoff } from './backoff';

/** The part of WebSocket that is used, so that a test can stand in for the network. */
export type SocketLike = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose' | 'readyState'>;

export interface VisitorSocketOptions {
  readonly connect: () => SocketLike;
  readonly random: () => number;
  readonly resume: () => { visitorToken: string | undefined; resume: Resume | undefined; link: boolean };
  readonly onFrame: (frame: VisitorServerFrame) => void;
  readonly onStatus: (status: 'connecting' | 'offline' | 'stopped') => void;
  /** Asks for a new session; answered by {@link VisitorSocket.renewed}, `renewalFailed` or `stop`. */
  readonly needSession: () => void;
}

const OPEN = 1;
const HANDSHAKE_MS = 15_000;
const EXPIRY_LEEWAY_MS = 5_000;
/** A connection that lived this long was good: the next loss starts over with the shortest wait. */
const STABLE_MS = 5_000;
const GOING_AWAY_SPREAD_MS = 1_000;
const TOO_MANY_MS = 5_000;

/**
 * The visitor's socket, kept alive: reconnects by the close-code ranges, renews the session when it must, and stops for
 * good only when the server says so.
 */
export class VisitorSocket {
  readonly #options: VisitorSocketOptions;
  #session: Session;
  #expiresAt: number;
  #socket: SocketLike | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #welcomedAt: number | undefined;
  #renewing = false;
  #refusedOnce = false;
  #stopped = false;

  constructor(session: Session, options: VisitorSocketOptions) {
    this.#options = options;
    this.#session = session;
    this.#expiresAt = Date.now() + session.expiresInSeconds * 1000;
  }

  /** Connects, or connects sooner if a wait is going on. Harmless while connected. */
  wake(): void {
    if (!this.#stopped && !this.#socket && !this.#renewing) {
      this.#open();
    }
  }

  /** Sends if there is a welcomed connection. */
  send(frame: VisitorClientFrame): boolean {
    if (this.#welcomedAt === undefined || this.#socket?.readyState !== OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Gives a connection up that no longer answers, and makes another; with another session if one is given. */
  replace(session?: Session): void {
    if (session) {
      this.#take(session);
      this.#renewing = false;
    }
    if (this.#socket) {
      this.#lost(1006);
    }
  }

  renewed(session: Session): void {
    this.#take(session);
    if (this.#renewing) {
      this.#renewing = false;
      this.#open();
    } else {
      this.send({ type: 'refresh', token: session.token });
    }
  }

  renewalFailed(): void {
    if (this.#renewing) {
      this.#renewing = false;
      this.#retryIn(backoff(this.#attempt++, this.#options.random));
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#renewing = false;
    clearTimeout(this.#timer);
    this.#drop();
    this.#options.onStatus('stopped');
  }

  /** Starts over after a stop, with a new session. */
  restart(): void {
    if (this.#stopped) {
      this.#stopped = false;
      this.#refusedOnce = false;
      this.#options.onStatus('connecting');
      this.#renew();
    }
  }

  #take(session: Session): void {
    this.#session = session;
    this.#expiresAt = Date.now() + session.expiresInSeconds * 1000;
  }

  #open(): void {
    clearTimeout(this.#timer);
    this.#options.onStatus('connecting');
    if (Date.now() > this.#expiresAt - EXPIRY_LEEWAY_MS) {
      this.#renew();
      return;
    }
    const socket = this.#options.connect();
    this.#socket = socket;
    this.#timer = setTimeout(() => {
      this.#lost(1006);
    }, HANDSHAKE_MS);
    socket.onopen = () => {
      const { visitorToken, resume, link } = this.#options.resume();
      const hello: VisitorClientFrame = {
        type: 'hello',
        token: this.#session.token,
        ...(visitorToken && { visitorToken }),
        ...(resume && { resume }),
        ...(link && { link }),
      };
      socket.send(JSON.stringify(hello));
    };
    socket.onmessage = (event: MessageEvent<unknown>) => {
      const frame = typeof event.data === 'string' ? readVisitorServerFrame(event.data) : undefined;
      if (frame) {
        this.#receive(frame);
      }
    };
    socket.onclose = (event) => {
      this.#lost(event.code);
    };
  }

  #receive(frame: VisitorServerFrame): void {
    if (frame.type === 'welcome') {
      clearTimeout(this.#timer);
      this.#welcomedAt = Date.now();
      this.#refusedOnce = false;
    } else if (frame.type === 'token-expiring') {
      this.#options.needSession();
    }
    this.#options.onFrame(frame);
  }

  #lost(code: number): void {
    if (this.#welcomedAt !== undefined && Date.now() - this.#welcomedAt > STABLE_MS) {
      this.#attempt = 0;
    }
    this.#drop();
    clearTimeout(this.#timer);
    switch (afterClose(code)) {
      case 'stop':
        this.stop();
        return;
      case 'renew-session':
        if (code === CloseCode.unauthenticated && this.#refusedOnce) {
          this.stop();
          return;
        }
        this.#refusedOnce = code === CloseCode.unauthenticated;
        this.#options.onStatus('connecting');
        this.#renew();
        return;
      case 'wait':
        this.#retryIn(TOO_MANY_MS + backoff(this.#attempt++, this.#options.random));
        return;
      case 'reconnect':
        this.#retryIn(
          code === CloseCode.goingAway
            ? this.#options.random() * GOING_AWAY_SPREAD_MS
            : backoff(this.#attempt++, this.#options.random),
        );
    }
  }

  #renew(): void {
    this.#renewing = true;
    this.#options.needSession();
  }

  #retryIn(delayMs: number): void {
    this.#options.onStatus('offline');
    this.#timer = setTimeout(() => {
      this.#open();
    }, delayMs);
  }

  /** Lets go of the socket without waiting for its close event, which a dead network delays for minutes. */
  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#welcomedAt = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }
}
