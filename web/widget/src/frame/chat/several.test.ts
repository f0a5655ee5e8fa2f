import type { VisitorMessage, VisitorServerFrame } from '@beseda/protocol';
import { expect, test } from 'vitest';
import type { OutboxItem } from './outbox';
import { reduce, type Action } from './reducer';
import { hasList, mayFinish, mayStart, screenOf, unsentInSight } from './screen';
import { initialState, NEW, unreadCount, type ChatState } from './state';

const AT = '2026-01-31T10:00:00.000Z';
const KEPT = { outbox: [], read: {}, drafts: {}, place: null };

function chat(conversationMode: 'one-active' | 'multiple', ...steps: Action[]): ChatState {
  return steps.reduce(reduce, initialState({ name: 'Shop', conversationMode }, KEPT, 'k'));
}

const frame = (given: VisitorServerFrame): Action => ({ type: 'frame', frame: given });
const mode = (conversationMode: 'one-active' | 'multiple'): Action =>
  frame({ type: 'chat-changed', name: 'Shop', conversationMode });
const draft = (key: string, text: string): Action => ({ type: 'draft', key, text });
const goTo = (id: string): Action => ({ type: 'gone-to', place: { kind: 'thread', id } });
const toNew = (key: string): Action => ({ type: 'gone-to', place: { kind: 'new', key } });

function message(conversationId: string, sequence: number, clientMessageId?: string): Action {
  const stored: VisitorMessage = {
    type: 'message',
    conversationId,
    sequence,
    messageId: `${conversationId} ${String(sequence)}`,
    author: clientMessageId ? { type: 'visitor' } : { type: 'operator', name: 'Anna' },
    text: 'text',
    createdAt: AT,
    ...(clientMessageId && { clientMessageId }),
  };
  return frame(stored);
}

function listed(open: string[], finished: string[] = [], knownBefore: string[] = []): Action {
  const item = (id: string, state: 'open' | 'finished') => ({
    id,
    number: Number(id.slice(1)),
    state,
    lastSequence: 1,
    startedAt: AT,
    readSequence: 0,
    operatorReadSequence: 0,
  });
  const items = [...open.map((id) => item(id, 'open')), ...finished.map((id) => item(id, 'finished'))];
  return { type: 'listed', items, knownBefore };
}

function finished(conversationId: string): Action {
  return frame({
    type: 'conversation',
    conversationId,
    number: 1,
    state: 'finished',
    startedAt: AT,
    finishedAt: AT,
    finishedBy: { type: 'operator', name: 'Anna' },
  });
}

function written(id: string, startKey: string, more: Partial<OutboxItem> = {}): Action {
  const item: OutboxItem = {
    clientMessageId: id,
    conversationId: null,
    startKey,
    text: id,
    attachments: [],
    writtenAt: AT,
    state: 'waiting',
    reason: null,
    greeting: null,
    ...more,
  };
  return { type: 'written', item };
}

test('with one active conversation there is one thread and no list', () => {
  const state = chat('one-active', listed(['c1'], ['c2']));

  expect(screenOf(state)).toEqual({ kind: 'single' });
  expect(hasList(state)).toBe(false);
});

test('who may have several and has none writes at once; who has some sees the list', () => {
  expect(screenOf(chat('multiple', listed([])))).toEqual({ kind: 'new', key: 'k' });
  expect(screenOf(chat('multiple', listed(['c1'])))).toEqual({ kind: 'list' });
});

test('who types a new conversation stays there when the list comes', () => {
  const state = chat('multiple', draft(NEW, 'Hello'), listed(['c1']));

  expect(screenOf(state)).toEqual({ kind: 'new', key: 'k' });
});

test('the conversation that a message began takes its place, its next messages and its draft', () => {
  const state = chat(
    'multiple',
    listed([]),
    toNew('k1'),
    written('a', 'k1'),
    written('b', 'k1'),
    written('other', 'k2'),
    draft(NEW, 'and'),
    message('c1', 1, 'a'),
  );

  expect(screenOf(state)).toMatchObject({ kind: 'thread', thread: { id: 'c1' } });
  expect(state.outbox.map((item) => [item.clientMessageId, item.conversationId])).toEqual([
    ['b', 'c1'],
    ['other', null],
  ]);
  expect(state.drafts).toEqual({ c1: 'and' });
});

test('each conversation has its own draft and its own unsent messages', () => {
  const state = chat(
    'multiple',
    listed(['c1', 'c2']),
    draft('c1', 'one'),
    draft('c2', 'two'),
    written('a', '', { conversationId: 'c1' }),
    goTo('c2'),
  );

  expect(state.drafts).toEqual({ c1: 'one', c2: 'two' });
  expect(unsentInSight(state)).toEqual([]);
  expect(unsentInSight(reduce(state, goTo('c1')))).toHaveLength(1);
});

test('a finished conversation leaves the list at once; who has it open keeps it, to be told who and when', () => {
  const state = chat('multiple', listed(['c1', 'c2']), goTo('c1'), finished('c1'));

  expect(screenOf(state)).toMatchObject({ kind: 'thread', thread: { id: 'c1', finishedBy: { name: 'Anna' } } });
  expect(mayStart(state)).toBe(true);
  expect(state.threads.map((thread) => mayFinish(state, thread))).toEqual([false, true]);
  expect(unreadCount(reduce(state, message('c1', 1)))).toBe(0);
});

test('what a gone conversation did not take is shown with the list', () => {
  const item = { conversationId: 'c1', state: 'failed', reason: 'conversation-finished' } as const;
  const state = chat('multiple', listed([]), written('a', '', item));

  expect(screenOf(state)).toEqual({ kind: 'list' });
  expect(unsentInSight(state)).toHaveLength(1);
});

test('finished conversations are listed only where they may be read again', () => {
  const readable = chat('multiple', listed([], ['c1']));
  const gone = reduce(readable, listed([], [], ['c1']));

  expect(readable.threads).toMatchObject([{ state: 'finished', readable: true }]);
  expect(gone.threads).toMatchObject([{ state: 'finished', readable: false }]);
});

test('one becomes several: the visitor stays in the conversation with what was typed', () => {
  const state = chat('one-active', listed(['c1']), draft(NEW, 'half'), mode('multiple'));

  expect(screenOf(state)).toMatchObject({ kind: 'thread', thread: { id: 'c1' } });
  expect(state.drafts).toEqual({ c1: 'half' });
});

test('several become one: everything typed is in the one composer', () => {
  const state = chat(
    'multiple',
    listed(['c1']),
    draft('c1', 'of the first'),
    draft(NEW, 'new'),
    written('a', 'k'),
    mode('one-active'),
  );

  expect(screenOf(state)).toEqual({ kind: 'single' });
  expect(state.drafts).toEqual({ [NEW]: 'new\nof the first' });
  expect(unsentInSight(state)).toHaveLength(1);
});

test('several stay open when they become one: a list, nothing new, and all may be finished', () => {
  const state = chat('multiple', listed(['c1', 'c2']), mode('one-active'));

  expect(screenOf(state)).toEqual({ kind: 'list' });
  expect(mayStart(state)).toBe(false);
  expect(state.threads.map((thread) => mayFinish(state, thread))).toEqual([true, true]);
});

test('who was starting another when several became one goes on in the newest', () => {
  const state = chat('multiple', listed(['c1', 'c2']), toNew('k1'), draft(NEW, 'half'), mode('one-active'));

  expect(screenOf(state)).toMatchObject({ kind: 'thread', thread: { id: 'c2' } });
  expect(state.drafts).toEqual({ c2: 'half' });
});

test('the last but one finished: one thread again, and its draft is not lost', () => {
  const state = chat(
    'multiple',
    listed(['c1', 'c2']),
    mode('one-active'),
    goTo('c2'),
    draft('c2', 'half'),
    finished('c1'),
  );

  expect(screenOf(state)).toEqual({ kind: 'single' });
  expect(state.drafts).toEqual({ [NEW]: 'half' });
});

test('the draft of a conversation that was finished elsewhere waits in a new one', () => {
  const state = chat('multiple', listed(['c1', 'c2']), draft('c1', 'half'), finished('c1'));

  expect(state.drafts).toEqual({ [NEW]: 'half' });
});

test('what is in sight to its end is read; what is not has a line where it begins', () => {
  const seen = chat('multiple', listed(['c1', 'c2']), { type: 'visible', visible: true }, goTo('c1'), message('c1', 1));
  expect(seen.read).toEqual({ c1: 1 });
  expect(unreadCount(reduce(seen, message('c2', 1)))).toBe(1);

  const above = [{ type: 'at-end', atEnd: false } as const, message('c1', 2), message('c1', 3)].reduce(reduce, seen);
  expect(unreadCount(above)).toBe(2);
  expect(above.unreadFrom).toEqual({ c1: 1 });

  const below = reduce(above, { type: 'at-end', atEnd: true });
  expect(unreadCount(below)).toBe(0);
  expect(below.unreadFrom).toEqual({ c1: 1 });
  expect(reduce(below, { type: 'visible', visible: false }).unreadFrom).toEqual({});
});

test('what was read in another tab is read here', () => {
  const state = chat('multiple', listed(['c1']), message('c1', 1));

  expect(unreadCount(reduce(state, frame({ type: 'read', conversationId: 'c1', by: 'visitor', sequence: 1 })))).toBe(0);
});

test('operators are told to have read, to type, and to refuse a finish', () => {
  const typing = {
    type: 'typing',
    conversationId: 'c1',
    author: { type: 'operator', name: 'Olga' },
    typing: true,
  } as const;
  const state = chat(
    'multiple',
    listed(['c1']),
    frame({ type: 'read', conversationId: 'c1', by: 'operator', sequence: 1 }),
    frame(typing),
    { type: 'finishing', id: 'c1', finishing: 'asked' },
    frame({ type: 'finish-refused', conversationId: 'c1', code: 'finish-not-allowed', detail: '' }),
  );

  expect(state.threads).toMatchObject([{ operatorRead: 1, typing: { name: 'Olga' }, finishing: 'refused' }]);
  expect(reduce(state, message('c1', 1)).threads).toMatchObject([{ typing: null }]);
});
