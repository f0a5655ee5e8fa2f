import { defineConfig } from 'vite';
import { bundleBudget } from './build/bundleBudget.ts';

// One classic script without imports: it runs in the host page, by a plain <script> element.
export default defineConfig({
  publicDir: false,
  plugins: [bundleBudget({ name: 'loader', goalBytes: 4 * 1024, limitBytes: 6 * 1024 })],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['es2022', 'safari16'],
    modulePreload: false,
    lib: { entry: 'src/loader/main.ts', formats: ['iife'], name: 'besedaLoader', fileName: () => 'button.js' },
  },
});
