import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Notifications, notifications } from '@mantine/notifications';
import type { ChatAppearance, GreetingSettings, OnlineChat, UpdateOnlineChatRequest } from '@beseda/protocol';
import { afterEach, expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { ChatTab } from './ChatTab';

const shop = {
  id: 'chat-1',
  name: 'Shop',
  appearance: { title: 'Tea', avatarId: 'a1', senderNames: true },
  version: 3,
} as OnlineChat;

const hello: GreetingSettings = {
  on: false,
  delaySeconds: 3,
  defaultLanguage: 'en',
  conditions: [],
  branches: [{ name: 'greeting', texts: { en: 'Hello' }, quickReplies: [], asks: ['phone'] }],
};

/** One chat and its greeting; `refusals` answer the next changes. */
function settings(greeting = hello) {
  let chat = shop;
  let said = greeting;
  const looks: (ChatAppearance | undefined)[] = [];
  const greetings: GreetingSettings[] = [];
  const refusals: { readonly status: number }[] = [];
  const server: Server = (method, path, body) => {
    const refusal = method === 'GET' ? undefined : refusals.shift();
    if (refusal) return { status: refusal.status, body: refusal };
    if (method !== 'GET') chat = { ...chat, version: chat.version + 1 };
    if (method === 'PATCH') {
      const { appearance } = body as UpdateOnlineChatRequest;
      looks.push(appearance);
      chat = { ...chat, ...(appearance && { appearance }) };
    }
    if (method === 'PUT') greetings.push((said = body as GreetingSettings));
    if (path.endsWith('/greeting')) return { body: said };
    return path.endsWith('/online-chats') ? { body: { items: [chat] } } : { body: chat };
  };
  return { server, looks, greetings, refusals };
}

const refused = (pointer: string, code: string) => ({
  status: 400,
  code: 'invalid-request',
  errors: [{ pointer, code, detail: '' }],
});

const open = (server: Server, chatId: string | null = 'chat-1', role?: 'operator') =>
  renderConsole(
    <>
      <Notifications />
      <ChatTab chatId={chatId} choice={<p>Choose here</p>} onUnsaved={() => undefined} />
    </>,
    server,
    role && { role },
  );

const title = () => screen.findByLabelText<HTMLInputElement>('Title of the window');
const undo = () => screen.findAllByRole('button', { name: 'Undo' });

afterEach(() => {
  notifications.clean();
});

it('saves a title, and the name of the chat stands for none', async () => {
  const { server, looks } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.clear(await title());
  await user.type(await title(), ' Tea corner ');
  expect(looks).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(looks).toEqual([{ title: 'Tea corner', avatarId: 'a1', senderNames: true }]));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
  expect((await title()).value).toBe('Tea corner');

  await user.clear(await title());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(looks[1]).toEqual({ title: null, avatarId: 'a1', senderNames: true }));
  expect((await title()).placeholder).toBe('Shop');
});

it('keeps a title that is refused, and says why beside it', async () => {
  const { server, refusals } = settings();
  refusals.push(refused('/appearance/title', 'name-too-long'));
  await open(server);
  const user = userEvent.setup();

  await user.type(await title(), ' of all teas{Enter}');

  expect(await screen.findByText('The title is longer than 60 characters: shorten it')).toBeTruthy();
  expect((await title()).value).toBe('Tea of all teas');
  expect((await title()).getAttribute('aria-invalid')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect((await title()).value).toBe('Tea');
  expect((await title()).getAttribute('aria-invalid')).not.toBe('true');
});

it('removes the avatar, and takes back that alone', async () => {
  const { server, looks } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(looks).toEqual([{ title: 'Tea', avatarId: null, senderNames: true }]));
  const [ofAvatar] = await undo();
  await user.click(screen.getByRole('switch', { name: /^Show operators’ names/ }));
  await waitFor(() => expect(looks[1]).toEqual({ title: 'Tea', avatarId: null, senderNames: false }));
  await user.click(ofAvatar as HTMLElement);

  await waitFor(() => expect(looks[2]).toEqual({ title: 'Tea', avatarId: 'a1', senderNames: false }));
});

it('says beside the avatar why it is refused', async () => {
  const { server, refusals } = settings();
  refusals.push(refused('/appearance/avatarId', 'picture-unknown'));
  await open(server);

  await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));

  expect((await screen.findByRole('alert')).textContent).toContain('This picture is not there any more');
});

it('switches operators’ names off, and leaves them so when the server refuses more', async () => {
  const { server, looks, refusals } = settings();
  await open(server);
  const user = userEvent.setup();
  const names = await screen.findByRole<HTMLInputElement>('switch', { name: /^Show operators’ names/ });

  await user.click(names);
  await waitFor(() => expect(looks).toEqual([{ title: 'Tea', avatarId: 'a1', senderNames: false }]));
  expect(names.checked).toBe(false);
  refusals.push({ status: 412 });
  await user.click(names);

  expect(await screen.findByText(/somebody else/i)).toBeTruthy();
  expect(names.checked).toBe(false);
});

it('switches the greeting bot, and takes it back', async () => {
  const { server, greetings } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('switch', { name: /^Greet visitors/ }));
  await waitFor(() => expect(greetings).toEqual([{ ...hello, on: true }]));
  const [back] = await undo();
  await user.click(back as HTMLElement);

  await waitFor(() => expect(greetings[1]).toEqual(hello));
});

it('changes the first text of the bot and leaves the rest of its branch', async () => {
  const { server, greetings } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.type(await screen.findByLabelText('First text, English'), '!');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(greetings[0]?.branches[0]).toEqual({ ...hello.branches[0], texts: { en: 'Hello!' } }));
});

it('writes the first text of a bot that says nothing yet, and says why it can’t be switched on before', async () => {
  const { server, greetings, refusals } = settings({ ...hello, branches: [] });
  refusals.push(refused('/branches', 'greeting-empty'));
  await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('switch', { name: /^Greet visitors/ }));
  expect(await screen.findByText('Write what the bot says, or switch it off')).toBeTruthy();
  await user.type(screen.getByLabelText('First text, English'), 'Hi');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  const first = { name: 'greeting', texts: { en: 'Hi' }, quickReplies: [], asks: [] };
  await waitFor(() => expect(greetings).toEqual([{ ...hello, branches: [first] }]));
});

it('leaves texts in several languages to their editor', async () => {
  const [first] = hello.branches;
  const branches = first ? [{ ...first, texts: { en: 'Hello', ru: 'Привет' } }] : [];
  await open(settings({ ...hello, branches }).server);

  const text = await screen.findByLabelText<HTMLTextAreaElement>('First text, English');
  expect(text.readOnly).toBe(true);
  expect(text.value).toBe('Hello');
  const link = screen.getByRole('link', { name: 'Quick replies, conditions and languages' });
  expect(link.getAttribute('href')).toBe('/settings/online-chats/chat-1/greeting');
});

it('offers a chat to choose where there is none', async () => {
  await open(settings().server, null);

  expect(await screen.findByText('No online chat')).toBeTruthy();
  expect(screen.getByText('Choose here')).toBeTruthy();
});

it('says that the chat was deleted', async () => {
  await open(settings().server, 'chat-2');

  expect(await screen.findByText('The bound chat was deleted')).toBeTruthy();
});

it('lets an operator look and change nothing', async () => {
  await open(settings().server, 'chat-1', 'operator');

  expect((await title()).readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
  expect((await screen.findByRole<HTMLInputElement>('switch', { name: /^Greet visitors/ })).disabled).toBe(true);
});
