import { expect, it } from 'vitest';
import { message, messages } from '../../test/inboxFixtures';
import { EMPTY_THREAD, withStored } from './thread';
import { threadLines, type Between } from './threadLines';

const run = (from: number, to: number) => withStored(EMPTY_THREAD, messages(from, to));
const note = (afterSequence: number, id = `n${afterSequence}`) => ({
  id,
  afterSequence,
  author: { type: 'operator', id: '7' } as const,
  text: 'Call back',
  createdAt: '2026-01-31T10:00:30.000Z',
});

function kinds(thread = run(1, 3), between: Between = {}) {
  return threadLines(thread, between).map((line) =>
    line.kind === 'message' ? line.message.sequence : line.kind === 'note' ? line.note.id : line.kind,
  );
}

it('a note stands behind the message it followed', () => {
  expect(kinds(run(1, 3), { notes: [note(2), note(0)] })).toEqual(['day', 'n0', 1, 2, 'n2', 3]);
});

it('notes of another part of the history are not shown', () => {
  const notes = [note(1), note(4), note(5), note(6), note(9)];

  expect(kinds(run(5, 7), { notes, following: false })).toEqual(['day', 'n4', 5, 'n5', 6, 'n6', 7]);
  expect(kinds(run(5, 7), { notes })).toContain('n9');
});

it('what is new begins with the visitor’s first message after those that were read', () => {
  const thread = withStored(run(1, 2), [message(3, { author: { type: 'bot' } }), message(4)]);

  expect(kinds(thread, { readUpTo: 2 })).toEqual(['day', 1, 2, 3, 'new', 4]);
});

it('nothing is new where nothing was unread, or its beginning is not shown', () => {
  expect(kinds(run(1, 3))).not.toContain('new');
  expect(kinds(run(5, 7), { readUpTo: 2 })).not.toContain('new');
});

it('what was done stands between the messages', () => {
  const done = { id: 'h', afterSequence: 1, at: '2026-01-31T10:00:01.500Z', kind: 'reopened' } as const;

  expect(kinds(run(1, 2), { happenings: [done] })).toEqual(['day', 1, 'happening', 2]);
});
