import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Made, madeOf, type OutputFile, type OutputPart } from '../output/output.ts';
import { asPart } from '../output/page-parts.ts';
import { compareShares, newShares } from './compare-shares.ts';
import { listFiles } from './list-files.ts';
import { lookAtOut } from './look-at-out.ts';
import { Manifest, TABLES } from './manifest.ts';
import { MARK_FILE, readMark, writeMark } from './out-mark.ts';
import { Staging } from './staging.ts';
import { compareOutputs, writeOutputs } from './write.ts';

let dir: string;
/** The manifest's, and another's. */
let cache: string;
let file: string;
let manifest: Manifest;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bantin-write-'));
  cache = mkdtempSync(join(tmpdir(), 'bantin-manifest-'));
  takeManifest('own');
});
afterEach(() => {
  for (const folder of [dir, cache]) rmSync(folder, { recursive: true });
});

function takeManifest(name: string): void {
  file = join(cache, name);
  const database = new DatabaseSync(file);
  if (database.prepare('select name from sqlite_master').get() === undefined) database.exec(TABLES);
  manifest = new Manifest(database);
}

/** Files by path, whose text is also their digest, in parts by their first letter. */
function partsOf(files: Readonly<Record<string, string>>): OutputPart<OutputFile>[] {
  const outputs = Object.entries(files).map(([file, digest]) => ({ file, digest }));
  return Object.entries(Object.groupBy(outputs, ({ file }) => file.charAt(0))).map(([name, part = []]) =>
    asPart(name, part),
  );
}

/** How --out differs from what the manifest knows. */
function differenceNow() {
  return compareShares(dir, file, newShares());
}

/** Builds a site with these files. */
async function build(files: Readonly<Record<string, string>>, broken?: string) {
  const extra = lookAtOut(dir, differenceNow(), manifest, false);
  const delta = compareOutputs(partsOf(files), manifest, { extra, covers: () => true, apart: null });
  await writeOutputs(dir, delta, manifest, async (staging) => {
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

const compare = (parts: readonly OutputPart<OutputFile>[]) =>
  compareOutputs(parts, manifest, { extra: [], covers: () => true, apart: null });

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
    await build({ 'a/b/index.html': 'folder' });
    expect(read('a/b/index.html')).toBe('folder');
    await build({ a: 'file' });
    expect(read('a')).toBe('file');
  });

  it('trusts nothing in a folder to which another build wrote in between', async () => {
    await build({ 'a.html': 'one' });
    takeManifest('another');
    await build({ 'a.html': 'two' });
    takeManifest('own');
    expect((await build({ 'a.html': 'one' })).stale).toHaveLength(1);
    expect(read('a.html')).toBe('one');
  });

  it('finishes what was cut off while files were made, and leaves nothing of it', async () => {
    writeMark(dir, 'under way');
    const staging = new Staging(dir);
    for (const file of ['a.html', 'other/index.html']) staging.write(file, Buffer.from('half'));
    await build({ 'a.html': 'whole' });
    expect(read('a.html')).toBe('whole');
    expect(names()).toEqual(['a.html']);
  });

  it('does so in a folder that was new, and leaves none where a file cannot be made', async () => {
    await expect(build({ 'a/index.html': 'one', z: 'z' }, 'z')).rejects.toThrow();
    expect([...listFiles(dir).keys()]).toEqual([]);
    let marked: string | null = null;
    const killed = writeOutputs(dir, compare(partsOf({ 'a/b': '1' })), manifest, (staging) => {
      staging.write('a/b', Buffer.from('half'));
      marked = readMark(dir);
      return new Promise(() => {});
    });
    killed.catch(() => {});
    expect(marked).not.toBeNull();
    await build({ 'a/b': 'whole' });
    expect(read('a/b')).toBe('whole');
  });

  it('puts a file where an empty folder was left', async () => {
    mkdirSync(join(dir, 'a/b'), { recursive: true });
    await build({ a: 'file' });
    expect(read('a')).toBe('file');
  });
});

describe('compareOutputs', () => {
  it('refuses two outputs for one file, in one part or in two', async () => {
    const one = asPart('one', [{ file: 'a.html', digest: '1' }]);
    const twice = asPart('two', [
      { file: 'b.html', digest: '1' },
      { file: 'b.html', digest: '2' },
    ]);
    expect(() => compare([twice])).toThrow('b.html');
    expect(() => compare([one, { ...one, name: 'other' }])).toThrow('a.html');
  });

  it('refuses a file where a folder is to be, new or kept', async () => {
    expect(() => compare(partsOf({ a: '1', 'a/b.html': '2' }))).toThrow('a: ');
    await build({ 'a/b/c.html': '1', d: '2' });
    const before = partsOf({ 'a/b/c.html': '1', d: '2' });
    const beside = (name: string) => [...before, asPart('other', [{ file: name, digest: '1' }])];
    expect(() => compare(beside('a/b'))).toThrow('a/b: ');
    expect(() => compare(beside('a'))).toThrow('a: ');
    expect(() => compare(beside('d/e/f.html'))).toThrow('d: ');
    expect(() => compare(beside('a/b/e.html'))).not.toThrow();
    expect(() => compare([asPart('other', [{ file: 'a', digest: '1' }])])).not.toThrow();
  });

  it('refuses a file that another part, which has not changed, has already', async () => {
    await build({ 'a.html': '1', 'b.html': '2' });
    const parts = partsOf({ 'a.html': '1', 'b.html': '2' });
    expect(() => compare([...parts, asPart('other', [{ file: 'a.html', digest: '1' }])])).toThrow('a.html');
  });

  it('does not look into a part that is what it was', async () => {
    await build({ 'a.html': '1', 'b.html': '2' });
    const [a, b] = partsOf({ 'a.html': '1', 'b.html': '3' });
    if (!a || !b) throw new Error('two parts');
    const closed: typeof a = {
      ...a,
      outputs: () => {
        throw new Error('looked into');
      },
    };
    expect(compare([closed, b]).stale.map(({ file }) => file)).toEqual(['b.html']);
  });

  it('leaves alone what was not planned again, and has the mark of the whole', async () => {
    await build({ 'a.html': '1', 'b.html': '2', 'c.html': '3' });
    const [, b] = partsOf({ 'a.html': '1', 'b.html': '3' });
    if (!b) throw new Error('two parts');
    const options = { extra: [], covers: (name: string) => name !== 'a', apart: null };
    const some = compareOutputs([b], manifest, options);
    expect(some).toMatchObject({ stale: [{ file: 'b.html' }], gone: ['c.html'], kept: 1, left: ['c'] });
    expect(some.mark).toBe(compare(partsOf({ 'a.html': '1', 'b.html': '3' })).mark);
  });

  it('hands a file over from a part that loses it to one that gains it', async () => {
    await build({ 'a/index.html': '1', 'b.html': '2' });
    const parts = [
      asPart('b', [
        { file: 'b.html', digest: '2' },
        { file: 'a/index.html', digest: '1' },
      ]),
    ];
    expect(compare(parts)).toMatchObject({ stale: [], gone: [], kept: 2, left: ['a'] });
  });
});

describe('any row of builds', () => {
  const sites = fc.array(
    fc.dictionary(fc.constantFrom('a/x', 'a/y', 'b/x', 'b/y', 'c', 'd/x/y'), fc.constantFrom('1', '2', '3'), {
      minKeys: 1,
    }),
    { minLength: 1, maxLength: 6 },
  );
  const lost = fc.constantFrom('a/x', 'b/y', 'c');

  it('leaves what the last one planned, whatever was lost or broken off in between', async () => {
    await fc.assert(
      fc.asyncProperty(sites, lost, fc.boolean(), async (builds, victim, broken) => {
        for (const site of builds) {
          await build(site);
          rmSync(join(dir, victim), { force: true });
          writeFileSync(join(dir, 'left.txt'), 'by others');
          if (broken && site.c) await build({ ...site, c: 'new' }, 'c').catch(() => {});
        }
        const last = builds.at(-1) ?? {};
        await build(last);
        expect(Object.fromEntries(names().map((name) => [name, read(name)]))).toEqual(last);
        expect((await build(last)).stale).toEqual([]);
        for (const name of names()) rmSync(join(dir, name));
      }),
      { numRuns: 40 },
    );
  });
});
