// @vitest-environment happy-dom
import type { VisitorClientFrame, VisitorServerFrame } from '@beseda/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VisitorApi } from '../net/visitorApi';
import type { SocketLike } from '../net/visitorSocket';
import { ChatStorage } from '../storage';
import { Chat, type ChatOptions } from './chat';

const AT = '2026-01-31T10:00:00.000Z';
const CONVERSATION = { type: 'conversation', conversationId: 'c1', number: 42, state: 'open', startedAt: AT } as const;

let sent: VisitorClientFrame[];
let socket: SocketLike;
let chat: Chat;
let items: object[];

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  sent = [];
  items = [];
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(
      Response.json(url.includes('messages') ? { conversationId: 'c1', lastSequence: 0, items: [] } : { items }),
    ),
  );
  await open();
});

afterEach(() => {
  vi.useRealTimers();
});

async function open(options: Partial<ChatOptions> = {}): Promise<void> {
  chat = new Chat({
    session: { token: 't', expiresInSeconds: 900 },
    chat: { name: 'Tea', conversationMode: 'multiple' },
    page: { url: 'https://shop.example/', title: 'Tea', referrer: '' },
    api: new VisitorApi('t'),
    storage: new ChatStorage('1000001'),
    connect,
    random: () => 0.5,
    language: 'en',
    tellLoader: () => undefined,
    returning: true,
    onUnseen: () => undefined,
    ...options,
  });
  chat.connect();
  await welcome();
}

function connect(): SocketLike {
  socket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    readyState: 1,
    send: (data) => sent.push(JSON.parse(data as string) as VisitorClientFrame),
    close: () => undefined,
  };
  return socket;
}

async function welcome(): Promise<void> {
  socket.onopen?.call(socket as WebSocket, new Event('open'));
  push({ type: 'welcome', visitorId: 'v', asOf: 'now', catchUp: false, limits: { maxTextLength: 4000 } });
  await vi.advanceTimersByTimeAsync(0);
}

function push(frame: VisitorServerFrame): void {
  const event = new MessageEvent('message', { data: JSON.stringify(frame) });
  socket.onmessage?.call(socket as WebSocket, event);
}

async function reconnect(): Promise<void> {
  const event = Object.assign(new Event('close'), { code: 1006 }) as CloseEvent;
  socket.onclose?.call(socket as WebSocket, event);
  await vi.advanceTimersByTimeAsync(1000);
  await welcome();
}

function say(sequence: number, clientMessageId?: string): void {
  push({
    type: 'message',
    conversationId: 'c1',
    sequence,
    messageId: `m${String(sequence)}`,
    author: clientMessageId ? { type: 'visitor' } : { type: 'operator', name: 'Anna' },
    text: 'text',
    createdAt: AT,
    ...(clientMessageId && { clientMessageId }),
  });
}

function write(text: string): void {
  chat.writer.setDraft(text);
  chat.writer.write();
}

function enter(): void {
  push(CONVERSATION);
  chat.goTo({ kind: 'thread', id: 'c1' });
}

const only = <Type extends VisitorClientFrame['type']>(type: Type) =>
  sent.filter((frame): frame is Extract<VisitorClientFrame, { type: Type }> => frame.type === type);

test('two messages typed quickly for a new conversation start one', () => {
  write('one');
  write('two');
  const [first] = only('message');
  expect(only('message').map((frame) => [frame.text, frame.conversationId])).toEqual([['one', undefined]]);

  say(1, first?.clientMessageId);

  expect(only('message').map((frame) => [frame.text, frame.conversationId])).toEqual([
    ['one', undefined],
    ['two', 'c1'],
  ]);
});

test('a page closed between the two sends the second to the same conversation', async () => {
  write('one');
  write('two');
  say(1, only('message')[0]?.clientMessageId);
  sent = [];

  await open();

  expect(only('message').map((frame) => [frame.text, frame.conversationId])).toEqual([['two', 'c1']]);
});

test('another conversation is started while the first is still on its way', () => {
  write('one');
  chat.writer.startNew();
  write('of another');

  expect(only('message').map((frame) => frame.text)).toEqual(['one', 'of another']);
});

test('a text that a finished conversation refused starts a new one', () => {
  enter();
  write('late');
  const { clientMessageId = '' } = only('message')[0] ?? {};
  push({ ...CONVERSATION, state: 'finished' });
  push({ type: 'refused', clientMessageId, code: 'conversation-finished', detail: '' });

  const [item] = chat.state.outbox;
  if (item) {
    chat.writer.retry(item);
  }

  expect(only('message').map((frame) => [frame.text, frame.conversationId])).toEqual([
    ['late', 'c1'],
    ['late', undefined],
  ]);
  expect(chat.state.place).toMatchObject({ kind: 'new' });
});

test('what was being written when the conversation was finished starts a new one', () => {
  enter();
  chat.writer.setDraft('half');
  push({ ...CONVERSATION, state: 'finished' });

  const [thread] = chat.state.threads;
  if (thread) {
    chat.writer.startWithDraft(thread);
  }

  expect(only('message').map((frame) => [frame.text, frame.conversationId])).toEqual([['half', undefined]]);
  expect(chat.state.drafts).toEqual({});
});

test('typing is told at once, again while it goes on, and when the composer is emptied', async () => {
  enter();
  chat.writer.setDraft('a');
  chat.writer.setDraft('ab');
  expect(only('typing').map(({ typing }) => typing)).toEqual([true]);

  await vi.advanceTimersByTimeAsync(4000);
  chat.writer.setDraft('abc');
  chat.writer.setDraft('');

  expect(only('typing').map(({ typing }) => typing)).toEqual([true, true, false]);
});

test('a message that was sent is the end of typing, without saying so', () => {
  enter();
  write('a');

  expect(only('typing').map(({ typing }) => typing)).toEqual([true]);
});

test('nothing is told of typing in a conversation that has not begun', () => {
  chat.writer.setDraft('a');

  expect(only('typing')).toEqual([]);
});

test('who types and falls silent has stopped after ten seconds', async () => {
  enter();
  push({ type: 'typing', conversationId: 'c1', author: { type: 'operator', name: 'Anna' }, typing: true });
  await vi.advanceTimersByTimeAsync(9_000);
  expect(chat.state.threads[0]?.typing).toMatchObject({ name: 'Anna' });

  await vi.advanceTimersByTimeAsync(1_001);

  expect(chat.state.threads[0]?.typing).toBeNull();
});

test('reading is told when it is seen to its end, once, and again after a reconnect', async () => {
  enter();
  say(1, 'own');
  say(2);
  expect(only('read')).toEqual([]);

  chat.setVisible(true);
  chat.setAtEnd(false);
  say(3);
  expect(only('read')).toEqual([{ type: 'read', conversationId: 'c1', sequence: 2 }]);

  chat.setAtEnd(true);
  await reconnect();

  expect(only('read').map(({ sequence }) => sequence)).toEqual([2, 3, 3]);
});

test('what the server knows to be read is not told again', () => {
  enter();
  say(1);
  push({ type: 'read', conversationId: 'c1', by: 'visitor', sequence: 1 });

  chat.setVisible(true);

  expect(only('read')).toEqual([]);
});

test('a finish is asked for once on each connection until it is answered', async () => {
  enter();
  const [thread] = chat.state.threads;
  if (thread) {
    chat.finish(thread);
  }
  chat.writer.setDraft('meanwhile');
  expect(only('finish')).toHaveLength(1);

  await reconnect();
  expect(only('finish')).toHaveLength(2);
  push({ ...CONVERSATION, state: 'finished', finishedBy: { type: 'visitor' } });
  await reconnect();

  expect(only('finish')).toHaveLength(2);
  expect(chat.state.threads[0]).toMatchObject({ state: 'finished', finishing: null });
});

test('a finish without an answer is told to have failed', async () => {
  enter();
  const [thread] = chat.state.threads;
  if (thread) {
    chat.finish(thread);
  }

  await vi.advanceTimersByTimeAsync(20_000);

  expect(chat.state.threads[0]?.finishing).toBe('failed');
});

test('what the page said goes to a conversation when there is one, at rest, and once', async () => {
  chat.setPageData({ lead: { sale: 1 } });
  await vi.advanceTimersByTimeAsync(2000);
  expect(only('page-data')).toEqual([]);

  push(CONVERSATION);
  chat.setPageData({ lead: { sale: 2 } });
  chat.setPageData({ lead: { sale: 3 } });
  await vi.advanceTimersByTimeAsync(1000);
  chat.setPageData({ lead: { sale: 3 } });
  await vi.advanceTimersByTimeAsync(1000);
  await reconnect();
  await vi.advanceTimersByTimeAsync(1000);

  expect(only('page-data')).toEqual([{ type: 'page-data', conversationId: 'c1', data: { lead: { sale: 3 } } }]);
});

test('more than 16 KB of the page is not passed on', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  push(CONVERSATION);

  chat.setPageData({ bot_params: { a: 'x'.repeat(17_000) } });
  await vi.advanceTimersByTimeAsync(1000);

  expect(only('page-data')).toEqual([]);
  expect(warned).toHaveBeenCalledOnce();
});

test('the first message waits until it is known whose it is', async () => {
  await open({ returning: false });
  write('hello');
  expect(only('message')).toEqual([]);

  chat.identity.kept();

  expect(only('message')).toHaveLength(1);
});

test('a loader that does not answer holds nothing up for long', async () => {
  await open({ returning: false });
  write('hello');

  await vi.advanceTimersByTimeAsync(2000);

  expect(only('message')).toHaveLength(1);
});

test('a tab that comes second writes as the visitor of the first', async () => {
  const known = new ChatStorage('known');
  known.allow();
  known.visitorToken = 'of the first';
  await open({ returning: false });
  write('hello');

  chat.identity.joined({ token: 'joined', expiresInSeconds: 900 }, 'known');
  await vi.advanceTimersByTimeAsync(1000);
  await welcome();

  expect(only('hello').at(-1)).toMatchObject({ token: 'joined', visitorToken: 'of the first' });
  expect(only('message').map(({ text }) => text)).toEqual(['hello']);
  expect(new ChatStorage('known').outbox()).toHaveLength(1);
});

test('only what is not seen sounds', async () => {
  const unseen: string[] = [];
  await open({ onUnseen: (id) => unseen.push(id) });
  enter();
  say(1);
  chat.setVisible(true);
  say(2);
  chat.goTo({ kind: 'list' });
  say(3);
  say(4, 'own');

  expect(unseen).toEqual(['m1', 'm3']);
});
