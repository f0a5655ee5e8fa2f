// @vitest-environment happy-dom
import type { ConversationsChangeItem } from '@beseda/protocol';
import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import * as extras from '../button/extras';
import { loadExtras } from '../loader/extras';
import { globals } from '../loader/globals';
import { amo, eachOnAPage, HOST, kommo, session } from '../loader/pageFixtures';
import { start } from '../loader/start';
import { load, type Conversation, type Widget, type WidgetOptions } from './index';

vi.mock('../loader/extras');

eachOnAPage();

beforeEach(() => {
  vi.mocked(loadExtras).mockReset().mockResolvedValue(extras);
});

afterEach(() => {
  document.head.replaceChildren();
});

const OPTIONS = { host: HOST, id: 1000001, hash: 'hash' };
const script = (names = amo): HTMLElement | null => document.getElementById(`${names.data}_script`);

/** Plays the network: the script arrives and runs. */
function arrive(names = amo): void {
  start(names, HOST);
  script(names)?.dispatchEvent(new Event('load'));
}

function loaded(options: Partial<WidgetOptions> = {}): Widget {
  return load({ ...OPTIONS, ...options });
}

test.each([amo, kommo])('the page has what the embed script of $brand makes', (names) => {
  loaded({ brand: names.brand, locale: 'pt', config: { hidden: true }, nonce: 'n' });

  expect(script(names)).toMatchObject({ src: `${HOST}/js/button.js?id=1000001&hash=hash`, async: true, nonce: 'n' });
  expect(globals[names.data]).toMatchObject({ id: '1000001', hash: 'hash', locale: 'pt' });
  expect(globals[`${names.command}Config`]).toEqual({ hidden: true });
});

test('commands wait for the chat and say whether they were done', async () => {
  const chat = loaded();
  const hidden = chat.hide();
  arrive();

  await expect(chat.ready).resolves.toBe(true);
  await expect(hidden).resolves.toBe(true);
  await expect(chat.destroy()).resolves.toBe(true);
  await expect(chat.hide()).resolves.toBe(false);
  expect(globals[amo.data]).toBeUndefined();
  expect(script()).toBeNull();
});

test('a script that does not load makes every command false', async () => {
  const chat = loaded();

  script()?.dispatchEvent(new Event('error'));

  await expect(chat.ready).resolves.toBe(false);
  await expect(chat.show()).resolves.toBe(false);
});

test('events reach their subscribers until these have enough', async () => {
  const chat = loaded();
  const counted = vi.fn();
  const unsubscribed = vi.fn();
  chat.on('unreadChange', counted);
  chat.on('unreadChange', unsubscribed)();
  arrive();
  await chat.ready;

  expect(counted.mock.calls).toEqual([[0]]);
  expect(unsubscribed).not.toHaveBeenCalled();
});

test('setMeta before and after the chat is there', async () => {
  const chat = loaded();
  chat.setMeta({ lead: { sale: 1 } });
  arrive();
  await chat.ready;
  chat.setMeta({ lead: { name: 'A' } });

  expect(globals[amo.data]).toMatchObject({ params: [{ lead: { sale: 1, name: 'A' } }] });
});

test('another user: the former chat goes, and its handle is dead', async () => {
  const first = loaded({ config: { onlinechat: { user_id: 'one' } } });
  arrive();
  await first.ready;

  const second = loaded({ config: { onlinechat: { user_id: 'two' } } });
  arrive();
  await second.ready;

  expect(document.querySelectorAll('#amobutton')).toHaveLength(1);
  expect(JSON.parse(session.mock.calls.at(-1)?.[1].body ?? '')).toMatchObject({ userId: 'two' });
  await expect(first.show()).resolves.toBe(false);
  await expect(first.destroy()).resolves.toBe(false);
  expect(document.querySelectorAll('#amobutton')).toHaveLength(1);
});

test('an address that is none is an error at once', () => {
  expect(() => loaded({ host: 'chat' })).toThrow(TypeError);
});

test('conversations are typed as the widget tells them', () => {
  expectTypeOf<Conversation>().toEqualTypeOf<ConversationsChangeItem>();
});
