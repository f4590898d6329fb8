import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchFolders } from './watch-folders.ts';

it('reports a change in a folder that was made after the watching began', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-watch-'));
  let report = () => {};
  const next = () => new Promise<void>((resolve) => (report = resolve));
  const stop = watchFolders(dir, () => report());
  try {
    const made = next();
    mkdirSync(join(dir, '2023', '12'), { recursive: true });
    await made;
    const written = next();
    writeFileSync(join(dir, '2023', '12', 'bai.md'), 'text');
    await written;
  } finally {
    stop();
    rmSync(dir, { recursive: true });
  }
  expect.assertions(0);
});
