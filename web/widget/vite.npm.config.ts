import { defineConfig } from 'vite';
import { bundleBudget } from './build/bundleBudget.ts';
import { packageFiles } from './build/packageFiles.ts';

// The npm package: it puts the embed script on a page, and has types. Its declarations are written by tsconfig.npm.json.
export default defineConfig({
  publicDir: false,
  plugins: [
    bundleBudget({ name: 'npm package', goalBytes: 1536, limitBytes: 2048 }),
    packageFiles({
      folder: 'npm',
      license: '../../LICENSE',
      declarations: 'target/npm-types/npm',
      expected: ['LICENSE', 'README.md', 'dist/index.d.ts', 'dist/index.js', 'dist/types.d.ts', 'package.json'],
    }),
  ],
  build: {
    outDir: 'npm/dist',
    emptyOutDir: true,
    target: ['es2022', 'safari16'],
    modulePreload: false,
    lib: { entry: 'src/npm/index.ts', formats: ['es'], fileName: () => 'index.js' },
  },
});
