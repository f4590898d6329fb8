/**
 * Keeps the search index in step with the pages: a base, and beside it a small segment of what changed since.
 * An edit then costs the indexing of what was edited since the base was made, whatever the size of the archive.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON_ABBREVIATIONS } from '../vietnamese/common-abbreviations.ts';
import { type Bundle, writeBundle } from './bundle.ts';
import { FORMAT, type IndexEntry, SEARCH_FOLDER } from './index-files.ts';
import type { SearchRecord } from './record.ts';

/** A page that search should find; another digest means: index it again. */
export interface IndexedPage {
  address: string;
  digest: string;
}

export interface SearchUpdate {
  /** Nothing to do; a small segment of changes; everything anew. */
  kind: 'kept' | 'changes' | 'all';
  /** Pages that search finds; pages indexed in this run. */
  pages: number;
  indexed: number;
}

export interface SearchUpdateOptions {
  /** Every page that search should find, in any order. */
  pages: Iterable<IndexedPage>;
  /** What search should know of one of them; asked for only where it is indexed. */
  record: (address: string) => SearchRecord;
  glossary: readonly { abbr: string; expansion: string; forms?: readonly string[] | undefined }[];
  outDir: string;
  cacheDir: string;
  /** Makes the base anew whatever the number of changes. */
  compact?: boolean;
  onProgress?: (done: number, of: number) => void;
}

/** More changes than this since the base, and it is made anew: each query pays for two segments. */
const MOST_CHANGES = 400;
/** A base of few pages is made anew at once. */
const SMALL = 400;

/** Pages of one bundle at most: Pagefind takes 0.3 MB of memory a page. */
const LARGEST_BUNDLE = 11_000;

interface Indexed extends Bundle {
  /** In the order of `ids`. */
  pages: IndexedPage[];
}

/** What the cache folder remembers. `entry` is index.json as written. */
interface State {
  format: number;
  base: Indexed[];
  changes: Indexed | null;
  entry: string;
}

/** Brings the index in --out up to date. Readers see the old index or the new one: index.json is switched last. */
export async function updateSearch(options: SearchUpdateOptions): Promise<SearchUpdate> {
  const folder = join(options.outDir, SEARCH_FOLDER);
  const wanted = new Map([...options.pages].map(({ address, digest }) => [address, digest]));
  const state = readState(options.cacheDir, folder);
  const changed = state && !options.compact ? changesSince(state, wanted) : null;
  const same = JSON.stringify(state?.changes?.pages ?? []) === JSON.stringify(changed);
  if (state && same && state.entry === entryOf(state.base, state.changes, wanted, options)) {
    // What a run that was killed left beside them would be published.
    removeOthers(folder, state.base, state.changes);
    return { kind: 'kept', pages: wanted.size, indexed: 0 };
  }
  mkdirSync(folder, { recursive: true });
  const todo = changed ?? sorted(wanted);
  const base = state && changed ? state.base : await writeBase(folder, todo, options);
  const changes = same
    ? (state?.changes ?? null)
    : changed && (await write(folder, changed, 0, changed.length, options));
  const entry = entryOf(base, changes, wanted, options);
  replaceFile(join(folder, 'index.json'), entry);
  replaceFile(
    stateFile(options.cacheDir),
    JSON.stringify({ format: FORMAT, base, changes, entry } satisfies State),
  );
  removeOthers(folder, base, changes);
  return { kind: changed ? 'changes' : 'all', pages: wanted.size, indexed: same ? 0 : todo.length };
}

async function writeBase(
  folder: string,
  pages: IndexedPage[],
  options: SearchUpdateOptions,
): Promise<Indexed[]> {
  const parts = Math.max(1, Math.ceil(pages.length / LARGEST_BUNDLE));
  const size = Math.ceil(pages.length / parts);
  const base: Indexed[] = [];
  for (let part = 0; part < parts; part++) {
    const own = pages.slice(part * size, (part + 1) * size);
    const written = await write(folder, own, part * size, pages.length, options, part === 0);
    if (written) base.push(written);
  }
  return base;
}

/** Writes a bundle of some pages, `done` being ready before them; null for none, unless it is to hold the engine. */
async function write(
  folder: string,
  pages: IndexedPage[],
  done: number,
  of: number,
  options: SearchUpdateOptions,
  engine = false,
): Promise<Indexed | null> {
  if (pages.length === 0 && !engine) return null;
  const records = function* () {
    for (const { address, digest } of pages) yield { record: options.record(address), version: digest };
  };
  const onPage = (page: number) => options.onProgress?.(done + page, of);
  return { ...(await writeBundle(folder, records(), { engine, onPage })), pages };
}

/** Pages that the base does not hold as they are; null where so much differs that it is better made anew. */
function changesSince({ base }: State, wanted: ReadonlyMap<string, string>): IndexedPage[] | null {
  const pages = base.flatMap((bundle) => bundle.pages);
  const inBase = new Map(pages.map(({ address, digest }) => [address, digest]));
  const changed = sorted(wanted).filter(({ address, digest }) => inBase.get(address) !== digest);
  const differ = changed.length + pages.filter(({ address }) => !wanted.has(address)).length;
  return differ > MOST_CHANGES || (differ > 0 && pages.length <= SMALL) ? null : changed;
}

function sorted(pages: ReadonlyMap<string, string>): IndexedPage[] {
  return [...pages]
    .map(([address, digest]) => ({ address, digest }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

function entryOf(
  base: readonly Indexed[],
  changes: Indexed | null,
  wanted: ReadonlyMap<string, string>,
  { glossary }: SearchUpdateOptions,
): string {
  const own = glossary.flatMap(({ abbr, expansion, forms = [] }) =>
    [expansion, ...forms].map((meaning): [string, string] => [abbr, meaning]),
  );
  const known = new Set(own.map(([abbr]) => abbr));
  const entry: IndexEntry = {
    format: FORMAT,
    bundles: [
      ...base.map(({ id, meta, ids, pages }) => ({
        id,
        meta,
        superseded: ids.filter((_, i) => wanted.get(pages[i]?.address ?? '') !== pages[i]?.digest),
      })),
      ...(changes ? [{ id: changes.id, meta: changes.meta, superseded: [] }] : []),
    ],
    glossary: [...own, ...COMMON_ABBREVIATIONS.filter(([abbr]) => !known.has(abbr))],
  };
  return JSON.stringify(entry);
}

function stateFile(cacheDir: string): string {
  return join(cacheDir, 'search.json');
}

/** What was indexed last, if its files still stand in --out; null else. */
function readState(cacheDir: string, folder: string): State | null {
  try {
    const state: State = JSON.parse(readFileSync(stateFile(cacheDir), 'utf8'));
    if (state.format !== FORMAT || readFileSync(join(folder, 'index.json'), 'utf8') !== state.entry)
      return null;
    const bundles = [...state.base, ...(state.changes ? [state.changes] : [])];
    return bundles.every(({ id, files }) => countFiles(join(folder, id)) === files) ? state : null;
  } catch {
    // No state, an unreadable one, or files that are gone: then all is indexed anew.
    return null;
  }
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

function replaceFile(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

/** Removes what belongs to none of these bundles. */
function removeOthers(folder: string, base: readonly Indexed[], changes: Indexed | null): void {
  if (!existsSync(folder)) return;
  const keep = new Set(['index.json', ...[...base, ...(changes ? [changes] : [])].map(({ id }) => id)]);
  for (const name of readdirSync(folder)) {
    if (!keep.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
