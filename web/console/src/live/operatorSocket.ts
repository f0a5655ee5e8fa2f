import {
  afterClose,
  readOperatorServerFrame,
  type ClientChanged,
  type ClientClaimed,
  type ConversationAssigned,
  type ConversationErased,
  type NoteAdded,
  type OperatorClientFrame,
  type OperatorConversationChange,
  type OperatorMessage,
  type OperatorRead,
  type OperatorServerFrame,
  type OperatorTyping,
  type OperatorViewing,
  type VisitorPresence,
} from '@beseda/protocol';
import { patientDelay, reconnectDelay } from './backoff';

/** From opening to `watching`; a connection that takes longer is given up. */
export const JOIN_TIMEOUT_MS = 15_000;
/** Silence after which the connection is asked whether it still lives: a browser never shows the server's pings. */
export const QUIET_MS = 45_000;
export const PROBE_TIMEOUT_MS = 10_000;

export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'stopped';
/** What is stored too, and can be fetched when it was missed. */
export type LiveEvent =
  | OperatorMessage
  | OperatorConversationChange
  | ConversationAssigned
  | ConversationErased
  | NoteAdded
  | ClientClaimed
  | ClientChanged
  | OperatorRead;
/** What is true for a moment only. */
export type LiveSignal = OperatorTyping | OperatorViewing | VisitorPresence;
/** What this operator does, for others to see. */
export type OwnSignal = Extract<OperatorClientFrame, { readonly type: 'typing' | 'read' | 'viewing' }>;

/** The part of a WebSocket that is used. */
export interface Wire {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number }) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface SocketWorld {
  readonly open: () => Wire;
  /** An access token; `replacing` asks for another one than this. */
  readonly accessToken: (replacing?: string) => Promise<string>;
  readonly schedule: (task: () => void, afterMs: number) => () => void;
  readonly random: () => number;
}

/**
 * The live connection of the account. It joins by *hello, watch, watching*, and calls `onJoined` every time events are
 * complete from then on: that is when a view fetches what it may have missed and then trusts `onEvent`. Events may
 * arrive before `onJoined`; they are real, only not complete.
 *
 * After a close it goes by the range of the close code: most reconnect with back-off and jitter, some need a new token
 * first, and a refusal for good ends in `stopped`.
 */
export class OperatorSocket {
  private current: LiveStatus = 'connecting';
  private readonly statusListeners = new Set<() => void>();
  private readonly joinedListeners = new Set<() => void>();
  private readonly eventListeners = new Set<(event: LiveEvent) => void>();
  private readonly signalListeners = new Set<(signal: LiveSignal) => void>();
  private wire: Wire | undefined;
  private token: string | undefined;
  private failures = 0;
  private tokenRefused = false;
  private started = false;
  /** Rises with every attempt, so that what an abandoned attempt still does is ignored. */
  private attempt = 0;
  private cancelTimer: () => void = () => undefined;

  constructor(private readonly world: SocketWorld) {}

  readonly status = (): LiveStatus => this.current;

  readonly onStatus = (listener: () => void): (() => void) => added(this.statusListeners, listener);

  /** Calls at once, too, when the connection has joined already. */
  readonly onJoined = (listener: () => void): (() => void) => {
    if (this.current === 'live') listener();
    return added(this.joinedListeners, listener);
  };

  readonly onEvent = (listener: (event: LiveEvent) => void): (() => void) => added(this.eventListeners, listener);

  readonly onSignal = (listener: (signal: LiveSignal) => void): (() => void) => added(this.signalListeners, listener);

  /** Told only while live: what nobody heard is not said again later. */
  tell(signal: OwnSignal): void {
    if (this.current === 'live') this.send(signal);
  }

  start(): void {
    if (this.started) return;
    this.started = true;
    this.failures = 0;
    this.become('connecting');
    this.connect();
  }

  stop(): void {
    this.started = false;
    this.abandon();
    this.become('connecting');
  }

  /** Skips the waiting: the network came back, the tab woke up, or the operator asked. */
  reconnectNow(): void {
    if (!this.started || this.current === 'live' || this.current === 'connecting') return;
    this.failures = 0;
    this.tokenRefused = false;
    this.connect();
  }

  /** The network is known to be gone; a browser would notice only minutes later. */
  networkLost(): void {
    if (this.started && this.current !== 'stopped') this.retryIn(reconnectDelay(this.failures, this.world.random));
  }

  /** Asks a connection that may have died in its sleep for a sign of life. */
  probe(): void {
    if (this.current !== 'live') return;
    this.send({ type: 'watch', scope: 'account' });
    this.after(PROBE_TIMEOUT_MS, () => this.retryIn(0));
  }

  private connect(): void {
    this.abandon();
    const attempt = this.attempt;
    if (this.current === 'stopped') this.become('reconnecting');
    this.world.accessToken(this.tokenRefused ? this.token : undefined).then(
      (token) => {
        if (attempt === this.attempt && this.started) this.open(token, attempt);
      },
      () => {
        if (attempt === this.attempt && this.started) this.fail();
      },
    );
  }

  private open(token: string, attempt: number): void {
    this.token = token;
    const wire = this.world.open();
    this.wire = wire;
    wire.onopen = () => this.send({ type: 'hello', token });
    wire.onmessage = ({ data }) => {
      const frame = typeof data === 'string' ? readOperatorServerFrame(data) : undefined;
      if (frame && attempt === this.attempt) this.take(frame);
    };
    wire.onclose = ({ code }) => {
      if (attempt === this.attempt) this.closed(code);
    };
    this.after(JOIN_TIMEOUT_MS, () => this.fail());
  }

  private take(frame: OperatorServerFrame): void {
    if (this.current === 'live') this.after(QUIET_MS, () => this.probe());
    switch (frame.type) {
      case 'welcome':
        this.send({ type: 'watch', scope: 'account' });
        return;
      case 'watching':
        if (frame.scope === 'account') this.joined();
        return;
      case 'token-expiring':
        this.replaceToken();
        return;
      case 'message':
      case 'conversation':
      case 'assigned':
      case 'note':
      case 'client':
      case 'client-changed':
      case 'erased':
      case 'read':
        for (const listener of this.eventListeners) listener(frame);
        return;
      case 'typing':
      case 'viewing':
      case 'presence':
        for (const listener of this.signalListeners) listener(frame);
    }
  }

  private joined(): void {
    if (this.current === 'live') return;
    this.failures = 0;
    this.tokenRefused = false;
    this.become('live');
    this.after(QUIET_MS, () => this.probe());
    for (const listener of this.joinedListeners) listener();
  }

  private replaceToken(): void {
    const attempt = this.attempt;
    this.world.accessToken(this.token).then(
      (token) => {
        if (attempt !== this.attempt) return;
        this.token = token;
        this.send({ type: 'refresh', token });
      },
      () => undefined, // The server closes with 4408 then, and the way back renews the token again.
    );
  }

  private closed(code: number): void {
    switch (afterClose(code)) {
      case 'reconnect':
        this.fail();
        return;
      case 'wait':
        this.retryIn(patientDelay(this.failures, this.world.random));
        return;
      case 'renew-session':
        if (this.tokenRefused) this.giveUp();
        else {
          this.tokenRefused = true;
          this.retryIn(0);
        }
        return;
      case 'stop':
        this.giveUp();
    }
  }

  private fail(): void {
    this.retryIn(reconnectDelay(this.failures, this.world.random));
  }

  private retryIn(delayMs: number): void {
    this.abandon();
    this.failures += 1;
    this.become('reconnecting');
    this.after(delayMs, () => this.connect());
  }

  private giveUp(): void {
    this.abandon();
    this.become('stopped');
  }

  private abandon(): void {
    this.attempt += 1;
    this.cancelTimer();
    const wire = this.wire;
    this.wire = undefined;
    if (!wire) return;
    wire.onopen = wire.onmessage = wire.onclose = null;
    wire.close();
  }

  private after(delayMs: number, task: () => void): void {
    this.cancelTimer();
    this.cancelTimer = this.world.schedule(task, delayMs);
  }

  private send(frame: OperatorClientFrame): void {
    this.wire?.send(JSON.stringify(frame));
  }

  private become(status: LiveStatus): void {
    if (this.current === status) return;
    this.current = status;
    for (const listener of this.statusListeners) listener();
  }
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
