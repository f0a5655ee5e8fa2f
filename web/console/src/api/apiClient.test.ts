import { expect, it } from 'vitest';
import { ApiClient } from './apiClient';

const problem = { type: 'about:blank', title: 'No', status: 401, code: 'unauthenticated' };

/** A server that takes only the given token, and a session that has `old` and can get `new`. */
function clientOf(taken: string) {
  const presented: string[] = [];
  const client = new ApiClient(
    (_path, init) => {
      const token = new Headers(init.headers).get('Authorization') ?? '';
      presented.push(token);
      return Promise.resolve(
        token === `Bearer ${taken}`
          ? new Response('{"items":[]}')
          : new Response(JSON.stringify(problem), { status: 401, headers: { 'Retry-After': '7' } }),
      );
    },
    { accessToken: (replacing) => Promise.resolve(replacing === 'old' ? 'new' : 'old') },
    () => 'ru',
  );
  return { client, presented };
}

it('replaces a token that the server no longer takes, and repeats the call', async () => {
  const { client, presented } = clientOf('new');

  expect(await client.settings('online-chats')).toEqual({ items: [] });
  expect(presented).toEqual(['Bearer old', 'Bearer new']);
});

it('repeats it once only', async () => {
  const { client, presented } = clientOf('neither');

  await expect(client.settings('online-chats')).rejects.toMatchObject({
    code: 'unauthenticated',
    retryAfterSeconds: 7,
  });
  expect(presented).toHaveLength(2);
});
