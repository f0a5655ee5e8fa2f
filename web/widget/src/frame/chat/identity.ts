import type { Session } from '@beseda/protocol';
import type { VisitorSocket } from '../net/visitorSocket';
import type { Core } from './core';
import type { History } from './history';
import type { Linking } from './linking';
import type { Receiver } from './receiver';
import type { Sender } from './sender';
import type { Uploads } from './uploads';

/** A loader that does not say which visitor this browser is within this time is not going to. */
const PATIENCE_MS = 2_000;

export interface IdentityParts {
  readonly core: Core;
  readonly socket: VisitorSocket;
  readonly sender: Sender;
  readonly uploads: Uploads;
  readonly receiver: Receiver;
  readonly history: History;
  /** True when this browser has written here before. */
  readonly known: boolean;
  /** Of a client that has proven who it is: what this browser was before. */
  readonly linking?: Linking | undefined;
}

/**
 * Which visitor this browser is: settled with the loader when something is written first, and not before. Of a client that has
 * proven who it is, what this browser was before becomes the client's.
 */
export class Identity {
  readonly #parts: IdentityParts;
  #known: boolean;
  #awaitsKey = false;

  constructor(parts: IdentityParts) {
    this.#parts = parts;
    this.#known = parts.known;
  }

  /** With the first message the loader keeps the visitor's key, unless another tab's is there by now. */
  settle(): void {
    const { core, sender } = this.#parts;
    core.tellLoader({ type: 'first-message-sent' });
    if (!this.#known && !this.#awaitsKey) {
      this.#awaitsKey = sender.held = true;
      setTimeout(() => {
        this.kept();
      }, PATIENCE_MS);
    }
  }

  /** The loader has kept the key of this visitor; what was held back may go. */
  kept(): void {
    this.#known = true;
    this.#awaitsKey = false;
    this.#release();
  }

  /** @param visitorIds the visitors whose conversations are about to be this client's */
  welcomed(visitorIds: readonly string[]): void {
    this.#parts.linking?.welcomed(visitorIds);
    this.#hold();
  }

  /** Others are this client's conversations now: nothing of those it had is left on the screen, and what its browser left unsent goes in. */
  moved(visitorId: string): void {
    const { core, history, linking } = this.#parts;
    const { read, outbox } = core.state;
    const left = linking?.moved(visitorId) ?? { outbox: [], read: {}, drafts: {}, place: null };
    const here = new Set(outbox.map((item) => item.clientMessageId));
    const kept = {
      ...left,
      outbox: left.outbox.filter((item) => !here.has(item.clientMessageId)),
      read: { ...left.read, ...read },
    };
    core.dispatch({ type: 'joined', kept });
    this.#release();
    void history.catchUp(true);
  }

  /** Another tab wrote first: this browser is that visitor, and what was written here is that visitor's. */
  joined(session: Session, owner: string): void {
    const { core, socket, receiver } = this.#parts;
    const { storage, api, state } = core;
    storage.become(owner);
    api.token = session.token;
    api.visitorToken = storage.visitorToken;
    receiver.startOver();
    const here = new Set(state.outbox.map((item) => item.clientMessageId));
    const kept = storage.kept();
    const outbox = kept.outbox.filter((item) => !here.has(item.clientMessageId));
    core.dispatch({ type: 'joined', kept: { ...kept, outbox } });
    // Only over the new connection: the last one belongs to the visitor that this browser is not.
    socket.replace(session);
    this.#known = true;
    this.#awaitsKey = false;
    this.#release();
    socket.wake();
  }

  /** Forgets who this browser was; of use to a page that is about to take the chat away. */
  forget(): void {
    this.#parts.socket.stop();
    this.#parts.core.storage.clear();
  }

  #hold(): void {
    this.#parts.sender.held = this.#awaitsKey || (this.#parts.linking?.going ?? false);
  }

  /** What was held back may go, unless there is another reason to wait. */
  #release(): void {
    const { core, sender, uploads } = this.#parts;
    this.#hold();
    sender.pump();
    uploads.follow(core.state);
  }
}
