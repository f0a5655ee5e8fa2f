// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import * as extras from '../button/extras';
import { loadExtras } from './extras';
import { globals } from './globals';
import { amo, ANSWER, control, eachOnAPage, frame, HOST, kommo, page, ready, session } from './pageFixtures';
import { start } from './start';

vi.mock('./extras');

eachOnAPage();

beforeEach(() => {
  vi.mocked(loadExtras).mockReset().mockResolvedValue(extras);
});

const requested = (): Record<string, unknown> =>
  JSON.parse(session.mock.calls[0]?.[1].body ?? '{}') as Record<string, unknown>;

test.each([amo, kommo])('a page of $brand gets its button under the names it knows', async (names) => {
  page({ names });
  await ready(names);

  expect(
    document.querySelector('.amo-button-holder.amo-horisontal > #amobutton.amo-button.amo-button--main'),
  ).toBeTruthy();
  expect(document.querySelector('#amobutton > .amo-button-greeting-badge')?.textContent).toBe('0');
  expect(document.querySelector('#amobutton > #amo-livechat.amo-livechat.amo-livechat_hidden')).toBeTruthy();
  expect(control().getAttribute('aria-label')).toBe('Open chat');
  expect(control().getAttribute('aria-expanded')).toBe('false');
});

test('before the click there is one request, no frame, no cookie', async () => {
  page();
  await ready();

  expect(session.mock.calls.map(([url]) => url)).toEqual([`${HOST}/widget/session`]);
  expect(requested()).toEqual({
    id: '1000001',
    hash: 'hash',
    visitorKey: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
  });
  expect(document.querySelector('iframe')).toBeNull();
  expect(document.cookie).toBe('');
});

test('the queue is replayed in order and later commands are obeyed', async () => {
  const command = page();
  const seen: string[] = [];
  command('onChatReady', () => seen.push('ready'));
  command('onChatShow', () => seen.push('show'));
  command('onChatShow', () => seen.push('show too'));
  command('runChatShow');
  await ready();
  command('runChatShow');
  command('onChatHide', () => seen.push('hide'));
  command('runChatHide');

  expect(seen).toEqual(['ready', 'show', 'show too', 'hide']);
});

test('who subscribes to onChatReady late is called at once', async () => {
  const command = page();
  await ready();
  const late = vi.fn();

  command('onChatReady', late);

  expect(late).toHaveBeenCalledOnce();
});

test('unknown commands and failing callbacks do not reach the page', async () => {
  const command = page();
  command('onChatReady', () => {
    throw new Error('of the page');
  });
  await ready();

  expect(() => {
    command('init', {});
    command(undefined);
    command('onChatReady', 'no function');
    command('sendMessage', 'x');
  }).not.toThrow();
  expect(console.error).toHaveBeenCalledExactlyOnceWith(new Error('of the page'));
});

test('a click tells the page, opens the chat and names the state', async () => {
  const command = page();
  const clicked = vi.fn();
  command('onButtonClick', clicked);
  await ready();

  control().click();

  expect(clicked).toHaveBeenCalledExactlyOnceWith('livechat', '');
  expect(document.querySelector('#amobutton > .amo-livechat_chat')).toBeTruthy();
  expect(control().getAttribute('aria-expanded')).toBe('true');
  expect(document.querySelector('.amo-livechat_hidden')).toBeNull();
});

test('a synthetic click on .amo-button toggles like a real one', async () => {
  page();
  await ready();
  const button = document.querySelector('.amo-button') as HTMLElement;

  button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(document.querySelector('.amo-livechat_chat')).toBeTruthy();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(document.querySelector('.amo-livechat_chat')).toBeNull();
});

test('intent loads the frame, once, and only its origin gets the session', async () => {
  page({ config: { color: '#abcdef', onlinechat: { theme: { header: false }, user_id: 'u1' } } });
  await ready();

  document.querySelector('#amobutton')?.dispatchEvent(new Event('pointerenter'));
  control().click();
  const { posted } = await frame();

  expect(document.querySelectorAll('iframe')).toHaveLength(1);
  expect(requested()['userId']).toBe('u1');
  expect(posted.mock.calls[0]?.[1]).toBe(HOST);
  expect(posted.mock.calls[0]?.[0]).toMatchObject({
    beseda: 'connect',
    session: { token: 'token' },
    config: { theme: { header: false } },
    color: '#abcdef',
    locale: 'en',
    brand: 'amo',
    returning: false,
    closable: true,
  });
});

test('the cookie is written when the visitor has written, for a year', async () => {
  page();
  await ready();
  control().click();
  const { send, received } = await frame();
  const key = requested()['visitorKey'];

  send({ type: 'first-message-sent' });

  await vi.waitFor(() => {
    expect(document.cookie).toBe(`amo-livechat-id=${String(key)}`);
    expect(received).toContainEqual({ type: 'key-kept' });
  });
});

test('a cookie that is there is used, whatever is in it, and the frame is loaded for its badge', async () => {
  document.cookie = 'amo-livechat-id=V1StGXR8_Z5jdHi6B-myT; Path=/';
  page();
  await ready();
  const { posted, send } = await frame();

  expect(requested()['visitorKey']).toBe('V1StGXR8_Z5jdHi6B-myT');
  expect(posted.mock.calls[0]?.[0]).toMatchObject({ returning: true });

  const badge = document.querySelector('.amo-button-greeting-badge') as HTMLElement;
  const count = badge.firstChild;
  send({ type: 'unread', count: 3 });
  await vi.waitFor(() => {
    expect(badge.textContent).toBe('3');
  });
  expect(badge.firstChild).toBe(count);
  expect(control().getAttribute('aria-label')).toBe('Open chat (new messages: 3)');
});

test('setMeta before and after load is merged and given to the frame', async () => {
  const said = { bot_params: { a: 1 }, contact: { custom_fields: [{ id: 7, values: [1] }] } };
  page({ data: { params: [said] } });
  await ready();
  const data = globals[amo.data] as { setMeta: (params: unknown) => void; params: unknown[] };
  control().click();
  const { received } = await frame();

  data.setMeta({ bot_params: { b: 2 }, contact: { custom_fields: [{ id: '7', values: [2] }] } });

  const merged = { bot_params: { a: 1, b: 2 }, contact: { custom_fields: [{ id: '7', values: [2] }] } };
  await vi.waitFor(() => {
    expect(received).toContainEqual({ type: 'meta', params: said });
    expect(received).toContainEqual({ type: 'meta', params: merged });
  });
  expect(data.params).toEqual([merged]);
});

test('another tab wrote first: the frame is told to become that visitor', async () => {
  page();
  await ready();
  control().click();
  const { send, received } = await frame();
  document.cookie = 'amo-livechat-id=of-the-other-tab; Path=/';
  session.mockResolvedValueOnce(Response.json({ ...ANSWER, token: 'joined' }));

  send({ type: 'first-message-sent' });

  await vi.waitFor(() => {
    expect(received).toContainEqual({
      type: 'joined',
      token: 'joined',
      expiresInSeconds: 900,
      visitorKey: 'of-the-other-tab',
    });
  });
  expect(JSON.parse(session.mock.calls[1]?.[1].body ?? '{}')).toMatchObject({ visitorKey: 'of-the-other-tab' });
  expect(document.cookie).toBe('amo-livechat-id=of-the-other-tab');
});

test('extras that did not load are asked for again with the next click', async () => {
  vi.mocked(loadExtras).mockRejectedValueOnce(new TypeError('offline'));
  page();
  await ready();
  control().click();
  await vi.waitFor(() => {
    expect(console.error).toHaveBeenCalledOnce();
  });

  control().click();
  control().click();

  await frame();
});

test('a session is renewed for the frame', async () => {
  page();
  await ready();
  control().click();
  const { send, received } = await frame();
  session.mockResolvedValueOnce(Response.json({ ...ANSWER, token: 'second' }));

  send({ type: 'session-needed' });

  await vi.waitFor(() => {
    expect(received).toContainEqual({ type: 'session', token: 'second', expiresInSeconds: 900 });
  });
});

test('a refused origin gets no button and one sentence in the console', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  session.mockResolvedValue(Response.json({ status: 403, code: 'origin-refused' }, { status: 403 }));
  page();

  start(amo, HOST);
  await vi.waitFor(() => {
    expect(warned).toHaveBeenCalledOnce();
  });

  expect(warned.mock.calls[0]?.[0]).toMatch(/is not a placement address of this chat\.$/);
  expect(document.querySelector('#amobutton')).toBeNull();
  expect(session).toHaveBeenCalledOnce();
});

test('hidden hides the button, not the chat', async () => {
  const command = page({ config: { hidden: true, color: '!important #F3F3F3' } });
  await ready();

  command('runChatShow');

  expect(control().hidden).toBe(true);
  expect(document.querySelector('#amobutton > .amo-livechat_chat')).toBeTruthy();
});

test('in frame mode the chat lives in the container of the page', async () => {
  document.body.append(Object.assign(document.createElement('div'), { id: 'holder' }));
  page({ config: { onlinechat: { mode: 'frame', container: '#holder' } } });
  await ready();

  expect(document.querySelector('#holder > #amo-livechat.amo-livechat_chat')).toBeTruthy();
});

test('runDestroy leaves nothing, and the page can set up again', async () => {
  const command = page();
  await ready();

  command('runDestroy');
  expect(document.querySelector('.amo-button-holder, #amo-livechat')).toBeNull();
  const again = vi.fn();
  command('onChatReady', again);
  await ready();

  expect(document.querySelectorAll('#amobutton')).toHaveLength(1);
  expect(again).toHaveBeenCalledOnce();
});

test('the embed code twice on a page makes one button', async () => {
  page();
  await ready();

  start(amo, HOST);
  await ready();

  expect(document.querySelectorAll('#amobutton')).toHaveLength(1);
});

test('globals deleted without runDestroy: the old button goes when the new one comes', async () => {
  page();
  await ready();

  Reflect.deleteProperty(globals, amo.command);
  page();
  start(amo, HOST);
  await vi.waitFor(() => {
    expect(session).toHaveBeenCalledTimes(2);
    expect(document.querySelectorAll('#amobutton')).toHaveLength(1);
  });
});
