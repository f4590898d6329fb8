import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Manifest } from './manifest.ts';
import { listFiles } from './out-dir.ts';
import { Staging } from './staging.ts';
import { compareOutputs, writeOutputs } from './write.ts';

let dir: string;
let manifest: Manifest;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bantin-write-'));
  manifest = new Manifest(new DatabaseSync(':memory:'), dir);
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Builds a site whose files hold what stands in `files`; that is also their digest. */
async function build(files: Record<string, string>, broken?: string) {
  const outputs = Object.entries(files).map(([file, digest]) => ({ file, digest }));
  const delta = compareOutputs(outputs, manifest.files(), listFiles(dir));
  await writeOutputs(dir, delta, manifest, async () => {
    const staging = new Staging(dir);
    const sizes = new Map<string, number>();
    for (const { file, digest } of delta.stale) {
      if (file === broken) throw new Error('cannot be made');
      staging.write(file, digest);
      sizes.set(file, digest.length);
    }
    return sizes;
  });
  return delta;
}

const read = (file: string) => readFileSync(join(dir, file), 'utf8');

describe('writeOutputs', () => {
  it('makes what is new or changed and keeps the rest', async () => {
    await build({ 'a/index.html': 'one', 'b.html': 'two' });
    const again = await build({ 'a/index.html': 'one', 'b.html': 'three' });
    expect(again).toMatchObject({ stale: [{ file: 'b.html' }], kept: 1, gone: [] });
    expect(read('b.html')).toBe('three');
  });

  it('makes again what was lost or cut off', async () => {
    await build({ 'a.html': 'one', 'b.html': 'two' });
    rmSync(join(dir, 'a.html'));
    writeFileSync(join(dir, 'b.html'), '');
    expect((await build({ 'a.html': 'one', 'b.html': 'two' })).stale).toHaveLength(2);
    expect(read('a.html') + read('b.html')).toBe('onetwo');
  });

  it('deletes what is no longer planned, also what it never wrote', async () => {
    await build({ 'a.html': 'one', 'c/index.html': 'three' });
    writeFileSync(join(dir, 'stale.html'), 'old');
    await build({ 'a.html': 'one' });
    expect([...listFiles(dir).keys()]).toEqual(['a.html']);
  });

  it('leaves everything as it was when a file cannot be made', async () => {
    await build({ 'a.html': 'one', 'b.html': 'two' });
    const before = listFiles(dir);
    await expect(
      build({ 'a.html': 'changed', 'new/index.html': 'new', 'z.html': 'z' }, 'z.html'),
    ).rejects.toThrow();
    expect(listFiles(dir)).toEqual(before);
    expect(read('a.html')).toBe('one');
    expect((await build({ 'a.html': 'one', 'b.html': 'two' })).stale).toEqual([]);
  });

  it('leaves a file that was to become a folder when another cannot be made', async () => {
    await build({ a: 'file' });
    await expect(build({ 'a/index.html': 'folder', z: 'z' }, 'z')).rejects.toThrow();
    expect([...listFiles(dir).keys()]).toEqual(['a']);
  });

  it('turns a file into a folder and back', async () => {
    await build({ a: 'file' });
    await build({ 'a/index.html': 'folder' });
    expect(read('a/index.html')).toBe('folder');
    await build({ a: 'file' });
    expect(read('a')).toBe('file');
  });

  it('forgets a manifest that was kept for another folder', async () => {
    await build({ 'a.html': 'one' });
    const store = new DatabaseSync(':memory:');
    const first = new Manifest(store, dir);
    first.remember(new Map([['a.html', { digest: 'one', size: 3 }]]));
    expect(new Manifest(store, dir).files().size).toBe(1);
    expect(new Manifest(store, '/elsewhere').files().size).toBe(0);
  });
});

describe('compareOutputs', () => {
  it('refuses two outputs for one file', () => {
    const twice = [
      { file: 'a.html', digest: '1' },
      { file: 'a.html', digest: '2' },
    ];
    expect(() => compareOutputs(twice, new Map(), new Map())).toThrow('a.html');
  });
});
