// @vitest-environment happy-dom
import type { FrameToLoader, PublicChat, VisitorMessage, VisitorServerFrame } from '@beseda/protocol';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Attachments } from '../chat/attachments';
import { Chat } from '../chat/chat';
import { loadLanguage } from '../i18n/language';
import { VisitorApi } from '../net/visitorApi';
import type { SocketLike } from '../net/visitorSocket';
import { Sound } from '../sound';
import { ChatStorage } from '../storage';
import { ChatWindow } from './ChatWindow';

const AT = '2026-01-31T10:00:00.000Z';
const TEA: PublicChat = { name: 'Tea', conversationMode: 'one-active' };

let socket: SocketLike;
let told: FrameToLoader[];

beforeEach(() => {
  localStorage.clear();
  told = [];
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items: [] })));
});

afterEach(() => {
  render(null, document.body);
});

async function open(about: Partial<PublicChat> = {}): Promise<void> {
  const storage = new ChatStorage('1000001');
  const api = new VisitorApi('t');
  const language = await loadLanguage(['en'], undefined);
  const chat = new Chat({
    session: { token: 't', expiresInSeconds: 900 },
    chat: { ...TEA, ...about },
    page: { url: '', title: '', referrer: '' },
    api,
    storage,
    connect,
    random: () => 0.5,
    language: 'en',
    tellLoader: (message) => told.push(message),
    returning: true,
    onUnseen: () => undefined,
  });
  await act(() => {
    render(
      <ChatWindow
        chat={chat}
        attachments={new Attachments(api)}
        storage={storage}
        sound={new Sound(storage, 'own')}
        language={language}
        theme={{ header: true }}
        closable={false}
        onClose={() => undefined}
      />,
      document.body,
    );
    chat.connect();
  });
  socket.onopen?.call(socket as WebSocket, new Event('open'));
  await welcome();
}

function connect(): SocketLike {
  socket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    readyState: 1,
    send: () => undefined,
    close: () => undefined,
  };
  return socket;
}

async function push(frame: VisitorServerFrame): Promise<void> {
  await act(() => {
    socket.onmessage?.call(socket as WebSocket, new MessageEvent('message', { data: JSON.stringify(frame) }));
  });
}

const welcome = (chat?: PublicChat): Promise<void> =>
  push({
    type: 'welcome',
    visitorId: 'v',
    asOf: 'now',
    catchUp: false,
    limits: { maxTextLength: 4000 },
    ...(chat && { chat }),
  });

const change = (about: Partial<PublicChat>): Promise<void> => push({ type: 'chat-changed', ...TEA, ...about });

const say = (sequence: number, name: string): Promise<void> =>
  push({
    type: 'message',
    conversationId: 'c1',
    sequence,
    messageId: `m${String(sequence)}`,
    author: { type: 'operator', name },
    text: 'Hello',
    createdAt: AT,
  } satisfies VisitorMessage);

const text = (selector: string): string | undefined => document.querySelector(selector)?.textContent;
const avatar = (): HTMLImageElement | null => document.querySelector('header img');
const previews = (): FrameToLoader[] => told.filter(({ type }) => type === 'preview');

test('the avatar stands beside the title, without words of its own', async () => {
  await open({ name: 'Tea corner', avatar: '/s/pictures/1' });

  expect(avatar()?.getAttribute('src')).toBe('/s/pictures/1');
  expect(avatar()?.getAttribute('alt')).toBe('');
  expect(text('h1')).toBe('Tea corner');
});

test('an avatar that does not load gives way to the first letter, until there is another', async () => {
  await open({ avatar: '/s/pictures/1' });

  await act(() => {
    avatar()?.dispatchEvent(new Event('error'));
  });
  expect(avatar()).toBeNull();
  expect(text('span.avatar')).toBe('T');

  await change({ avatar: '/s/pictures/2' });
  expect(avatar()?.getAttribute('src')).toBe('/s/pictures/2');
});

test('title, avatar and names change while the chat is open', async () => {
  await open();
  await say(1, 'Anna');
  expect(text('.name')).toBe('Anna');

  await change({ name: 'Tea corner', avatar: '/s/pictures/1', senderNames: false });
  expect(text('h1')).toBe('Tea corner');
  expect(avatar()).not.toBeNull();
  expect(text('.name')).toBe('Tea corner');

  await welcome(TEA);
  expect(text('h1')).toBe('Tea');
  expect(avatar()).toBeNull();
  expect(text('.name')).toBe('Anna');
});

test('operators of a chat that hides their names are named nowhere', async () => {
  await open({ senderNames: false });

  await say(1, 'Anna');
  await say(2, 'Boris');
  await push({ type: 'typing', conversationId: 'c1', author: { type: 'operator', name: 'Anna' }, typing: true });
  expect(text('.typing')).toBe('Tea is typing…');
  const finishedBy = { type: 'operator', name: 'Boris' } as const;
  await push({
    type: 'conversation',
    conversationId: 'c1',
    number: 7,
    state: 'finished',
    startedAt: AT,
    finishedAt: AT,
    finishedBy,
  });

  expect(text('.finished')).toMatch(/^The conversation was finished/);
  expect(document.querySelectorAll('.name')).toHaveLength(1);
  expect(document.body.textContent).not.toMatch(/Anna|Boris/);
  expect(previews()).toEqual([
    { type: 'preview', author: 'Tea', text: 'Hello' },
    { type: 'preview', author: 'Tea', text: 'Hello' },
  ]);
});

test('neither is the page around the chat told who wrote', async () => {
  await open({ conversationMode: 'multiple', senderNames: false });

  await say(1, 'Anna');

  const conversations = told.findLast((message) => message.type === 'conversations');
  expect(JSON.stringify(conversations)).toContain('Hello');
  expect(JSON.stringify(conversations)).not.toContain('Anna');
  expect(text('.snippet')).toBe('Tea: Hello');
});
