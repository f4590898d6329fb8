import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Made, madeOf } from '../output/output.ts';
import { listFiles } from './list-files.ts';
import { lookAtOut } from './look-at-out.ts';
import { Manifest, TABLES } from './manifest.ts';
import { MARK_FILE } from './out-mark.ts';
import { Staging } from './staging.ts';
import { compareOutputs, writeOutputs } from './write.ts';

let dir: string;
let manifest: Manifest;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bantin-write-'));
  manifest = newManifest();
});
afterEach(() => rmSync(dir, { recursive: true }));

function newManifest(): Manifest {
  const database = new DatabaseSync(':memory:');
  database.exec(TABLES);
  return new Manifest(database);
}

/** Builds a site whose files hold what stands in `files`; that is also their digest. */
async function build(files: Record<string, string>, broken?: string) {
  const { present, last } = lookAtOut(dir, listFiles(dir), manifest, false);
  const outputs = Object.entries(files).map(([file, digest]) => ({ file, digest }));
  const delta = compareOutputs(outputs, last, present);
  await writeOutputs(dir, delta, manifest, async () => {
    const staging = new Staging(dir);
    const made = new Map<string, Made>();
    for (const { file, digest } of delta.stale) {
      if (file === broken) throw new Error('cannot be made');
      const bytes = Buffer.from(digest);
      staging.write(file, bytes);
      made.set(file, madeOf(bytes));
    }
    return made;
  });
  return delta;
}

const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const names = () => [...listFiles(dir).keys()].filter((file) => file !== MARK_FILE);

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
    expect(names()).toEqual(['a.html']);
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
    expect(names()).toEqual(['a']);
  });

  it('turns a file into a folder and back', async () => {
    await build({ a: 'file' });
    await build({ 'a/index.html': 'folder' });
    expect(read('a/index.html')).toBe('folder');
    await build({ a: 'file' });
    expect(read('a')).toBe('file');
  });

  it('trusts nothing in a folder to which another build wrote in between', async () => {
    await build({ 'a.html': 'one' });
    const mine = manifest;
    manifest = newManifest();
    await build({ 'a.html': 'two' });
    manifest = mine;
    expect((await build({ 'a.html': 'one' })).stale).toHaveLength(1);
    expect(read('a.html')).toBe('one');
  });

  it('finishes what was cut off while files were made, and leaves nothing of it', async () => {
    new Staging(dir).write('a.html', Buffer.from('half'));
    new Staging(dir).write('other/index.html', Buffer.from('half'));
    await build({ 'a.html': 'whole' });
    expect(read('a.html')).toBe('whole');
    expect(names()).toEqual(['a.html']);
  });

  it('puts a file where an empty folder was left', async () => {
    mkdirSync(join(dir, 'a/b'), { recursive: true });
    await build({ a: 'file' });
    expect(read('a')).toBe('file');
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
