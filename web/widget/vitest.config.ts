import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'happy-dom',
    // The tests of the loader play the frame themselves; happy-dom says of each that it did not load it.
    environmentOptions: { happyDOM: { settings: { disableIframePageLoading: true } } },
    onConsoleLog: (log) => !log.includes('Iframe page loading is disabled'),
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
