import { expect, test } from 'vitest';
import { pieces } from './links';

const links = (text: string): (string | undefined)[] =>
  pieces(text).flatMap((piece) => (piece.href ? [piece.href] : []));

test.each([
  ['see https://tea.example/a?b=c#d, please', 'https://tea.example/a?b=c#d'],
  ['(https://tea.example/a)', 'https://tea.example/a'],
  ['(https://en.example/Tea_(drink)).', 'https://en.example/Tea_(drink)'],
  ['write to shop@tea.example!', 'mailto:shop@tea.example'],
  ['http://tea.example', 'http://tea.example/'],
])('%s has one link', (text, href) => {
  expect(links(text)).toEqual([href]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x file:///etc/passwd',
  'https://shop@tea.example/',
  'https://',
  '<img src=x onerror=alert(1)>',
])('%s has none', (text) => {
  expect(links(text).filter((href) => !href?.startsWith('mailto:'))).toEqual([]);
});

test('no character is lost or added', () => {
  const text = 'a https://x.example/, b@c.example ) javascript:alert(1) https://y.example';

  expect(
    pieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
