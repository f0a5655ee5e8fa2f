import { defineConfig } from 'vite';

// The widget's chat window, as the editor of the greeting bot shows it in a frame. Loaded by these names, and asked for every time.
export default defineConfig({
  root: '../widget/src/preview',
  base: '/console/preview/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../../console/dist/preview',
    emptyOutDir: true,
    target: ['es2022', 'safari16'],
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      input: '../widget/src/preview/main.tsx',
      output: { entryFileNames: 'preview.js', assetFileNames: 'preview[extname]', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
