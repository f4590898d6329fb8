import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

// What builds and browsers leave among temporary files, a lock for each --out, goes with the tests.
const temporary = mkdtempSync(join(tmpdir(), 'bantin-'));
process.env.TMPDIR = temporary;
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

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
