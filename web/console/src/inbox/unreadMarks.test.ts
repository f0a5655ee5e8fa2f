import { describe, expect, it } from 'vitest';
import { conversation } from '../../test/inboxFixtures';
import { UnreadMarks, unreadOf } from './unreadMarks';

const visitorWrote = (lastSequence: number) =>
  conversation(1, {
    lastSequence,
    lastMessage: { sequence: lastSequence, author: { type: 'visitor' }, text: '', createdAt: '' },
  });

describe('unread', () => {
  it('counts from the last message that was shown', () => {
    expect(unreadOf(visitorWrote(9), new Map([['c1', 6]]))).toEqual({ count: 3 });
  });

  it('is nothing once the newest was shown', () => {
    expect(unreadOf(visitorWrote(9), new Map([['c1', 9]]))).toBeUndefined();
  });

  it('is nothing when an operator had the last word', () => {
    const answered = conversation(1, {
      lastMessage: { sequence: 1, author: { type: 'operator' }, text: '', createdAt: '' },
    });

    expect(unreadOf(answered, new Map())).toBeUndefined();
  });

  it('has no number where this browser has shown nothing of a longer conversation', () => {
    expect(unreadOf(visitorWrote(9), new Map())).toEqual({ count: 'some' });
    expect(unreadOf(visitorWrote(1), new Map())).toEqual({ count: 1 });
  });
});

describe('the marks', () => {
  it('last over page loads', () => {
    new UnreadMarks(localStorage, 'marks').markRead('c1', 4);

    expect(new UnreadMarks(localStorage, 'marks').snapshot()).toEqual(new Map([['c1', 4]]));
  });

  it('never go back', () => {
    const marks = new UnreadMarks(localStorage, 'marks');
    marks.markRead('c1', 4);
    marks.markRead('c1', 2);

    expect(marks.snapshot().get('c1')).toBe(4);
  });

  it('survive nonsense in the storage', () => {
    localStorage.setItem('marks', '{"c1":');

    expect(new UnreadMarks(localStorage, 'marks').snapshot().size).toBe(0);
  });

  it('forget what was read longest ago', () => {
    const marks = new UnreadMarks(localStorage, 'marks');
    for (let number = 0; number <= 1_000; number++) marks.markRead(`c${number}`, 1);

    expect(marks.snapshot().size).toBe(1_000);
    expect(marks.snapshot().has('c0')).toBe(false);
  });
});
