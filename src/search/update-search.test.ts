import fs, {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../build/digest.ts';
import { listFiles } from '../build/write/list-files.ts';
import { digests } from '../tests/files.ts';
import { type IndexEntry, SEARCH_FOLDER } from './index-files.ts';
import type { IndexedPart } from './index-state.ts';
import { type SearchUpdateOptions, updateSearch } from './update-search.ts';

vi.mock(import('node:fs'), { spy: true });

/** Articles by number; the text of each is its version. */
type Articles = Map<number, string>;

interface Index {
  out: string;
  cache: string;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newIndex(): Index {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-segments-'));
  folders.push(folder);
  return { out: join(folder, 'out'), cache: join(folder, 'cache') };
}

function articles(count: number): Articles {
  return new Map(Array.from({ length: count }, (_, number) => [number, 'đầu']));
}

const PAGE = {
  title: 'Bài',
  lead: '',
  body: '',
  author: 'An',
  authorId: 'an',
  category: '',
  categoryId: '',
  instant: 0,
};

/** In one of twelve months. */
const addressOf = (number: number) =>
  `/2024/${String((number % 12) + 1).padStart(2, '0')}/bai-so-${String(number).padStart(6, '0')}/`;

/** The pages by month, as the plan has them; `asked` is told whose pages were asked for. */
function partsOf(pages: Articles, asked: (name: string) => void = () => {}): IndexedPart[] {
  const all = [...pages].map(([number, digest]) => ({ address: addressOf(number), digest }));
  return [...Map.groupBy(all, ({ address }) => address.slice(0, 9))].map(([name, own]) => ({
    name,
    digest: digestOf(own),
    pages: () => {
      asked(name);
      return own;
    },
  }));
}

function update({ out, cache }: Index, pages: Articles, more: Partial<SearchUpdateOptions> = {}) {
  const byAddress = new Map([...pages].map(([number, text]) => [addressOf(number), text]));
  return updateSearch({
    parts: partsOf(pages),
    version: 'một',
    record: (address) => ({
      ...PAGE,
      address,
      title: `Bài ${address}`,
      body: `Nội dung ${byAddress.get(address)} của bài.`,
    }),
    glossary: [],
    outDir: out,
    cacheDir: cache,
    ...more,
  });
}

function entryOf({ out }: Index): IndexEntry {
  return JSON.parse(readFileSync(join(out, SEARCH_FOLDER, 'index.json'), 'utf8'));
}

/** The pages that search would show: those of each bundle that are not superseded there. */
function shown(index: Index): string[] {
  return entryOf(index)
    .bundles.flatMap(({ id, superseded }) => {
      const names = readFileSync(join(index.cache, 'search', `${id}.pages`), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
      return names.filter((line) => !superseded.includes(line.split(' ')[2] ?? ''));
    })
    .map((line) => line.split(' ').slice(0, 2).join(' '))
    .sort();
}

const wanted = (pages: Articles) => [...pages].map(([number, text]) => `${addressOf(number)} ${text}`).sort();

const BASE = 150;
let base: Index;
const baseFolder = mkdtempSync(join(tmpdir(), 'bantin-segments-'));
beforeAll(async () => {
  base = { out: join(baseFolder, 'out'), cache: join(baseFolder, 'cache') };
  await update(base, articles(BASE));
  return () => rmSync(baseFolder, { recursive: true, force: true });
});

/** An index of `BASE` articles, the times of its folders kept. */
function copyOfBase(): Index {
  const index = newIndex();
  cpSync(base.out, index.out, { recursive: true, preserveTimestamps: true });
  cpSync(base.cache, index.cache, { recursive: true });
  return index;
}

describe('updateSearch', () => {
  it('indexes what changed, and no more than the latest changes with it', async () => {
    const index = copyOfBase();
    const pages = articles(BASE);
    pages.set(7, 'sửa').set(BASE, 'mới').delete(9);
    expect(await update(index, pages)).toEqual({ kind: 'changes', indexed: 2 });
    expect(shown(index)).toEqual(wanted(pages));
    pages.set(7, 'sửa-lại');
    expect(await update(index, pages)).toEqual({ kind: 'changes', indexed: 2 });
    expect(shown(index)).toEqual(wanted(pages));
    expect(await update(index, pages)).toEqual({ kind: 'kept', indexed: 0 });
    // Past 40 they make a segment of their own, and the next edit indexes itself alone.
    for (let number = 10; number < 50; number++) pages.set(number, 'sửa');
    expect(await update(index, pages)).toEqual({ kind: 'changes', indexed: 42 });
    pages.set(60, 'sửa').set(12, 'sửa-lại');
    expect(await update(index, pages)).toEqual({ kind: 'changes', indexed: 2 });
    expect(entryOf(index).bundles).toHaveLength(3);
    expect(shown(index)).toEqual(wanted(pages));
    // Half of the base, and it is made anew.
    for (let number = 60; number < 100; number++) pages.set(number, 'sửa');
    expect(await update(index, pages)).toEqual({ kind: 'all', indexed: pages.size });
    expect(entryOf(index).bundles).toHaveLength(1);
    expect(shown(index)).toEqual(wanted(pages));
  });

  it('indexes nothing for what is gone or as it was before, and leaves no empty segment', async () => {
    const index = copyOfBase();
    const pages = articles(BASE);
    pages.delete(3);
    expect(await update(index, pages)).toEqual({ kind: 'changes', indexed: 0 });
    expect(shown(index)).toEqual(wanted(pages));
    pages.set(4, 'sửa');
    await update(index, pages);
    pages.set(4, 'đầu').set(3, 'đầu');
    expect(await update(index, pages)).toEqual({ kind: 'changes', indexed: 0 });
    expect(shown(index)).toEqual(wanted(pages));
    expect(entryOf(index)).toEqual(entryOf(base));
  });

  it('looks only at the parts that are not as they were', async () => {
    const index = copyOfBase();
    const pages = articles(BASE).set(0, 'sửa');
    const asked = vi.fn();
    const parts = () => partsOf(pages, asked);
    await update(index, pages, { parts: parts() });
    expect(asked.mock.calls).toEqual([['/2024/01/']]);
    // January as a whole is gone, with what had been changed there; then it is back.
    for (let number = 0; number < BASE; number += 12) pages.delete(number);
    pages.set(1, 'sửa');
    await update(index, pages, { parts: parts() });
    expect(asked.mock.calls.slice(1)).toEqual([['/2024/02/']]);
    expect(shown(index)).toEqual(wanted(pages));
    for (let number = 0; number < BASE; number += 12) pages.set(number, 'đầu');
    expect(await update(index, pages, { parts: parts() })).toEqual({ kind: 'changes', indexed: 0 });
    expect(asked.mock.calls.slice(2)).toEqual([['/2024/01/']]);
    expect(shown(index)).toEqual(wanted(pages));
    expect(await update(index, pages, { parts: parts() })).toEqual({ kind: 'kept', indexed: 0 });
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('makes all anew where the code is another one, or when asked to', async () => {
    const index = copyOfBase();
    const pages = articles(BASE);
    expect((await update(index, pages, { version: 'hai' })).kind).toBe('all');
    expect((await update(index, pages, { version: 'hai' })).kind).toBe('kept');
    expect((await update(index, pages, { version: 'hai', compact: true })).kind).toBe('all');
    expect(entryOf(index)).toEqual(entryOf(base));
  });

  it('makes a small index anew at once', async () => {
    const index = newIndex();
    await update(index, articles(3));
    expect(await update(index, articles(4))).toEqual({ kind: 'all', indexed: 4 });
    expect(await update(index, articles(4))).toEqual({ kind: 'kept', indexed: 0 });
    expect(await update(index, articles(0))).toEqual({ kind: 'all', indexed: 0 });
  });
});

it('shows each page as it is now, whatever happened to them all', async () => {
  const number = fc.nat(BASE + 20);
  const step = fc.record({
    written: fc.array(fc.tuple(number, fc.constantFrom('đầu', 'sửa', 'sửa-lại')), { maxLength: 30 }),
    deleted: fc.array(number, { maxLength: 10 }),
    compact: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
    lost: fc.option(fc.constantFrom('out', 'cache'), { freq: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const index = copyOfBase();
      const pages = articles(BASE);
      for (const { written, deleted, compact, lost } of steps) {
        for (const [at, text] of written) pages.set(at, text);
        for (const at of deleted) pages.delete(at);
        if (lost) rmSync(index[lost], { recursive: true, force: true });
        await update(index, pages, { compact });
        expect(shown(index)).toEqual(wanted(pages));
      }
    }),
    { numRuns: 12 },
  );
});

describe('an index that is not as it was left', () => {
  const pages = articles(BASE).set(5, 'sửa');
  const fragmentOf = ({ out }: Index) =>
    join(
      out,
      SEARCH_FOLDER,
      [...listFiles(join(out, SEARCH_FOLDER)).keys()].find((file) => file.includes('fragment/')) ?? '',
    );
  const cached = ({ cache }: Index, ending: string) =>
    join(cache, 'search', readdirSync(join(cache, 'search')).find((name) => name.endsWith(ending)) ?? '');

  it.each<[string, (index: Index) => void]>([
    ['a file of --out', (index) => rmSync(fragmentOf(index))],
    ['--out', ({ out }) => rmSync(out, { recursive: true })],
  ])('comes back from the cache where %s is gone', async (_, lose) => {
    const index = copyOfBase();
    lose(index);
    expect(await update(index, articles(BASE))).toMatchObject({ indexed: 0 });
    expect(digests(index.out)).toEqual(digests(base.out));
  });

  it.each<[string, (file: string) => void]>([
    ['cut off', cutOff],
    ['changed', change],
    [
      'gone, and another in its place',
      (file) => {
        rmSync(file);
        writeFileSync(`${file}x`, 'khác');
      },
    ],
  ])('comes back from the cache where a file is told to be damaged: %s', async (_, harm) => {
    const index = copyOfBase();
    const file = fragmentOf(index);
    harm(file);
    const damaged = ['index.html', file.slice(index.out.length + 1)];
    expect(await update(index, articles(BASE), { damaged })).toMatchObject({ kind: 'kept', indexed: 0 });
    expect(digests(index.out)).toEqual(digests(base.out));
  });

  it.each<[string, (index: Index) => void]>([
    ['the state is gone', (index) => rmSync(cached(index, '.json'))],
    ['the state is cut off', (index) => cutOff(cached(index, '.json'))],
    ['the state is changed', (index) => change(cached(index, '.json'))],
    ['a list of pages is gone', (index) => rmSync(cached(index, '.pages'))],
    ['a list of pages is cut off', (index) => cutOff(cached(index, '.pages'))],
    ['a list of pages is changed', (index) => change(cached(index, '.pages'))],
  ])('is made anew where %s', async (_, harm) => {
    const index = copyOfBase();
    harm(index);
    expect((await update(index, pages)).kind).toBe('all');
    expect(shown(index)).toEqual(wanted(pages));
  });

  it.each<[string, (pack: string) => void]>([
    ['gone', rmSync],
    ['cut off', cutOff],
    ['changed', change],
    ['something else', (pack) => writeFileSync(pack, '9 ../../x\n')],
  ])('is made anew where --out is gone and the pack is %s', async (_, harm) => {
    const index = copyOfBase();
    rmSync(index.out, { recursive: true });
    harm(cached(index, '.pack'));
    expect((await update(index, pages)).kind).toBe('all');
    expect(shown(index)).toEqual(wanted(pages));
  });

  it('is taken where only its times are others', async () => {
    const index = copyOfBase();
    const bundle = entryOf(index).bundles[0]?.id ?? '';
    utimesSync(join(index.out, SEARCH_FOLDER, bundle, 'fragment'), 1, 1);
    expect(await update(index, pages)).toEqual({ kind: 'changes', indexed: 1 });
  });

  it('has index.json again, and nothing that a killed run left', async () => {
    const index = copyOfBase();
    rmSync(join(index.out, SEARCH_FOLDER, 'index.json'));
    for (const place of [join(index.out, SEARCH_FOLDER, '.1.part'), join(index.cache, 'search/abc.pages')])
      writeFileSync(place, 'nửa chừng');
    expect((await update(index, articles(BASE))).kind).toBe('changes');
    expect(entryOf(index)).toEqual(entryOf(base));
    expect([...listFiles(index.out).keys()]).toEqual([...listFiles(base.out).keys()]);
    expect([...listFiles(index.cache).keys()]).toEqual([...listFiles(base.cache).keys()]);
  });

  it('stays as it was where a page cannot be read', async () => {
    const index = copyOfBase();
    const before = digests(index.out);
    const record = vi.fn().mockReturnValueOnce({ ...PAGE, address: addressOf(5) });
    record.mockImplementation(() => {
      throw new Error('no such row');
    });
    await expect(update(index, articles(BASE).set(5, 'sửa').set(6, 'sửa'), { record })).rejects.toThrow(
      'no such row',
    );
    expect(digests(index.out)).toEqual(before);
  });

  it('stays as it was where a run ends on the way', async () => {
    const index = copyOfBase();
    const before = entryOf(index);
    vi.mocked(fs.renameSync).mockImplementationOnce(() => {
      throw new Error('no space left on device');
    });
    await expect(update(index, pages)).rejects.toThrow('no space');
    expect(entryOf(index)).toEqual(before);
    expect((await update(index, pages)).kind).toBe('changes');
    expect(shown(index)).toEqual(wanted(pages));
  });
});

describe('an edit', () => {
  /** What the edit of an article among so many asks of the disk. */
  async function cost(count: number) {
    const index = newIndex();
    await update(index, articles(count));
    vi.clearAllMocks();
    expect(await update(index, articles(count).set(5, 'sửa'))).toEqual({ kind: 'changes', indexed: 1 });
    const [read, written] = [vi.mocked(fs.readFileSync).mock, vi.mocked(fs.writeFileSync).mock];
    const bytesRead = read.calls.map(([path], call) => ({
      isList: String(path).endsWith('.pages'),
      bytes: String(read.results[call]?.value).length,
    }));
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    return {
      calls: [fs.readFileSync, fs.writeFileSync, fs.readdirSync, fs.statSync, fs.renameSync, fs.rmSync].map(
        (call) => vi.mocked(call).mock.calls.length,
      ),
      listed: vi.mocked(fs.readdirSync).mock.results.flatMap(({ value }) => value).length,
      read: sum(bytesRead.map(({ isList, bytes }) => (isList ? 0 : bytes))),
      written: sum(written.calls.map(([, data]) => String(data).length)),
      /** The one thing that grows: a line for each article, read at once. */
      lists: sum(bytesRead.map(({ isList, bytes }) => (isList ? bytes : 0))),
    };
  }

  it('asks as much of the disk in an archive of any size', async () => {
    const [few, many] = [await cost(BASE), await cost(900)];
    expect(many.calls).toEqual(few.calls);
    expect(many.listed).toBe(few.listed);
    expect(many.read - few.read).toBeLessThan(100);
    expect(many.written - few.written).toBeLessThan(100);
    expect(many.lists).toBeLessThan(900 * 150);
  });
});

function cutOff(path: string): void {
  writeFileSync(path, readFileSync(path).subarray(0, -20));
}

function change(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = 120;
  writeFileSync(path, bytes);
}
