import { expect, test } from 'vitest';
import {
  lastSequence,
  missingAfter,
  newThread,
  withEarlier,
  withMessage,
  withPage,
  type Message,
  type Thread,
} from './thread';

function message(sequence: number): Message {
  return {
    sequence,
    clientMessageId: null,
    author: { type: 'operator', name: 'Anna' },
    text: `text ${String(sequence)}`,
    attachments: [],
    createdAt: '2026-01-31T10:00:00.000Z',
  };
}

const thread = newThread('c1', '2026-01-31T10:00:00.000Z');
const shown = ({ messages }: Thread): number[] => messages.map(({ sequence }) => sequence);

test('messages in order are appended', () => {
  const result = [1, 2, 3].map(message).reduce(withMessage, thread);

  expect(shown(result)).toEqual([1, 2, 3]);
  expect(missingAfter(result)).toBeUndefined();
});

test('a message behind a gap waits, and the gap is told', () => {
  const result = [1, 4, 3].map(message).reduce(withMessage, thread);

  expect(shown(result)).toEqual([1]);
  expect(missingAfter(result)).toBe(1);
});

test('the page that fills the gap releases what waited, in order', () => {
  const held = [1, 4, 3].map(message).reduce(withMessage, thread);
  const result = withPage(held, 1, 4, [message(2)]);

  expect(shown(result)).toEqual([1, 2, 3, 4]);
  expect(result.held).toEqual([]);
});

test('a message that comes twice is shown once', () => {
  const result = [1, 2, 2, 1, 4, 4, 3].map(message).reduce(withMessage, thread);

  expect(shown(result)).toEqual([1, 2, 3, 4]);
});

test('a page that repeats live messages and stops short leaves the rest missing', () => {
  const live = [1, 2].map(message).reduce(withMessage, thread);
  const result = withPage(live, 0, 9, [1, 2, 3].map(message));

  expect(shown(result)).toEqual([1, 2, 3]);
  expect(missingAfter(result)).toBe(3);
});

test('an unknown conversation joined in its middle is loaded from a window before its end', () => {
  const result = withMessage(thread, message(250));

  expect(shown(result)).toEqual([]);
  expect(missingAfter(result)).toBe(150);
});

test('an earlier page is put before the window only if it is whole', () => {
  const window = withPage(thread, 3, 5, [4, 5].map(message));

  expect(shown(withEarlier(window, 1, [2, 3].map(message)))).toEqual([2, 3, 4, 5]);
  expect(shown(withEarlier(window, 1, [message(3)]))).toEqual([4, 5]);
  expect(lastSequence(window)).toBe(5);
});

test('whatever the order and repetition, what is shown has no hole and no double', () => {
  let seed = 20260131;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    let state = thread;
    for (let step = 0; step < 40; step++) {
      const after = random(20);
      state =
        random(3) === 0
          ? withPage(state, Math.min(after, lastSequence(state)), 20, pageAfter(Math.min(after, lastSequence(state))))
          : withMessage(state, message(1 + random(20)));
    }
    const first = (state.before ?? 0) + 1;
    expect(shown(state)).toEqual(shown(state).map((_, index) => first + index));
    const missing = missingAfter(state);
    const filled = missing === undefined ? state : withPage(state, missing, 20, pageAfter(missing, 20));
    expect(filled.held).toEqual([]);
  }
});

function pageAfter(after: number, limit = 5): Message[] {
  return Array.from({ length: Math.min(limit, 20 - after) }, (_, index) => message(after + 1 + index));
}
