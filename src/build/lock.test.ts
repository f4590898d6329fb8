import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { BusyError, lockFolders } from './lock.ts';

function folders() {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-lock-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const lines: string[] = [];
  return { dir, lines, progress: { line: (text: string) => void lines.push(text) } };
}

it.each(['out', 'link/out', 'out-link'])('keeps a second build waiting, whose --out is %s', async (other) => {
  const { dir, lines, progress } = folders();
  symlinkSync('.', join(dir, 'link'));
  symlinkSync('out', join(dir, 'out-link'));
  if (other === 'out-link') mkdirSync(join(dir, 'out'));
  const first = await lockFolders({ cacheDir: join(dir, 'a'), outDir: join(dir, 'out') }, progress);
  const second = lockFolders({ cacheDir: join(dir, 'b'), outDir: join(dir, other) }, progress);
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  first.release();
  (await second).release();
});

it('keeps a second build waiting until the first is done', async () => {
  const { dir, lines, progress } = folders();
  const first = await lockFolders({ cacheDir: join(dir, 'a'), outDir: join(dir, 'out') }, progress);
  const order: string[] = [];
  // The same --out by another cache.
  const second = lockFolders({ cacheDir: join(dir, 'b'), outDir: join(dir, 'out') }, progress);
  const taken = second.then((lock) => {
    order.push('second');
    lock.release();
  });
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  order.push('first done');
  first.release();
  await taken;
  expect(order).toEqual(['first done', 'second']);
  expect(lines[0]).toMatch(/đang chạy/);
});

it('gives up after a time, and leaves what it had locked', async () => {
  const { dir, progress } = folders();
  const first = await lockFolders({ cacheDir: join(dir, 'a'), outDir: join(dir, 'out') }, progress);
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 15_000;
    return now;
  });
  await expect(lockFolders({ cacheDir: join(dir, 'b'), outDir: join(dir, 'out') }, progress)).rejects.toThrow(
    BusyError,
  );
  vi.restoreAllMocks();
  (await lockFolders({ cacheDir: join(dir, 'b'), outDir: join(dir, 'other') }, progress)).release();
  first.release();
});

it('takes a lock file that somebody wrote into for none', async () => {
  const { dir, progress } = folders();
  writeFileSync(join(dir, 'build.lock'), 'x'.repeat(5000));
  (await lockFolders({ cacheDir: dir, outDir: join(dir, 'out') }, progress)).release();
});
