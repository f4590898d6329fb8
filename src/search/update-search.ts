/**
 * Keeps the search index in step with the pages: a base, and beside it small segments of what changed since. An edit costs the indexing
 * of a few pages, whatever the size of the archive.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeBundle } from './bundle.ts';
import { writeBundle } from './bundle-files.ts';
import { readIfThere, replaceFile } from './checked-file.ts';
import { changedPages, type Held, heldBy, livePages, supersededNames } from './compare.ts';
import { type Glossary, indexEntry } from './index-entry.ts';
import { SEARCH_FOLDER } from './index-files.ts';
import {
  folderIn,
  type IndexedPage,
  type IndexState,
  readPages,
  readState,
  type Segment,
  segmentsOf,
  writePages,
  writeState,
} from './index-state.ts';
import type { SearchRecord } from './record.ts';

export interface SearchUpdate {
  /** Nothing to do; a small segment of changes, or only what is gone; everything anew. */
  kind: 'kept' | 'changes' | 'all';
  /** Pages indexed in this run. */
  indexed: number;
}

export interface SearchUpdateOptions {
  /** Every page that search should find, in any order; may be asked for twice. */
  pages: () => Iterable<IndexedPage>;
  /** Of all else that goes into every page: another one, and everything is made anew. */
  version: string;
  /** What search should know of a page; asked for only where it is indexed. */
  record: (address: string) => SearchRecord;
  glossary: Glossary;
  outDir: string;
  cacheDir: string;
  /** Makes the base anew whatever the number of changes. */
  compact?: boolean;
  onProgress?: (done: number, of: number) => void;
}

/** Most pages of the latest segment, which an edit makes anew: 3 ms each. Past it they go into the one of changes. */
const MOST_LATEST = 40;
/** More pages than this changed or gone since the base, or half of it, and it is made anew: each query pays for them. */
const MOST_CHANGES = 400;
/** A base of no more pages is made anew at once. */
const SMALL = 100;

/** Pages of one bundle at most: Pagefind takes 0.3 MB of memory a page. */
const LARGEST_BUNDLE = 11_000;

interface Indexed {
  state: IndexState;
  /** Pagefind's names of the pages that are no longer as a segment has them, by the segment's id. */
  superseded: ReadonlyMap<string, string[]>;
  /** Pages indexed in this run. */
  indexed: number;
}

/** Brings the index in --out up to date. Readers see the old index or the new one: index.json is switched last. */
export async function updateSearch(options: SearchUpdateOptions): Promise<SearchUpdate> {
  const { cacheDir, compact, glossary } = options;
  const folder = folderOf(options);
  const known = compact ? null : readIndex(options);
  const changed = known && (await addChanges(known, options));
  const { state, superseded, indexed } = changed ?? (await indexAll(options));
  const bundles = segmentsOf(state).map(({ id, meta }) => ({
    id,
    meta,
    superseded: superseded.get(id) ?? [],
  }));
  const entry = indexEntry(bundles, glossary);
  const entryFile = join(folder, 'index.json');
  const isNew = readIfThere(entryFile) !== entry;
  if (isNew) replaceFile(entryFile, entry);
  writeState(cacheDir, folder, state);
  removeOthers(folder, state);
  return { kind: changed ? (isNew ? 'changes' : 'kept') : 'all', indexed };
}

interface Known {
  state: IndexState;
  held: Held[];
}

/** What was indexed last, if its files still stand in --out; null else. */
function readIndex(options: SearchUpdateOptions): Known | null {
  const state = readState(options.cacheDir, folderOf(options), options.version);
  if (!state) return null;
  const held: Held[] = [];
  for (const segment of segmentsOf(state)) {
    const lines = readPages(options.cacheDir, segment);
    if (!lines) return null;
    held.push(heldBy(segment, lines));
  }
  return { state, held };
}

/** Indexes what no segment holds as it is now; null where so much differs that all is better made anew. */
async function addChanges({ state, held }: Known, options: SearchUpdateOptions): Promise<Indexed | null> {
  const changed = changedPages(held, options.pages());
  const superseded = supersededNames(held);
  const gone = sum(state.base, ({ id }) => superseded.get(id)?.length ?? 0);
  const size = sum(state.base, ({ pages }) => pages);
  const most = size <= SMALL ? 0 : Math.min(MOST_CHANGES, size / 2);
  if (changed.length > most || gone > most) return null;

  const recent = [...changed, ...livePages(held, state.latest)];
  const later = [...recent, ...livePages(held, state.changes)];
  if (changed.length === 0) {
    // A segment of which nothing is left would only be one more to ask.
    const latest = recent.length > 0 ? state.latest : null;
    const changes = later.length > recent.length ? state.changes : null;
    return { state: { ...state, changes, latest }, superseded, indexed: 0 };
  }
  if (recent.length <= MOST_LATEST) {
    const latest = await write(sorted(recent), options);
    return { state: { ...state, latest }, superseded, indexed: recent.length };
  }
  if (later.length > most) return null;
  const changes = await write(sorted(later), options);
  return { state: { ...state, changes, latest: null }, superseded, indexed: later.length };
}

async function indexAll(options: SearchUpdateOptions): Promise<Indexed> {
  const pages = sorted(options.pages());
  const parts = Math.max(1, Math.ceil(pages.length / LARGEST_BUNDLE));
  const size = Math.ceil(pages.length / parts);
  const base: Segment[] = [];
  for (let part = 0; part < parts; part++) {
    const own = pages.slice(part * size, (part + 1) * size);
    base.push(await write(own, options, { done: part * size, of: pages.length, engine: part === 0 }));
  }
  const state = { version: options.version, base, changes: null, latest: null };
  return { state, superseded: new Map(), indexed: pages.length };
}

/** Writes a segment of these pages: `done` were indexed before it, of `of` in this run. */
async function write(
  pages: readonly IndexedPage[],
  options: SearchUpdateOptions,
  { done = 0, of = pages.length, engine = false } = {},
): Promise<Segment> {
  const records = function* () {
    for (const { address, digest } of pages) yield { record: options.record(address), version: digest };
  };
  const onPage = (page: number) => options.onProgress?.(done + page, of);
  const { meta, files: made, names } = await makeBundle(records(), { engine, onPage });
  const places = { folder: folderOf(options), packs: folderIn(options.cacheDir) };
  const { id, files } = writeBundle(made, places);
  writePages(options.cacheDir, id, pages, names());
  return { id, meta, files, pages: pages.length };
}

/** Removes from the index's folder what belongs to none of its segments: what a run that was killed left would be published. */
function removeOthers(folder: string, state: IndexState): void {
  const keep = new Set(['index.json', ...segmentsOf(state).map(({ id }) => id)]);
  for (const name of readdirSync(folder)) {
    if (!keep.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function folderOf({ outDir }: SearchUpdateOptions): string {
  return join(outDir, SEARCH_FOLDER);
}

function sorted(pages: Iterable<IndexedPage>): IndexedPage[] {
  return [...pages].sort((a, b) => (a.address < b.address ? -1 : 1));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
