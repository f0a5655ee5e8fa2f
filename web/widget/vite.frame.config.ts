import { defineConfig } from 'vite';

// The gateway serves the frame under a path that the build need not know: all its links are relative.
export default defineConfig({
  root: 'src/frame',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../../dist/frame', emptyOutDir: true, target: 'es2022' },
});
