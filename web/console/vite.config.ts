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
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // The icons of the frame, most of them also on some page: one by one they would weigh twice as much.
          groups: [
            {
              name: 'frame-icons',
              test: /Icon(AlertTriangle|Building|Forms|HeartHandshake|Id|Inbox|Logout|MapOff|Menu2|Message2Bolt|MessageCircleCog|PlugConnectedX|Puzzle|Refresh|Search|Selector|User|Users|UsersGroup)\.mjs/,
            },
          ],
        },
      },
    },
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
    // Read by the test that looks for missing ones; the others need no styles.
    css: { include: /app\/base\.css/ },
    testTimeout: 60_000,
  },
});
