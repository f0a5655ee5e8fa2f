import type { Resume, VisitorMessage, VisitorServerFrame, VisitorWelcome } from '@beseda/protocol';
import type { Core } from './core';
import type { History } from './history';
import { threadsInSight } from './screen';
import type { Sender } from './sender';
import type { Signals } from './signals';
import { newestThread } from './state';
import type { Teller } from './teller';
import { lastSequence } from './thread';

export interface ReceiverParts {
  readonly core: Core;
  readonly history: History;
  readonly sender: Sender;
  readonly signals: Signals;
  readonly teller: Teller;
  /** A message of somebody else came that the visitor does not see. */
  readonly onUnseen: (messageId: string) => void;
  /** The visitors whose conversations are about to be this client's. */
  readonly onLinking: (visitorIds: readonly string[]) => void;
  /** Others are this client's conversations now. */
  readonly onMoved: (visitorId: string) => void;
}

/** Takes what the server says, and knows since when nothing is missing here. */
export class Receiver {
  readonly #parts: ReceiverParts;
  /** The last welcome after which nothing was missing here. */
  #currentAsOf = '';

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  take(frame: VisitorServerFrame): void {
    const { core, history, sender } = this.#parts;
    if (frame.type === 'conversations-moved') {
      this.#parts.onMoved(frame.visitorId);
      return;
    }
    if (frame.type === 'welcome') {
      this.#welcomed(frame);
    } else if (frame.type === 'refused') {
      sender.refused(frame);
    } else if (frame.type === 'accepted') {
      sender.accepted();
    }
    core.dispatch({ type: 'frame', frame });
    if (frame.type === 'welcome' && frame.catchUp) {
      void history.catchUp(true);
    } else if (
      frame.type === 'conversation' &&
      frame.state === 'finished' &&
      core.state.chat.conversationMode === 'multiple'
    ) {
      // Only the list says whether it may be read again.
      void history.catchUp(true);
    } else if (frame.type === 'message' && frame.author.type !== 'visitor') {
      this.#announce(frame);
    }
  }

  /** Everything up to this welcome is here. */
  caughtUp(asOf: string): void {
    this.#currentAsOf = asOf;
  }

  /** What is here is another visitor's, or nobody's. */
  startOver(): void {
    this.#currentAsOf = '';
  }

  /** What a new connection has to go on from. */
  resume(): Resume | undefined {
    const newest = newestThread(this.#parts.core.state);
    return newest && this.#currentAsOf
      ? { conversationId: newest.id, lastSequence: lastSequence(newest), asOf: this.#currentAsOf }
      : undefined;
  }

  #welcomed({ asOf, catchUp, visitorToken, linking }: VisitorWelcome): void {
    const { core, history, signals, onLinking } = this.#parts;
    signals.welcomed();
    history.welcomedAsOf = asOf;
    if (!catchUp) {
      this.#currentAsOf = asOf;
    }
    onLinking(linking ?? []);
    if (visitorToken) {
      core.storage.visitorToken = core.api.visitorToken = visitorToken;
    }
  }

  #announce(message: VisitorMessage): void {
    const { core, teller, onUnseen } = this.#parts;
    const { state } = core;
    const seen = threadsInSight(state).some(({ id }) => id === message.conversationId);
    if (!state.visible || !seen) {
      onUnseen(message.messageId);
    }
    if (!state.visible) {
      teller.preview(message);
    }
  }
}
