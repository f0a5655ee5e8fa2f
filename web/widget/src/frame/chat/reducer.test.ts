import type { VisitorMessage, VisitorServerFrame } from '@beseda/protocol';
import { expect, test } from 'vitest';
import type { OutboxItem } from './outbox';
import { reduce, type Action } from './reducer';
import { initialState, openThread, unreadCount, type ChatState } from './state';

const KEPT = { outbox: [], read: {}, drafts: {}, place: null };
const AT = '2026-01-31T10:00:00.000Z';
const WELCOME: VisitorServerFrame = {
  type: 'welcome',
  visitorId: 'v',
  asOf: 'now',
  catchUp: false,
  limits: { maxTextLength: 4000 },
};

function visitorMessage(sequence: number, clientMessageId: string): VisitorMessage {
  return { ...operatorMessage(sequence), clientMessageId, author: { type: 'visitor' } };
}

function operatorMessage(sequence: number, conversationId = 'c1'): VisitorMessage {
  return {
    type: 'message',
    conversationId,
    sequence,
    messageId: `m${String(sequence)}`,
    author: { type: 'operator', name: 'Anna' },
    text: 'text',
    createdAt: AT,
  };
}

function written(id: string): Action {
  const item: OutboxItem = {
    clientMessageId: id,
    conversationId: null,
    startKey: 'k',
    text: id,
    attachments: [],
    writtenAt: AT,
    state: 'waiting',
    reason: null,
    greeting: null,
  };
  return { type: 'written', item };
}

function after(...steps: (Action | VisitorServerFrame)[]): ChatState {
  const own = new Set(['welcome', 'accepted', 'refused', 'message', 'conversation', 'chat-changed', 'token-expiring']);
  return steps
    .map((step) => (own.has(step.type) ? { type: 'frame', frame: step } : step) as Action)
    .reduce(reduce, initialState({ name: 'Shop', conversationMode: 'one-active' }, KEPT, 'k'));
}

const sent = (id: string): Action => ({ type: 'sent', clientMessageId: id, conversationId: null });
const outboxStates = (state: ChatState): string[] => state.outbox.map((item) => item.state);

test('a message is in the outbox until its stored copy is shown', () => {
  const before = after(written('a'), sent('a'), { type: 'accepted', clientMessageId: 'a' });
  expect(outboxStates(before)).toEqual(['accepted']);

  const stored = reduce(before, { type: 'frame', frame: visitorMessage(1, 'a') });

  expect(stored.outbox).toEqual([]);
  expect(openThread(stored)?.messages).toHaveLength(1);
});

test('changed settings of the chat are followed', () => {
  const chat = { name: 'Store', avatar: '/s/pictures/1', senderNames: false, conversationMode: 'multiple' } as const;

  const state = after({ type: 'chat-changed', ...chat });

  expect(state.chat).toEqual({ ...chat, greeting: null });
});

test('what changed of the chat while there was no connection is followed with the next one', () => {
  const chat = { name: 'Store', conversationMode: 'multiple' } as const;
  const plain = { ...chat, avatar: null, senderNames: true };

  const state = after({ ...WELCOME, chat });
  expect(state.chat).toEqual(plain);
  expect(reduce(state, { type: 'frame', frame: WELCOME }).chat).toEqual(plain);
});

test('a stored copy behind a gap leaves the message in the outbox until the gap is filled', () => {
  const state = after(operatorMessage(1), written('a'), visitorMessage(3, 'a'));
  expect(outboxStates(state)).toEqual(['waiting']);

  const filled = reduce(state, {
    type: 'page',
    id: 'c1',
    after: 1,
    known: 3,
    messages: [
      { sequence: 2, clientMessageId: null, author: { type: 'operator' }, text: 'two', attachments: [], createdAt: AT },
    ],
  });

  expect(filled.outbox).toEqual([]);
});

test('a lost connection puts everything unstored back in line', () => {
  const state = after(written('a'), sent('a'), { type: 'accepted', clientMessageId: 'a' }, written('b'), {
    type: 'connection',
    connection: 'offline',
  });

  expect(outboxStates(state)).toEqual(['waiting', 'waiting']);
});

test.each([
  ['rate-limited', 'waiting'],
  ['not-accepted-retry', 'waiting'],
  ['conversation-finished', 'failed'],
  ['text-too-long', 'failed'],
  ['a-code-of-next-year', 'failed'],
])('a message refused as %s is %s', (code, expected) => {
  const state = after(written('a'), sent('a'), { type: 'refused', clientMessageId: 'a', code, detail: '' });

  expect(state.outbox).toMatchObject([{ state: expected, reason: code }]);
});

test('what others write is unread until the chat is visible', () => {
  const state = after(visitorMessage(1, 'a'), operatorMessage(2), operatorMessage(3), operatorMessage(3));
  expect(unreadCount(state)).toBe(2);

  const seen = reduce(state, { type: 'visible', visible: true });

  expect(unreadCount(seen)).toBe(0);
  expect(seen.read).toEqual({ c1: 3 });
});

test('the server knows how far this visitor has read, whatever the browser has kept', () => {
  const item = {
    id: 'c1',
    number: 42,
    state: 'open',
    lastSequence: 2,
    startedAt: AT,
    readSequence: 1,
    operatorReadSequence: 0,
  } as const;
  const messages = [1, 2].map((sequence) => ({
    sequence,
    clientMessageId: null,
    author: { type: 'operator' } as const,
    text: 'text',
    attachments: [],
    createdAt: AT,
  }));
  const state = after(
    { type: 'listed', items: [item], knownBefore: [] },
    { type: 'page', id: 'c1', after: 0, known: 2, messages },
  );

  expect(unreadCount(state)).toBe(1);
  expect(state.unreadFrom).toEqual({ c1: 1 });
});

test('a finished conversation says who and when, and takes no new messages', () => {
  const state = after(operatorMessage(1), {
    type: 'conversation',
    conversationId: 'c1',
    number: 42,
    state: 'finished',
    startedAt: AT,
    finishedAt: '2026-01-31T11:00:00.000Z',
    finishedBy: { type: 'operator', name: 'Anna' },
  });

  expect(state.threads).toMatchObject([{ number: 42, state: 'finished', finishedBy: { name: 'Anna' } }]);
  expect(openThread(state)).toBeUndefined();
});

test('an open conversation missing from the list was finished while away; one started since was not', () => {
  const state = after(operatorMessage(1, 'c1'), operatorMessage(1, 'c2'), {
    type: 'listed',
    items: [],
    knownBefore: ['c1'],
  });

  expect(state.threads.map(({ id, state: open }) => [id, open])).toEqual([
    ['c1', 'finished'],
    ['c2', 'open'],
  ]);
});
