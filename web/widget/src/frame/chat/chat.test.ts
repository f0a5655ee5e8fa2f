// @vitest-environment happy-dom
import type { FrameToLoader, VisitorClientFrame, VisitorMessage, VisitorServerFrame } from '@beseda/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SocketLike } from '../net/visitorSocket';
import { VisitorApi } from '../net/visitorApi';
import { ChatStorage } from '../storage';
import { Chat, type ChatOptions } from './chat';

const AT = '2026-01-31T10:00:00.000Z';

/** The gateway as the chat sees it: one conversation, and a socket that the test drives. */
class FakeGateway {
  readonly told: FrameToLoader[] = [];
  readonly stored: VisitorMessage[] = [];
  sent: VisitorClientFrame[] = [];
  socket: SocketLike | undefined;
  reads: string[] = [];

  connect = (): SocketLike => {
    const socket: SocketLike = {
      onopen: null,
      onmessage: null,
      onclose: null,
      readyState: 1,
      send: (data) => {
        this.sent.push(JSON.parse(data as string) as VisitorClientFrame);
      },
      close: () => undefined,
    };
    this.socket = socket;
    return socket;
  };

  welcome(catchUp = true): void {
    this.socket?.onopen?.call(this.socket as WebSocket, new Event('open'));
    this.push({ type: 'welcome', visitorId: 'v', asOf: 'now', catchUp, limits: { maxTextLength: 4000 } });
  }

  push(frame: VisitorServerFrame): void {
    const event = new MessageEvent('message', { data: JSON.stringify(frame) });
    this.socket?.onmessage?.call(this.socket as WebSocket, event);
  }

  lose(): void {
    const event = Object.assign(new Event('close'), { code: 1006 }) as CloseEvent;
    this.socket?.onclose?.call(this.socket as WebSocket, event);
  }

  /** Stores a message as the services would; `push` delivers it, or not. */
  store(author: 'visitor' | 'operator', clientMessageId?: string): VisitorMessage {
    const sequence = this.stored.length + 1;
    const message: VisitorMessage = {
      type: 'message',
      conversationId: 'c1',
      sequence,
      messageId: `m${String(sequence)}`,
      ...(clientMessageId && { clientMessageId }),
      author: author === 'visitor' ? { type: author } : { type: author, name: 'Anna' },
      text: `text ${String(sequence)}`,
      createdAt: AT,
    };
    this.stored.push(message);
    return message;
  }

  fetch = (url: string): Promise<Response> => {
    this.reads.push(url.replace('/api/visitor/v1/', ''));
    const after = /after=(\d+)/.exec(url)?.[1];
    const lastSequence = this.stored.length;
    return Promise.resolve(
      Response.json(
        after === undefined
          ? { items: lastSequence ? [{ id: 'c1', number: 42, state: 'open', lastSequence, startedAt: AT }] : [] }
          : { conversationId: 'c1', lastSequence, items: this.stored.slice(Number(after)) },
      ),
    );
  };

  get texts(): (string | undefined)[] {
    return this.sent.filter((frame) => frame.type === 'message').map((frame) => frame.text);
  }

  get ids(): string[] {
    return this.sent.filter((frame) => frame.type === 'message').map((frame) => frame.clientMessageId);
  }
}

let gateway: FakeGateway;
let chat: Chat;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  gateway = new FakeGateway();
  vi.stubGlobal('fetch', gateway.fetch);
  chat = openChat();
  chat.connect();
});

afterEach(() => {
  vi.useRealTimers();
});

function openChat(options: Partial<ChatOptions> = {}): Chat {
  return new Chat({
    session: { token: 't', expiresInSeconds: 900 },
    chat: { name: 'Tea', conversationMode: 'one-active' },
    page: { url: 'https://shop.example/', title: 'Tea', referrer: '' },
    api: new VisitorApi('t'),
    storage: new ChatStorage('1000001'),
    connect: gateway.connect,
    random: () => 0.5,
    language: 'en',
    tellLoader: (message) => gateway.told.push(message),
    returning: true,
    onUnseen: () => undefined,
    ...options,
  });
}

function write(text: string): void {
  chat.writer.setDraft(text);
  chat.writer.write();
}

const shown = (): number[] => chat.state.threads.flatMap((thread) => thread.messages.map(({ sequence }) => sequence));
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

test('a first message says so to the page, goes out with its page, and is done when stored', async () => {
  gateway.welcome();
  await settle();

  write(' hello ');
  expect(gateway.told).toContainEqual({ type: 'first-message-sent' });
  expect(gateway.sent.at(-1)).toMatchObject({ type: 'message', text: 'hello', page: { title: 'Tea' } });

  const [id = ''] = gateway.ids;
  gateway.push({ type: 'accepted', clientMessageId: id });
  gateway.push(gateway.store('visitor', id));

  expect(chat.state.outbox).toEqual([]);
  expect(shown()).toEqual([1]);
  expect(new ChatStorage('1000001').outbox()).toEqual([]);
});

test('a second message waits until the first has started the conversation', async () => {
  gateway.welcome();
  await settle();
  write('one');
  write('two');
  expect(gateway.texts).toEqual(['one']);

  gateway.push(gateway.store('visitor', gateway.ids[0]));

  expect(gateway.sent.at(-1)).toMatchObject({ text: 'two', conversationId: 'c1' });
});

test('what was not stored when the connection broke goes again under the same id', async () => {
  gateway.welcome();
  await settle();
  write('one');
  gateway.push({ type: 'accepted', clientMessageId: gateway.ids[0] ?? '' });

  gateway.lose();
  await vi.advanceTimersByTimeAsync(1000);
  gateway.welcome(false);

  expect(gateway.texts).toEqual(['one', 'one']);
  expect(new Set(gateway.ids).size).toBe(1);
});

test('what was not stored when the page was closed goes out on the next one', async () => {
  write('written offline');

  chat = openChat();
  chat.connect();
  gateway.welcome();
  await settle();

  expect(gateway.texts).toEqual(['written offline']);
});

test('a gap is filled from the sequence before it', async () => {
  gateway.welcome();
  await settle();
  gateway.push(gateway.store('operator'));
  gateway.store('operator');
  gateway.push(gateway.store('operator'));
  expect(shown()).toEqual([1]);

  await settle();

  expect(gateway.reads.at(-1)).toBe('conversations/c1/messages?after=1&limit=200');
  expect(shown()).toEqual([1, 2, 3]);
});

test('after a reconnect the hello tells what is here, and what came meanwhile is fetched', async () => {
  gateway.welcome();
  gateway.push(gateway.store('operator'));
  await settle();

  gateway.lose();
  gateway.store('operator');
  await vi.advanceTimersByTimeAsync(1000);
  gateway.welcome();
  await settle();

  expect(gateway.sent.at(-1)).toMatchObject({ type: 'hello', resume: { conversationId: 'c1', lastSequence: 1 } });
  expect(shown()).toEqual([1, 2]);
});

test('a catch-up that did not succeed is not claimed in the next hello', async () => {
  gateway.store('operator');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  gateway.welcome();
  gateway.push(gateway.store('operator'));
  await settle();

  gateway.lose();
  await vi.advanceTimersByTimeAsync(250);
  gateway.socket?.onopen?.call(gateway.socket as WebSocket, new Event('open'));

  expect(gateway.sent.at(-1)).toEqual({ type: 'hello', token: 't' });
});

test('history that cannot be fetched now is fetched later', async () => {
  gateway.store('operator');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  gateway.welcome();
  await settle();
  vi.stubGlobal('fetch', gateway.fetch);

  await vi.advanceTimersByTimeAsync(5000);

  expect(shown()).toEqual([1]);
});

test('a refused message that may be repeated is, after the time the server asked for', async () => {
  gateway.welcome();
  await settle();
  write('one');
  const [clientMessageId = ''] = gateway.ids;

  gateway.push({ type: 'refused', clientMessageId, code: 'rate-limited', detail: '', retryAfterMs: 3000 });
  await vi.advanceTimersByTimeAsync(2999);
  expect(gateway.texts).toEqual(['one']);
  await vi.advanceTimersByTimeAsync(2);

  expect(gateway.ids).toEqual([clientMessageId, clientMessageId]);
});

test('a message refused for good is sent again only by hand, as a new one', async () => {
  gateway.welcome();
  await settle();
  write('one');
  const [clientMessageId = ''] = gateway.ids;
  gateway.push({ type: 'refused', clientMessageId, code: 'conversation-finished', detail: '' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gateway.texts).toEqual(['one']);

  const [item] = chat.state.outbox;
  if (item) {
    chat.writer.retry(item);
  }

  expect(gateway.texts).toEqual(['one', 'one']);
  expect(gateway.ids[1]).not.toBe(clientMessageId);
});

test('a message without an answer means a dead connection', async () => {
  gateway.welcome();
  await settle();
  write('one');
  const first = gateway.socket;

  await vi.advanceTimersByTimeAsync(20_000);

  expect(gateway.socket).not.toBe(first);
});

test('unseen answers are counted and previewed; seen ones are not', async () => {
  gateway.welcome();
  await settle();
  gateway.push(gateway.store('operator'));
  expect(gateway.told.slice(-2)).toEqual([
    { type: 'unread', count: 1 },
    { type: 'preview', text: 'text 1', author: 'Anna' },
  ]);

  chat.setVisible(true);
  expect(gateway.told.at(-1)).toEqual({ type: 'unread', count: 0 });
  const told = gateway.told.length;
  gateway.push(gateway.store('operator'));

  expect(gateway.told).toHaveLength(told);
});
