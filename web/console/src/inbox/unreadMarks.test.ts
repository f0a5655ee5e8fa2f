import { describe, expect, it } from 'vitest';
import { conversation } from '../../test/inboxFixtures';
import { UnreadMarks, unreadOf } from './unreadMarks';

describe('unread', () => {
  it('is what no operator has read', () => {
    expect(unreadOf(conversation(1, { unread: 3 }), new Set())).toBe(3);
    expect(unreadOf(conversation(1), new Set())).toBeUndefined();
  });

  it('is what was marked by hand, without a number', () => {
    expect(unreadOf(conversation(1), new Set(['c1']))).toBe('some');
  });

  it('is nothing of a finished conversation', () => {
    expect(unreadOf(conversation(1, { unread: 3, state: 'finished' }), new Set(['c1']))).toBeUndefined();
  });
});

describe('the marks', () => {
  it('last over page loads until they are cleared', () => {
    new UnreadMarks(localStorage, 'marks').mark('c1');

    const marks = new UnreadMarks(localStorage, 'marks');
    expect(marks.snapshot()).toEqual(new Set(['c1']));

    marks.clear('c1');
    expect(new UnreadMarks(localStorage, 'marks').snapshot().size).toBe(0);
  });

  it('survive nonsense in the storage', () => {
    localStorage.setItem('marks', '{"c1":');

    expect(new UnreadMarks(localStorage, 'marks').snapshot().size).toBe(0);
  });

  it('forget what was marked longest ago', () => {
    const marks = new UnreadMarks(localStorage, 'marks');
    for (let number = 0; number <= 1_000; number++) marks.mark(`c${number}`);

    expect(marks.snapshot().size).toBe(1_000);
    expect(marks.snapshot().has('c0')).toBe(false);
  });
});
