import { describe, expect, it } from 'vitest';
import { safeLink, textParts } from './safeLink';

describe('a link', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' jAvaScript:alert(1)', '/inbox', ''])(
    'is not made of %s',
    (address) => {
      expect(safeLink(address)).toBeUndefined();
    },
  );

  it('is made of an address in a text, without the punctuation around it', () => {
    expect(textParts('See https://shop.example/a?b=1, please (or http://x.example).')).toEqual([
      { text: 'See ' },
      { text: 'https://shop.example/a?b=1', href: 'https://shop.example/a?b=1' },
      { text: ', please (or ' },
      { text: 'http://x.example', href: 'http://x.example/' },
      { text: ').' },
    ]);
  });

  it('leaves everything else as it was written', () => {
    const text = '<img src=x onerror=alert(1)> javascript:alert(1)';

    expect(textParts(text)).toEqual([{ text }]);
  });
});
