// @vitest-environment happy-dom
import type { Connect } from '@beseda/protocol';
import { expect, test } from 'vitest';
import { awaitLoader, readFrameConfig } from './connect';

const SITE = 'https://shop.example';
const CONNECT: Connect = {
  beseda: 'connect',
  session: { token: 't', expiresInSeconds: 900 },
  visitorKey: null,
  config: {},
  color: null,
  locale: null,
  page: { url: SITE, title: '', referrer: '' },
  brand: 'amo',
  chat: { name: 'Chat', conversationMode: 'one-active' },
  direction: 'ltr',
  returning: false,
  closable: true,
};

function post(data: unknown, origin: string, source: unknown = window.parent): void {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  Object.defineProperty(event, 'ports', { value: [new MessageChannel().port2] });
  window.dispatchEvent(event);
}

async function whoConnects(allowedOrigins: string[] | null, run: () => void): Promise<string> {
  const connected = awaitLoader({ allowedOrigins, socketPath: '/s' }).then(({ connect }) => connect.session.token);
  run();
  return Promise.race([connected, new Promise<string>((resolve) => setTimeout(resolve, 5, 'nobody'))]);
}

test('the loader of an allowed page connects', async () => {
  expect(
    await whoConnects([SITE], () => {
      post(CONNECT, SITE);
    }),
  ).toBe('t');
});

test('a page of the app placement may be of any origin', async () => {
  expect(
    await whoConnects(null, () => {
      post(CONNECT, 'https://anything.example');
    }),
  ).toBe('t');
});

test.each([
  ['another origin', CONNECT, 'https://shop.example.evil.example', window.parent],
  ['another window', CONNECT, SITE, {}],
  ['a message of another shape', { beseda: 'connect' }, SITE, window.parent],
  ['a text', 'connect', SITE, window.parent],
])('%s is ignored', async (_, data, origin, source) => {
  expect(
    await whoConnects([SITE], () => {
      post(data, origin, source);
    }),
  ).toBe('nobody');
});

test('a page without settings, or with odd ones, allows nobody', () => {
  const page = document.implementation.createHTMLDocument();
  expect(() => readFrameConfig(page)).toThrow();

  const element = page.createElement('script');
  element.id = 'beseda-frame';
  element.type = 'application/json';
  element.textContent = '{"allowedOrigins":"*","socketPath":"/widget/socket"}';
  page.head.append(element);

  expect(readFrameConfig(page)).toEqual({ allowedOrigins: [], socketPath: '/widget/socket' });
});
