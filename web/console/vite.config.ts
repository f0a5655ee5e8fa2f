import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The front door of a local run; `dev/fakeServer.mjs` listens there, too. */
const backend = 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    target: 'es2022',
    // A data: font or image would need more in the content security policy than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    // The preview of a feedback button is drawn by the widget.
    fs: { allow: ['..'] },
    proxy: { '/api': backend, '/auth': backend, '/operator': { target: backend, ws: true } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
  },
});
