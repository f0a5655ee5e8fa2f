import type { VisitorClientFrame, VisitorServerFrame } from '@beseda/protocol';
import { VisitorApi } from '../frame/net/visitorApi';
import type { SocketLike } from '../frame/net/visitorSocket';

const CONVERSATION = 'preview';
const OPEN = 1;
const CLOSED = 3;
const MAX_TEXT_LENGTH = 4_000;

/** Stands in for the servers: what the client writes is stored at once, with the bot's words around it. Nobody else hears of it. */
export class Echo implements SocketLike {
  onopen: SocketLike['onopen'] = null;
  onmessage: SocketLike['onmessage'] = null;
  onclose: SocketLike['onclose'] = null;
  readyState: SocketLike['readyState'] = 0;
  readonly #say: (branch: string) => string | undefined;
  #sequence = 0;

  /** @param say a branch of the bot in words */
  constructor(say: (branch: string) => string | undefined) {
    this.#say = say;
    setTimeout(() => {
      this.readyState = OPEN;
      this.onopen?.call(this as unknown as WebSocket, new Event('open'));
    });
  }

  send(data: string): void {
    const frame = JSON.parse(data) as VisitorClientFrame;
    // As over a network: never while the sender is still at it.
    setTimeout(() => {
      if (frame.type === 'hello') {
        const limits = { maxTextLength: MAX_TEXT_LENGTH };
        this.#push({ type: 'welcome', visitorId: CONVERSATION, asOf: CONVERSATION, catchUp: false, limits });
      } else if (frame.type === 'message') {
        this.#store(frame);
      }
    });
  }

  close(): void {
    this.readyState = CLOSED;
  }

  #store({ clientMessageId, text, greeting }: VisitorClientFrame & { readonly type: 'message' }): void {
    if (this.#sequence === 0) {
      const startedAt = new Date().toISOString();
      this.#push({ type: 'conversation', conversationId: CONVERSATION, number: 1, state: 'open', startedAt });
    }
    greeting?.said.forEach((branch) => {
      this.#sayOf(branch);
    });
    this.#message({ author: { type: 'visitor' }, clientMessageId, text });
    if (greeting?.next) {
      this.#sayOf(greeting.next);
    }
  }

  #sayOf(branch: string): void {
    const text = this.#say(branch);
    if (text) {
      this.#message({ author: { type: 'bot' }, text });
    }
  }

  #message(message: Pick<VisitorServerFrame & { type: 'message' }, 'author' | 'text' | 'clientMessageId'>): void {
    const sequence = ++this.#sequence;
    this.#push({
      type: 'message',
      conversationId: CONVERSATION,
      messageId: `${CONVERSATION} ${String(sequence)}`,
      sequence,
      createdAt: new Date().toISOString(),
      ...message,
    });
  }

  #push(frame: VisitorServerFrame): void {
    this.onmessage?.call(this as unknown as WebSocket, new MessageEvent('message', { data: JSON.stringify(frame) }));
  }
}

/** There is no history. */
export class NoHistory extends VisitorApi {
  override conversations(): ReturnType<VisitorApi['conversations']> {
    return Promise.resolve({ items: [] });
  }

  override messages(): ReturnType<VisitorApi['messages']> {
    return Promise.reject(new Error('a preview has no history'));
  }
}
