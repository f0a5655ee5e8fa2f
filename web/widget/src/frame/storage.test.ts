// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { OutboxItem } from './chat/outbox';
import { NEW } from './chat/state';
import { ChatStorage } from './storage';

const ITEM: OutboxItem = {
  clientMessageId: '1',
  conversationId: null,
  startKey: 'k',
  text: 'hi',
  attachments: [],
  writtenAt: '2026-01-31T10:00:00.000Z',
  state: 'sent',
  reason: null,
  greeting: null,
};

beforeEach(() => {
  localStorage.clear();
});

test('nothing is stored before the visitor writes', () => {
  const storage = new ChatStorage('a');
  storage.visitorToken = 'token';
  storage.keepDraft(NEW, 'half a th');
  storage.keepDraft('c1', 'another');

  expect(localStorage.length).toBe(0);
  expect(storage.visitorToken).toBe('token');

  storage.allow();
  expect(new ChatStorage('a').visitorToken).toBe('token');
  expect(new ChatStorage('a').kept().drafts).toEqual({ [NEW]: 'half a th', c1: 'another' });
});

test('an unsent message comes back as waiting, until it is forgotten', () => {
  const storage = new ChatStorage('a');
  storage.allow();
  storage.keep(ITEM);

  expect(new ChatStorage('a').outbox()).toEqual([{ ...ITEM, state: 'waiting' }]);
  storage.forget('1');
  expect(new ChatStorage('a').outbox()).toEqual([]);
});

test('another visitor of the same browser sees none of it', () => {
  const storage = new ChatStorage('a');
  storage.allow();
  storage.keep(ITEM);

  expect(new ChatStorage('b').outbox()).toEqual([]);
});

test('where the browser forbids storage, memory serves and it is said', () => {
  const storage = new ChatStorage('a', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  storage.allow();
  storage.keep(ITEM);
  storage.readMarks = { c1: 3 };

  expect(storage.blocked).toBe(true);
  expect(storage.outbox()).toHaveLength(1);
  expect(storage.readMarks).toEqual({ c1: 3 });
});

test('what somebody else left under our names does not break the chat', () => {
  localStorage.setItem('beseda:a:read', '{"c1":"x","c2":4');
  localStorage.setItem('beseda:a:out:1', 'null');

  expect(new ChatStorage('a').readMarks).toEqual({});
  expect(new ChatStorage('a').outbox()).toEqual([]);
});

test('a message kept by an earlier version is taken up', () => {
  const { startKey, attachments, ...earlier } = ITEM;
  localStorage.setItem('beseda:a:out:1', JSON.stringify(earlier));

  expect(new ChatStorage('a').outbox()).toEqual([{ ...earlier, startKey: '', attachments: [] }]);
  expect([startKey, attachments]).toEqual(['k', []]);
});

test('what was written moves to the visitor that this browser turns out to be', () => {
  const known = new ChatStorage('known');
  known.allow();
  known.visitorToken = 'of the other tab';
  const storage = new ChatStorage('own');
  storage.visitorToken = 'own';
  storage.keepDraft(NEW, 'draft');
  storage.keep(ITEM);

  storage.become('known');

  expect(storage.visitorToken).toBe('of the other tab');
  expect(new ChatStorage('known').outbox()).toHaveLength(1);
  expect(new ChatStorage('known').kept().drafts).toEqual({ [NEW]: 'draft' });
});

test('clearing leaves nothing of this visitor, and nothing is kept after it', () => {
  new ChatStorage('b').allow();
  const storage = new ChatStorage('a');
  storage.allow();
  storage.keep(ITEM);

  storage.clear();
  storage.keepDraft(NEW, 'later');

  expect(localStorage.length).toBe(0);
});
