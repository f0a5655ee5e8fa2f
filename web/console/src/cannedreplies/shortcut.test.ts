import { describe, expect, it } from 'vitest';
import { begunShortcut, matching, replaced } from './shortcut';

const reply = (shortcut: string, text = '') => ({ id: shortcut, shortcut, text, updatedAt: '' });

describe('a shortcut', () => {
  it.each([
    ['/', ''],
    ['/дос', 'дос'],
    ['Hello /hel', 'hel'],
    ['line\n/x-1', 'x-1'],
  ])('is begun in %j', (text, typed) => {
    expect(begunShortcut(text, text.length)?.typed).toBe(typed);
  });

  it.each(['1/2', 'https://x', '/hello there', '/a_b'])('is not begun in %j', (text) => {
    expect(begunShortcut(text, text.length)).toBeUndefined();
  });

  it('is replaced where it stands, and the caret goes behind', () => {
    const text = 'Well, /hel and more';
    const begun = begunShortcut(text, 10);

    expect(begun && replaced(text, begun, 'hello!')).toEqual({ text: 'Well, hello! and more', caret: 12 });
  });
});

it('offers those that begin so first, whatever the case', () => {
  const replies = [reply('shipping', 'Hello'), reply('Hello'), reply('other')];

  expect(matching(replies, 'hel').map(({ shortcut }) => shortcut)).toEqual(['Hello', 'shipping']);
});
