import type { AddMessageRequest, InboxMessage } from '@beseda/protocol';
import { isTransient } from '../api/apiError';
import type { Outgoing } from './thread';

/** Waits between the tries of one message; after the last the operator is asked. */
const SEND_RETRIES_MS = [1_000, 3_000];

export interface OutboxHost {
  readonly add: (request: AddMessageRequest) => Promise<InboxMessage>;
  readonly schedule: (task: () => void, afterMs: number) => () => void;
  /** The oldest message that is to be sent. */
  readonly next: () => Outgoing | undefined;
  readonly stored: (message: InboxMessage) => void;
  readonly failed: (message: Outgoing, error: unknown) => void;
}

/**
 * Sends own messages one after another, so that they are stored in the order they were written. One that fails keeps
 * its id, so a retry of a message that was stored after all changes nothing.
 */
export class Outbox {
  private sending = false;

  constructor(private readonly host: OutboxHost) {}

  async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let own = this.host.next(); own; own = this.host.next()) {
        try {
          this.host.stored(await this.post(own));
        } catch (error) {
          this.host.failed(own, error);
        }
      }
    } finally {
      this.sending = false;
    }
  }

  private async post({ clientMessageId, text, attachments }: Outgoing): Promise<InboxMessage> {
    const attachmentIds = attachments?.map(({ id }) => id);
    const request = { clientMessageId, text, ...(attachmentIds ? { attachmentIds } : {}) };
    for (const delay of SEND_RETRIES_MS) {
      try {
        return await this.host.add(request);
      } catch (error) {
        if (!isTransient(error)) throw error;
        await new Promise<void>((resolve) => this.host.schedule(resolve, delay));
      }
    }
    return this.host.add(request);
  }
}
