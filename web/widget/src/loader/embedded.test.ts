// @vitest-environment happy-dom
// The loader as it comes from an address that names the button: with what a closed button is drawn from.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as extras from '../button/extras';
import { loadExtras } from './extras';
import { amo, ANSWER, control, eachOnAPage, frame, HOST, page, ready, session } from './pageFixtures';
import { start } from './start';

vi.mock('./extras');

const SETTINGS = { id: '1000001', hash: 'hash', chat: { name: 'Tea', conversationMode: 'one-active' } };

eachOnAPage();

beforeEach(() => {
  vi.stubGlobal('besedaSettings', SETTINGS);
  vi.mocked(loadExtras).mockReset().mockResolvedValue(extras);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asked = (): string[] => session.mock.calls.map(([url]) => url);

test('the button is there, and nothing is asked or kept before the click', async () => {
  const command = page();
  const told = vi.fn();
  command('onChatReady', told);

  await ready();

  expect(document.querySelector('#amobutton > #amo-livechat')?.getAttribute('aria-label')).toBe('Tea');
  expect(told).toHaveBeenCalledOnce();
  expect(session).not.toHaveBeenCalled();
  expect(loadExtras).not.toHaveBeenCalled();
  expect(document.cookie).toBe('');
});

test('a click asks for one session and opens the chat with it', async () => {
  page();
  await ready();

  document.querySelector('#amobutton')?.dispatchEvent(new Event('pointerenter'));
  control().click();
  const { posted } = await frame();

  expect(asked()).toEqual([`${HOST}/widget/session`]);
  expect(posted.mock.calls[0]?.[0]).toMatchObject({ session: { token: 'token' }, chat: ANSWER.chat });
});

test('a session that could not be had at the click is asked for again', async () => {
  vi.useFakeTimers();
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  session.mockRejectedValueOnce(new TypeError('offline'));
  page();
  await ready();

  control().click();
  await vi.advanceTimersByTimeAsync(2_900);
  expect(asked()).toHaveLength(1);
  expect(warned).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(200);

  expect(asked()).toHaveLength(2);
  expect(document.querySelector('#amo-livechat iframe')).toBeTruthy();
});

test.each([{ id: '1000002' }, { hash: 'another' }])('settings of another button are not used: %o', async (data) => {
  page({ data });
  await ready();

  expect(asked()).toEqual([`${HOST}/widget/session`]);
});

test.each([{ user_id: 'u1' }, { user_token: 'jwt' }])(
  'a page that names its client hears at once what becomes of it: %o',
  async (onlinechat) => {
    page({ config: { onlinechat } });
    await ready();

    expect(asked()).toEqual([`${HOST}/widget/session`]);
  },
);

test('for who has written here before the chat is loaded, with a session of that visitor', async () => {
  document.cookie = 'amo-livechat-id=of-this-browser; Path=/';
  page();
  start(amo, HOST);
  await frame();

  expect(JSON.parse(session.mock.calls[0]?.[1].body ?? '{}')).toMatchObject({ visitorKey: 'of-this-browser' });
});

test('a feedback button without a chat asks for nothing at all', async () => {
  const button = {
    color: '#aa0000',
    position: 'bottom-left',
    channels: [{ service: 'phone', link: 'tel:+74951234567' }],
  };
  vi.stubGlobal('besedaSettings', { id: '1000001', hash: 'hash', button });
  page();
  start(amo, HOST);
  await vi.waitUntil(() => document.querySelector('#amobutton > .amo-button__list'));

  control().click();

  expect(document.querySelector('.amo-button__link')?.getAttribute('href')).toBe('tel:+74951234567');
  expect(session).not.toHaveBeenCalled();
});
