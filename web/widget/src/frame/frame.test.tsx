import { render } from 'preact';
import { expect, test } from 'vitest';
import { Frame } from './frame';

test('the chat is a landmark with a name', () => {
  const root = document.createElement('div');

  render(<Frame />, root);

  expect(root.querySelector('main')?.getAttribute('aria-label')).toBe('Chat');
});
