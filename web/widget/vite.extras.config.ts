import { defineConfig } from 'vite';
import { bundleBudget } from './build/bundleBudget.ts';

// A module that the loader imports when the chat or a list of channels is wanted; next to the loader, whose build empties the folder.
export default defineConfig({
  publicDir: false,
  plugins: [bundleBudget({ name: 'extras of the loader', goalBytes: 5.5 * 1024, limitBytes: 6 * 1024 })],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: ['es2022', 'safari16'],
    modulePreload: false,
    // Not as a library: Vite keeps the spaces in those.
    rolldownOptions: {
      input: 'src/button/extras.ts',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'extras.js' },
    },
  },
});
