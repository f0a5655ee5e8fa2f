import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A limit for what never comes, not a wait: a busy machine may take its time.
configure({ asyncUtilTimeout: 10_000 });

// A growing text field listens for fonts, which happy-dom has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
