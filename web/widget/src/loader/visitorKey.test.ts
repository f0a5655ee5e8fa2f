// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { awaitStoredKey } from './visitorKey';

afterEach(() => {
  document.cookie = 'amo-livechat-id=; Max-Age=0; Path=/';
});

const rejecting = { get: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) };

test.each([
  ['that tells its cookies', window.cookieStore],
  ['without TLS', undefined],
  ['that refuses', rejecting],
])('the key of this site, in a browser %s', async (_, store) => {
  vi.stubGlobal('cookieStore', store);
  expect(await awaitStoredKey()).toBeUndefined();

  document.cookie = 'amo-livechat-id=of%20this%20browser; Path=/';

  expect(await awaitStoredKey()).toBe('of this browser');
});

test('a key that is not encoded as ours are', async () => {
  document.cookie = 'amo-livechat-id=100%; Path=/';

  expect(await awaitStoredKey()).toBe('100%');
});

test('the page does not wait for its cookies where it need not', async () => {
  const read = vi.spyOn(document, 'cookie', 'get');

  await awaitStoredKey();

  expect(read).not.toHaveBeenCalled();
});
