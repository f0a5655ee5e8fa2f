// @vitest-environment happy-dom
import type { FrameToLoader, Greeting, VisitorClientFrame, VisitorServerFrame } from '@beseda/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { words } from '../i18n/en';
import { VisitorApi } from '../net/visitorApi';
import type { SocketLike } from '../net/visitorSocket';
import { ChatStorage } from '../storage';
import { rowsOf } from '../ui/rows';
import { Chat } from './chat';
import { offeredBranch } from './greeting';

const GREETING: Greeting = {
  delaySeconds: 2,
  defaultLanguage: 'ru',
  conditions: [{ param: 'city', comparison: 'not-equal', value: 'paris' }],
  branches: [
    {
      name: 'start',
      texts: { ru: 'Привет', en: 'Hello, {{ bot_params.name }}!' },
      quickReplies: [
        { captions: { ru: 'Доставка' }, next: 'delivery' },
        { captions: { en: 'A person', ru: 'Человек' } },
      ],
      asks: [],
    },
    { name: 'delivery', texts: { ru: 'Бесплатно' }, quickReplies: [], asks: ['name', 'phone', 'email'] },
  ],
};

let sent: VisitorClientFrame[];
let told: FrameToLoader[];
let socket: SocketLike;
let chat: Chat;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sent = [];
  told = [];
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items: [] })));
  chat = open();
});

function open(): Chat {
  return new Chat({
    session: { token: 't', expiresInSeconds: 900 },
    chat: { name: 'Tea', conversationMode: 'one-active', greeting: GREETING },
    page: { url: 'https://shop.example/', title: 'Tea', referrer: '' },
    api: new VisitorApi('t'),
    storage: new ChatStorage('1000001'),
    connect: () => {
      socket = {
        onopen: null,
        onmessage: null,
        onclose: null,
        readyState: 1,
        send: (data) => sent.push(JSON.parse(data as string) as VisitorClientFrame),
        close: () => undefined,
      };
      return socket;
    },
    random: () => 0.5,
    language: 'en',
    tellLoader: (message) => told.push(message),
    returning: false,
    onUnseen: () => undefined,
  });
}

afterEach(() => {
  vi.useRealTimers();
});

async function look(): Promise<void> {
  chat.setVisible(true);
  chat.connect();
  socket.onopen?.call(socket as WebSocket, new Event('open'));
  push({ type: 'welcome', visitorId: 'v', asOf: 'now', catchUp: false, limits: { maxTextLength: 4000 } });
  await vi.advanceTimersByTimeAsync(2_000);
  chat.identity.kept();
}

function push(frame: VisitorServerFrame): void {
  socket.onmessage?.call(socket as WebSocket, new MessageEvent('message', { data: JSON.stringify(frame) }));
}

const texts = (): string[] => rowsOf(chat.state).flatMap((row) => (row.kind === 'bubble' ? [row.text] : []));

test('greets after the delay, in the language of the chat and with what the page told', async () => {
  chat.setPageData({ bot_params: { name: 'Olga', visits: 3, nested: { x: 1 } } });
  chat.setVisible(true);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(texts()).toEqual([]);

  await vi.advanceTimersByTimeAsync(200);

  expect(texts()).toEqual(['Hello, Olga!']);
  expect(chat.state.botParams).toEqual({ name: 'Olga', visits: '3' });
});

test('what every object has is nothing the page told', async () => {
  greet({
    ...GREETING,
    conditions: [{ param: 'constructor', comparison: 'absent' }],
    branches: [{ name: 'start', texts: { ru: '{{bot_params.toString}}!' }, quickReplies: [], asks: [] }],
  });

  await look();

  expect(texts()).toEqual(['!']);
});

test('nothing of a greeting is kept or sent', async () => {
  await look();

  expect(texts()).toEqual(['Hello, !']);
  expect(localStorage).toHaveLength(0);
  expect(sent.map((frame) => frame.type)).toEqual(['hello']);
});

test.each([
  ['equal', 'Kazan', 'kazan', true],
  ['equal', undefined, '', true],
  ['not-equal', 'Kazan', 'KAZAN', false],
  ['contains', 'Kazan, centre', 'centre', true],
  ['contains', undefined, 'x', false],
  ['present', 'x', undefined, true],
  ['present', ' ', undefined, false],
  ['absent', undefined, undefined, true],
] as const)('%s: %j compared with %j', async (comparison, toldValue, value, greets) => {
  greet({ ...GREETING, conditions: [{ param: 'city', comparison, ...(value !== undefined && { value }) }] });
  chat.setPageData(toldValue === undefined ? {} : { bot_params: { city: toldValue } });

  chat.setVisible(true);
  await vi.advanceTimersByTimeAsync(2_100);

  expect(texts().length > 0).toBe(greets);
});

function greet(greeting: Greeting | null): void {
  chat.dispatch({
    type: 'frame',
    frame: { type: 'chat-changed', name: 'Tea', conversationMode: 'one-active', greeting },
  });
}

test('a quick reply is the client’s message, sent with what was said around it', async () => {
  await look();
  expect(offeredBranch(chat.state)?.name).toBe('start');

  chat.bot.reply('Доставка', 'delivery');
  await vi.advanceTimersByTimeAsync(0);
  chat.identity.kept();

  expect(texts()).toEqual(['Hello, !', 'Доставка', 'Бесплатно']);
  expect(offeredBranch(chat.state)?.name).toBe('delivery');
  expect(sent.at(-1)).toMatchObject({
    type: 'message',
    text: 'Доставка',
    greeting: { said: ['start'], next: 'delivery', language: 'en', params: {} },
  });
});

test('an own text answers the greeting too, and only the first', async () => {
  await look();
  chat.writer.setDraft('Hi');
  chat.writer.write();
  chat.writer.setDraft('Still there?');
  chat.writer.write();

  expect(chat.state.outbox.map((item) => item.greeting?.said ?? null)).toEqual([['start'], null]);
});

const PAGE_FIELDS = [
  { id: 7, values: [{ value: 'x' }] },
  { code: 'PHONE', values: [{ value: 'the number of the page' }] },
];

test('what the client gives when asked goes to operators as a message and to the contact', async () => {
  await look();
  chat.setPageData({ contact: { name: 'Page', custom_fields: PAGE_FIELDS } });

  chat.bot.answer({ name: 'Olga', phone: '+7 900 000-00-00', email: 'o@example.test' }, words);
  push({ type: 'conversation', conversationId: 'c1', number: 1, state: 'open', startedAt: '2026-01-31T10:00:00Z' });
  await vi.advanceTimersByTimeAsync(1_100);

  expect(sent.find((frame) => frame.type === 'message')).toMatchObject({
    text: 'Name: Olga\nPhone: +7 900 000-00-00\nE-mail: o@example.test',
  });
  expect(sent.find((frame) => frame.type === 'page-data')).toMatchObject({
    data: {
      contact: {
        name: 'Olga',
        custom_fields: [
          { id: 7, values: [{ value: 'x' }] },
          { code: 'PHONE', values: [{ value: '+7 900 000-00-00', enum: 'MOB' }] },
          { code: 'EMAIL', values: [{ value: 'o@example.test', enum: 'WORK' }] },
        ],
      },
    },
  });
});

test('what the client gave says more than the page after a reload, too', async () => {
  const kept = new ChatStorage('1000001');
  kept.allow();
  kept.answers = { name: 'Olga' };
  chat = open();
  await look();

  chat.setPageData({ contact: { name: 'Page' } });
  push({ type: 'conversation', conversationId: 'c1', number: 1, state: 'open', startedAt: '2026-01-31T10:00:00Z' });
  await vi.advanceTimersByTimeAsync(1_100);

  expect(sent.find((frame) => frame.type === 'page-data')).toMatchObject({ data: { contact: { name: 'Olga' } } });
});

test('a page starts a branch by its name, and a hidden chat announces it', () => {
  chat.bot.say('nowhere');
  chat.bot.say('delivery');
  chat.bot.say('delivery');

  expect(texts()).toEqual(['Бесплатно']);
  expect(told).toEqual([
    { type: 'unread', count: 1 },
    { type: 'preview', text: 'Бесплатно', author: 'Tea' },
  ]);
  chat.setVisible(true);
  expect(told.at(-1)).toEqual({ type: 'unread', count: 0 });
});

test('stored words of the bot offer their answers again until somebody answers', () => {
  const at = '2026-01-31T10:00:00.000Z';
  const message = { type: 'message', conversationId: 'c1', messageId: 'm', createdAt: at } as const;
  take({ type: 'conversation', conversationId: 'c1', number: 1, state: 'open', startedAt: at });
  take({ ...message, sequence: 1, author: { type: 'visitor' }, text: 'Доставка', clientMessageId: 'x' });
  take({ ...message, sequence: 2, author: { type: 'bot' }, text: 'Бесплатно' });
  expect(offeredBranch(chat.state)?.name).toBe('delivery');

  take({ ...message, sequence: 3, author: { type: 'operator', name: 'Ivan' }, text: 'Hi' });

  expect(offeredBranch(chat.state)).toBeUndefined();
});

function take(frame: VisitorServerFrame): void {
  chat.dispatch({ type: 'frame', frame });
}

test('a greeting that is switched off is gone from open chats', async () => {
  await look();

  greet(null);

  expect(texts()).toEqual([]);
});
