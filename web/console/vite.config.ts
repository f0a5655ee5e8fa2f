import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { target: 'es2022' },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
