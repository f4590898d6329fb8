import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  test: {
    root,
    // As it comes, one processor is kept free: of two, that is half. Most tests wait for a process of their own.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/tests/**'],
          testTimeout: 20_000,
        },
      },
      {
        // What needs a built site or a browser: the sites are built once, before the first of these tests.
        test: {
          name: 'site',
          root,
          include: ['src/tests/**/*.test.ts'],
          globalSetup: ['src/tests/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
