import type { InboxConversation } from '@beseda/protocol';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { settled } from '../../test/clock';
import { conversation, frame } from '../../test/inboxFixtures';
import { conversationsOf, type Pages } from './conversationList';
import {
  conversationKey,
  conversationListKey,
  happeningsKey,
  knownConversation,
  notesKey,
  visitorLinksKey,
} from './queries';
import { applyEvent } from './useLiveConversations';

const OPEN = { state: 'open' } as const;
const FINISHED = { state: 'finished' } as const;
const OWN_ID = '7';

function inboxWith(...listed: InboxConversation[]) {
  const client = new QueryClient();
  client.setQueryData<Pages>(conversationListKey(OPEN), { pages: [{ items: listed }], pageParams: [undefined] });
  client.setQueryData<Pages>(conversationListKey(FINISHED), { pages: [{ items: [] }], pageParams: [undefined] });
  const rows = (state: 'open' | 'finished') =>
    conversationsOf(client.getQueryData<Pages>(conversationListKey({ state }))).map(({ id, lastSequence }) => [
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

  applyEvent(client, noApi, frame(2, { conversationId: 'c1', createdAt: '2026-02-01T00:00:00.000Z' }), OWN_ID);

  expect(rows('open')).toEqual([
    ['c1', 2],
    ['c2', 1],
  ]);
});

it('a finished conversation changes the list', () => {
  const { client, rows } = inboxWith(conversation(2), conversation(1));

  applyEvent(client, noApi, finished, OWN_ID);

  expect(rows('open')).toEqual([['c2', 1]]);
  expect(rows('finished')).toEqual([['c1', 1]]);
});

it('a conversation whose client was erased is gone', () => {
  const { client, rows } = inboxWith(conversation(2), conversation(1));

  applyEvent(client, noApi, { type: 'erased', conversationId: 'c1' }, OWN_ID);

  expect(rows('open')).toEqual([['c2', 1]]);
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

  applyEvent(client, api, frame(1, { conversationId: 'c1' }), OWN_ID);
  applyEvent(client, api, frame(2, { conversationId: 'c1' }), OWN_ID);
  release();
  await settled();

  expect(asked).toBe(1);
  expect(rows('open')).toEqual([['c1', 2]]);
});

it('a conversation that was given away leaves the list of own ones', () => {
  const { client } = inboxWith();
  const mine = conversationListKey({ state: 'open', assignee: 'me' });
  const own = conversation(1, { assignee: { id: OWN_ID, name: 'Anna' } });
  client.setQueryData<Pages>(mine, { pages: [{ items: [own] }], pageParams: [undefined] });
  const assignedBy = { type: 'operator', id: OWN_ID } as const;
  const assignee = { type: 'operator', id: '8', name: 'Boris' } as const;

  applyEvent(client, noApi, { type: 'assigned', conversationId: 'c1', assignee, assignedBy }, OWN_ID);

  expect(conversationsOf(client.getQueryData<Pages>(mine))).toEqual([]);
});

it('a note joins the loaded ones once', () => {
  const { client } = inboxWith();
  client.setQueryData(notesKey('c1'), []);
  const note = { afterSequence: 1, author: { type: 'operator' }, text: 'Call back', createdAt: '' } as const;

  applyEvent(client, noApi, { type: 'note', conversationId: 'c1', noteId: 'n1', ...note }, OWN_ID);
  applyEvent(client, noApi, { type: 'note', conversationId: 'c1', noteId: 'n1', ...note }, OWN_ID);

  expect(client.getQueryData(notesKey('c1'))).toEqual([{ id: 'n1', ...note }]);
});

it('what was done with a conversation is asked for again when more was done', async () => {
  const { client } = inboxWith(conversation(1), conversation(2));
  for (const id of ['c1', 'c2']) client.setQueryData(happeningsKey(id), []);

  applyEvent(client, noApi, finished, OWN_ID);
  await settled();

  expect(client.getQueryState(happeningsKey('c1'))?.isInvalidated).toBe(true);
  expect(client.getQueryState(happeningsKey('c2'))?.isInvalidated).toBe(false);
});

it('what was asked for before more was done is asked for anew', async () => {
  const { client } = inboxWith(conversation(1));
  const answers: ((happenings: readonly string[]) => void)[] = [];
  const queryFn = () => new Promise<readonly string[]>((resolve) => answers.push(resolve));
  const shown = new QueryObserver(client, { queryKey: happeningsKey('c1'), queryFn });
  const stop = shown.subscribe(() => {});

  applyEvent(client, noApi, finished, OWN_ID);
  await settled();
  answers[0]?.([]);
  answers[1]?.(['finished']);
  await settled();

  expect(shown.getCurrentResult().data).toEqual(['finished']);
  stop();
});

it('who the page says the client is shows at once', () => {
  const { client } = inboxWith(conversation(1));

  applyEvent(client, noApi, { type: 'client', conversationId: 'c1', claimed: { name: 'Ivan' } }, OWN_ID);

  expect(knownConversation(client, 'c1')?.claimed).toEqual({ name: 'Ivan' });
});

it('a conversation that turned out to be a person’s is shown as theirs, and read again', async () => {
  const { client } = inboxWith(conversation(1));
  const ofVisitor = conversationListKey({ state: 'any', visitor: 'visitor-0001' });
  client.setQueryData<Pages>(ofVisitor, { pages: [{ items: [conversation(1)] }], pageParams: [undefined] });
  client.setQueryData([...visitorLinksKey, { visitorId: 'visitor-0001' }], []);

  applyEvent(client, noApi, { type: 'client-changed', conversationId: 'c1', visitorId: 'person-7' }, OWN_ID);
  await settled();

  expect(knownConversation(client, 'c1')?.visitorId).toBe('person-7');
  expect(conversationsOf(client.getQueryData<Pages>(ofVisitor))).toEqual([]);
  expect(client.getQueryState(conversationKey('c1'))?.isInvalidated).toBe(true);
  expect(client.getQueryState([...visitorLinksKey, { visitorId: 'visitor-0001' }])?.isInvalidated).toBe(true);
});
