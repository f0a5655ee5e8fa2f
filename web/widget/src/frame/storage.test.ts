// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { OutboxItem } from './chat/outbox';
import { ChatStorage } from './storage';

const ITEM: OutboxItem = {
  clientMessageId: '1',
  conversationId: null,
  text: 'hi',
  writtenAt: '2026-01-31T10:00:00.000Z',
  state: 'sent',
  reason: null,
};

beforeEach(() => {
  localStorage.clear();
});

test('nothing is stored before the visitor writes', () => {
  const storage = new ChatStorage('a');
  storage.visitorToken = 'token';
  storage.draft = 'half a th';

  expect(localStorage.length).toBe(0);
  expect(storage.visitorToken).toBe('token');

  storage.allow();
  expect(new ChatStorage('a').visitorToken).toBe('token');
  expect(new ChatStorage('a').draft).toBe('half a th');
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
