import { expect, test } from 'vitest';
import { allWaiting, nextToSend, sendable, withStarted, withState, type Outbox, type OutboxItem } from './outbox';

function item(id: string, state: OutboxItem['state'] = 'waiting', conversationId: string | null = null): OutboxItem {
  return {
    clientMessageId: id,
    conversationId,
    startKey: 'k',
    text: id,
    attachments: [],
    writtenAt: '2026-01-31T10:00:00.000Z',
    state,
    reason: null,
    greeting: null,
  };
}

test('messages go in the order of writing', () => {
  expect(nextToSend([item('a', 'failed'), item('b'), item('c')], 'one-active', 'c1')?.clientMessageId).toBe('b');
});

test.each(['sent', 'accepted'] as const)(
  'while the first message is %s no second one may start a conversation',
  (state) => {
    const outbox = [item('a', state), item('b')];

    expect(nextToSend(outbox, 'one-active', null)).toBeUndefined();
    expect(nextToSend(outbox, 'one-active', 'c1')).toMatchObject({ clientMessageId: 'b', conversationId: 'c1' });
  },
);

test('a message stays with the conversation it was written into', () => {
  expect(nextToSend([item('a', 'waiting', 'c1')], 'one-active', 'c2')?.conversationId).toBe('c1');
});

test('with several conversations each is begun by one message, and its next ones wait', () => {
  const other = { ...item('c'), startKey: 'other' };

  expect(nextToSend([item('a', 'sent'), item('b'), other], 'multiple', 'c1')).toEqual(other);
  expect(nextToSend([item('a', 'accepted'), item('b')], 'multiple', 'c1')).toBeUndefined();
});

test('the next message begins the conversation that the refused one did not', () => {
  expect(nextToSend([item('a', 'failed'), item('b')], 'multiple', null)?.clientMessageId).toBe('b');
});

test('a conversation that has begun takes what was written into it before', () => {
  const outbox = withStarted([item('b'), { ...item('c'), startKey: 'other' }, item('d', 'failed')], 'k', 'c1');

  expect(outbox.map(({ conversationId }) => conversationId)).toEqual(['c1', null, 'c1']);
});

test('only a few are on the way at once', () => {
  const outbox: Outbox = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id, 'sent', 'c1'));

  expect(nextToSend([...outbox, item('f')], 'one-active', 'c1')).toBeUndefined();
  expect(nextToSend([...withState(outbox, 'a', 'accepted'), item('f')], 'one-active', 'c1')?.clientMessageId).toBe('f');
});

test('after a lost connection all but the refused ones go again', () => {
  const outbox = [item('a', 'accepted'), item('b', 'failed'), item('c', 'sent')];

  expect(allWaiting(outbox).map(({ state }) => state)).toEqual(['waiting', 'failed', 'waiting']);
});

test.each([
  ['  hi \n', 'hi'],
  ['a\nb', 'a\nb'],
  ['x'.repeat(4000), 'x'.repeat(4000)],
  ['nul\0l', 'null'],
  ['lone \uD800.', 'lone \uFFFD.'],
  ['😀', '😀'],
])('%j is sent as %j', (text, expected) => {
  expect(sendable(text)).toBe(expected);
});

test.each(['', ' \n\t ', '\0', 'x'.repeat(4001)])('nothing is sent of a text that is empty or too long', (text) => {
  expect(sendable(text)).toBeUndefined();
});
