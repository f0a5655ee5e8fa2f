import { defineConfig } from 'vitest/config';

// A test that needs a page asks for it in its first line: most are faster without.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true, unstubGlobals: true },
});
