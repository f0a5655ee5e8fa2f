import { defineConfig } from 'vite';
import { bundleBudget } from './build/bundleBudget.ts';

// The gateway serves the page under /widget/frame/… and what it links under /widget/assets/.
export default defineConfig({
  root: 'src/frame',
  base: '/widget/',
  publicDir: false,
  plugins: [
    bundleBudget({
      name: 'chat frame',
      goalBytes: 35 * 1024,
      limitBytes: 60 * 1024,
      // One language is loaded, the largest stands for it; the picker of emoji is, when it is opened.
      counts: (fileName) => !/assets\/(en|es|pt|EmojiPicker)-/.test(fileName),
    }),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/frame',
    emptyOutDir: true,
    target: ['es2022', 'safari16'],
    modulePreload: false,
    // The frame's policy has no `data:` scripts or styles: nothing is inlined.
    assetsInlineLimit: 0,
  },
});
