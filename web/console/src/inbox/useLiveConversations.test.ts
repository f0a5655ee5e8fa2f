import type { InboxConversation } from '@beseda/protocol';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { settled } from '../../test/clock';
import { conversation, frame } from '../../test/inboxFixtures';
import { conversationsOf, type Pages } from './conversationList';
import { conversationListKey } from './queries';
import { applyEvent } from './useLiveConversations';

function inboxWith(...listed: InboxConversation[]) {
  const client = new QueryClient();
  client.setQueryData<Pages>(conversationListKey('open'), { pages: [{ items: listed }], pageParams: [undefined] });
  client.setQueryData<Pages>(conversationListKey('finished'), { pages: [{ items: [] }], pageParams: [undefined] });
  const rows = (state: 'open' | 'finished') =>
    conversationsOf(client.getQueryData<Pages>(conversationListKey(state))).map(({ id, lastSequence }) => [
      id,
      lastSequence,
    ]);
  return { client, rows };
}

const noApi = { conversation: () => Promise.reject(new Error('not needed')) };
const { id: conversationId, ...aboutC1 } = conversation(1);
const finished = { ...aboutC1, type: 'conversation', conversationId, state: 'finished' } as const;

it('a message moves its conversation up', () => {
  const { client, rows } = inboxWith(conversation(2), conversation(1));

  applyEvent(client, noApi, frame(2, { conversationId: 'c1', createdAt: '2026-02-01T00:00:00.000Z' }));

  expect(rows('open')).toEqual([
    ['c1', 2],
    ['c2', 1],
  ]);
});

it('a finished conversation changes the list', () => {
  const { client, rows } = inboxWith(conversation(2), conversation(1));

  applyEvent(client, noApi, finished);

  expect(rows('open')).toEqual([['c2', 1]]);
  expect(rows('finished')).toEqual([['c1', 1]]);
});

it('a new conversation is fetched once, and what came since then is not lost', async () => {
  const { client, rows } = inboxWith();
  let asked = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const api = {
    conversation: async () => {
      asked += 1;
      await held;
      return conversation(1);
    },
  };

  applyEvent(client, api, frame(1, { conversationId: 'c1' }));
  applyEvent(client, api, frame(2, { conversationId: 'c1' }));
  release();
  await settled();

  expect(asked).toBe(1);
  expect(rows('open')).toEqual([['c1', 2]]);
});
