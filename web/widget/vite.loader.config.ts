import { defineConfig } from 'vite';

// One classic script without imports: it runs in the host page, by a plain <script> element.
export default defineConfig({
  build: {
    outDir: 'dist/js',
    target: 'es2022',
    lib: { entry: 'src/loader/main.ts', formats: ['iife'], name: 'besedaLoader', fileName: () => 'button.js' },
  },
});
