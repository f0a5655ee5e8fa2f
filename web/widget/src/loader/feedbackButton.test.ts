// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import * as extras from '../button/extras';
import { loadExtras } from './extras';
import { ANSWER, control, eachOnAPage, frame, page, ready, session, type Command } from './pageFixtures';

vi.mock('./extras');

const CHANNELS = [
  { service: 'telegram', link: 'https://t.me/tea', caption: 'Orders' },
  { service: 'phone', link: 'tel:+74951234567' },
];
const BUTTON = { color: '#aa0000', position: 'bottom-left', channels: CHANNELS };
const WITHOUT_CHAT = { placement: 'web', button: BUTTON };
const WITH_CHAT = { ...ANSWER, button: BUTTON };

eachOnAPage();

beforeEach(() => {
  vi.mocked(loadExtras).mockReset().mockResolvedValue(extras);
});

async function shown(answer: object, config: object = {}): Promise<{ command: Command; clicked: unknown[][] }> {
  session.mockImplementation(() => Promise.resolve(Response.json(answer)));
  const command = page({ config });
  const clicked: unknown[][] = [];
  command('onButtonClick', (...values: unknown[]) => clicked.push(values));
  await ready();
  return { command, clicked };
}

const list = (): HTMLElement | null => document.querySelector('#amobutton > .amo-button__list');
const listed = (): Promise<HTMLElement> => vi.waitUntil(list);
const entries = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.amo-button__link')];

/** Links are followed only as far as the page sees the click. */
function click(entry: HTMLElement | undefined): void {
  entry?.addEventListener('click', (event) => event.preventDefault(), { once: true });
  entry?.click();
}

function press(key: string): void {
  (document.activeElement ?? control()).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

test('the button has the colour and corner of its settings', async () => {
  await shown({ ...ANSWER, button: { ...BUTTON, channels: [] } });
  const holder = document.querySelector<HTMLElement>('.amo-button-holder');

  expect(holder?.style.getPropertyValue('--beseda-accent')).toBe('#aa0000');
  expect(holder?.style.direction).toBe('rtl');
  expect(document.querySelector('.amo-button--only-livechat')).toBeTruthy();
  expect(loadExtras).not.toHaveBeenCalled();
});

test('the page may replace every string of the button and of its list', async () => {
  const locale = {
    contact: 'Ask',
    contactClose: 'Enough',
    channels: 'Ways',
    telegram: 'Plane',
    phone: 'Horn',
    livechat: 'Talk',
    new_messages: 'fresh',
  };
  await shown(WITH_CHAT, { onlinechat: { locale } });
  await listed();

  expect(control().getAttribute('aria-label')).toBe('Ask');
  control().click();
  expect(control().getAttribute('aria-label')).toBe('Enough');
  expect(list()?.getAttribute('aria-label')).toBe('Ways');
  expect(entries()[0]?.textContent).toContain('Talk');
  expect(entries()[1]?.getAttribute('aria-label')).toBe('Plane: Orders');
  expect(entries()[2]?.textContent).toBe('Horn');
});

test('the colour that the page asks for wins', async () => {
  await shown(WITH_CHAT, { color: '#00bb00' });

  expect(document.querySelector<HTMLElement>('.amo-button-holder')?.style.getPropertyValue('--beseda-accent')).toBe(
    '#00bb00',
  );
});

test('a click that comes before the list opens it, and not the chat', async () => {
  let arrive: ((arrived: typeof extras) => void) | undefined;
  vi.mocked(loadExtras)
    .mockReset()
    .mockReturnValue(new Promise((resolve) => (arrive = resolve)));
  const { clicked } = await shown(WITH_CHAT);

  control().click();
  arrive?.(extras);

  expect((await listed()).hidden).toBe(false);
  expect(clicked).toEqual([]);
});

test('a click opens the list, the chat first, and another click closes it', async () => {
  const { clicked } = await shown(WITH_CHAT);
  await listed();
  expect(document.querySelector('.amo-button--only-livechat')).toBeNull();
  expect(list()?.hidden).toBe(true);
  expect(control().getAttribute('aria-label')).toBe('Contact us');

  control().click();

  expect(list()?.hidden).toBe(false);
  expect(control().getAttribute('aria-expanded')).toBe('true');
  expect(control().getAttribute('aria-label')).toBe('Close');
  expect(entries().map((entry) => entry.dataset['social'])).toEqual(['livechat', 'telegram', 'phone']);
  expect(entries().map((entry) => entry.textContent)).toEqual(['Online chat0', 'Orders', 'Phone']);
  expect(document.querySelector('.amo-livechat_chat')).toBeNull();

  control().click();
  expect(list()?.hidden).toBe(true);
  expect(clicked).toEqual([]);
});

test('a channel is a link that the page hears of', async () => {
  const { clicked } = await shown(WITH_CHAT);
  await listed();
  control().click();
  const [, telegram, phone] = entries();

  expect(telegram?.outerHTML).toContain('<a class="amo-button__link amo-button--telegram" href="https://t.me/tea"');
  expect(telegram?.getAttribute('target')).toBe('_blank');
  expect(telegram?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(telegram?.getAttribute('aria-label')).toBe('Telegram: Orders');
  expect(phone?.getAttribute('target')).toBeNull();
  click(telegram);

  expect(clicked).toEqual([['telegram', 'https://t.me/tea']]);
  expect(list()?.hidden).toBe(true);
});

test('the entry of the chat opens it, and the button then closes it', async () => {
  const { clicked } = await shown(WITH_CHAT);
  await listed();
  control().click();

  click(entries()[0]);

  expect(clicked).toEqual([['livechat', '']]);
  expect(list()?.hidden).toBe(true);
  expect(document.querySelector('#amobutton > .amo-livechat_chat')).toBeTruthy();
  control().click();
  expect(document.querySelector('.amo-livechat_chat')).toBeNull();
  expect(list()?.hidden).toBe(true);
});

test('runChatShow opens the chat without the list', async () => {
  const { command } = await shown(WITH_CHAT);
  await listed();
  control().click();

  command('runChatShow');

  expect(list()?.hidden).toBe(true);
  expect(document.querySelector('.amo-livechat_chat')).toBeTruthy();
});

test('without a chat there is no frame, no event of it, no cookie', async () => {
  const { command } = await shown(WITHOUT_CHAT);
  const chatReady = vi.fn();
  command('onChatReady', chatReady);
  command('onChatShow', chatReady);
  await listed();

  command('runChatShow');
  document.querySelector('#amobutton')?.dispatchEvent(new Event('pointerenter'));
  control().click();

  expect(control().hidden).toBe(false);
  expect(entries().map((entry) => entry.dataset['social'])).toEqual(['telegram', 'phone']);
  expect(document.querySelector('iframe, #amo-livechat')).toBeNull();
  expect(chatReady).not.toHaveBeenCalled();
  expect(session).toHaveBeenCalledOnce();
  expect(document.cookie).toBe('');
});

test('when the list does not come, the chat is still there, and a button without one is not shown', async () => {
  vi.mocked(loadExtras).mockRejectedValue(new TypeError('not found'));
  const { command } = await shown(WITH_CHAT);
  control().click();
  await vi.waitUntil(() => document.querySelector('.amo-livechat_chat'));

  command('runDestroy');
  await shown(WITHOUT_CHAT);
  expect(control().hidden).toBe(true);
});

test('a hidden button shows nothing and fetches no list', async () => {
  const { clicked } = await shown(WITHOUT_CHAT, { hidden: true });

  (document.querySelector('.amo-button') as HTMLElement).click();

  expect(control().hidden).toBe(true);
  expect(clicked).toEqual([]);
  expect(loadExtras).not.toHaveBeenCalled();
});

test('arrows move through the list, Escape closes it and gives the focus back', async () => {
  await shown(WITH_CHAT);
  await listed();
  control().focus();
  control().click();

  press('ArrowUp');
  expect(document.activeElement).toBe(entries()[2]);
  press('ArrowDown');
  expect(document.activeElement).toBe(entries()[0]);
  press('End');
  expect(document.activeElement).toBe(entries()[2]);
  press('Escape');

  expect(list()?.hidden).toBe(true);
  expect(document.activeElement).toBe(control());
});

test('a click elsewhere closes the list', async () => {
  await shown(WITH_CHAT);
  await listed();
  control().click();

  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));

  expect(list()?.hidden).toBe(true);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'http://plain.example', 'no link'])(
  'a channel with the link %s is not shown',
  async (link) => {
    await shown({ ...WITHOUT_CHAT, button: { ...BUTTON, channels: [{ service: 'link', link }, ...CHANNELS] } });
    await listed();

    expect(entries().map((entry) => entry.dataset['social'])).toEqual(['telegram', 'phone']);
  },
);

test('what is new is told above the button and in the list', async () => {
  document.cookie = 'amo-livechat-id=V1StGXR8_Z5jdHi6B-myT; Path=/';
  await shown(WITH_CHAT);
  await listed();
  const { send } = await frame();

  send({ type: 'unread', count: 2 });
  send({ type: 'preview', author: 'Anna', text: '<b>Hi</b>' });
  const preview = await vi.waitUntil(() => document.querySelector<HTMLElement>('.amo-livechat-preview'));
  expect(preview.textContent).toBe('Anna<b>Hi</b>');
  expect(preview.querySelector('canvas')).toBeNull();
  expect(control().getAttribute('aria-label')).toBe('Contact us (new messages: 2)');
  control().click();
  expect(document.querySelector('.amo-button__unread')?.textContent).toBe('2');
  control().click();
  preview.click();

  expect(document.querySelector('.amo-livechat_chat')).toBeTruthy();
});

test('the avatar is drawn beside who wrote, whatever pictures the page lets in', async () => {
  document.cookie = 'amo-livechat-id=V1StGXR8_Z5jdHi6B-myT; Path=/';
  await shown(WITH_CHAT);
  const { send } = await frame();

  send({ type: 'preview', author: 'Tea', text: 'Hi', avatar: { width: 48, height: 48 } as ImageBitmap });
  const preview = await vi.waitUntil(() => document.querySelector('.amo-livechat-preview'));

  expect(preview.querySelector('canvas')?.width).toBe(48);
  expect(preview.querySelector('img')).toBeNull();
});

test('runDestroy takes the list away', async () => {
  const { command } = await shown(WITH_CHAT);
  await listed();

  command('runDestroy');

  expect(document.querySelector('.amo-button__list')).toBeNull();
});
