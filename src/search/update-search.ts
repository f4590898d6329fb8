/**
 * Keeps the search index in step with the pages: a base, and beside it small segments of what changed since. An edit costs the indexing
 * of a few pages, whatever the size of the archive.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeBundle } from './bundle.ts';
import { writeBundle } from './bundle-files.ts';
import { readIfThere, replaceFile } from './checked-file.ts';
import { compare, type Held, livePages, openParts } from './compare.ts';
import { type Glossary, indexEntry } from './index-entry.ts';
import { SEARCH_FOLDER } from './index-files.ts';
import {
  folderIn,
  heldPage,
  type IndexedPage,
  type IndexedPart,
  type IndexState,
  readPages,
  readState,
  type Segment,
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
  /** Every page that search should find: those of a part are asked for only where it is not as it was. */
  parts: readonly IndexedPart[];
  /** Of all else that goes into every page: another one, and everything is made anew. */
  version: string;
  /** What search should know of a page; asked for only where it is indexed. */
  record: (address: string) => SearchRecord;
  glossary: Glossary;
  outDir: string;
  cacheDir: string;
  /** Files of --out that are not as they were written: these come back from the cache. */
  damaged?: readonly string[];
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
  /** Pages indexed in this run. */
  indexed: number;
}

/** Brings the index in --out up to date. Readers see the old index or the new one: index.json is switched last. */
export async function updateSearch(options: SearchUpdateOptions): Promise<SearchUpdate> {
  const { cacheDir, version, compact, glossary } = options;
  const folder = folderOf(options);
  const damaged = segmentsOf(options.damaged ?? []);
  const known = compact ? null : readState({ cacheDir, folder, version, damaged });
  const changed = known && (await addChanges(known, options));
  const { state, indexed } = changed ?? (await indexAll(options));
  const entry = indexEntry(
    state.segments.map(({ id, meta, superseded }) => ({
      id,
      meta,
      superseded: superseded.map((line) => heldPage(line).name),
    })),
    glossary,
  );
  const entryFile = join(folder, 'index.json');
  const isNew = readIfThere(entryFile) !== entry;
  if (isNew) replaceFile(entryFile, entry);
  writeState(cacheDir, folder, state);
  removeOthers(folder, state);
  return { kind: changed ? (isNew ? 'changes' : 'kept') : 'all', indexed };
}

/** Indexes what no segment holds as it is now; null where so much differs that all is better made anew. */
async function addChanges(state: IndexState, options: SearchUpdateOptions): Promise<Indexed | null> {
  const names = openParts(state.parts, options.parts);
  if (names.size === 0) return { state, indexed: 0 };
  const known = readHeld(state, options.cacheDir);
  if (!known) return null;
  const { held, changed } = compare(known, options.parts, names);
  const base = held.map(({ segment }) => segment).filter(({ kind }) => kind === 'base');
  const size = sum(base, ({ pages }) => pages);
  const most = size <= SMALL ? 0 : Math.min(MOST_CHANGES, size / 2);
  if (changed.length > most || sum(base, ({ superseded }) => superseded.length) > most) return null;

  const [changes, latest] = (['changes', 'latest'] as const).map((kind) =>
    held.find(({ segment }) => segment.kind === kind),
  );
  const recent = [...changed, ...livePages(latest)];
  const later = [...recent, ...livePages(changes)];
  const next = { version: options.version, parts: digestsOf(options.parts) };
  // A segment of which nothing is left would only be one more to ask.
  const kept = [changes, latest]
    .filter((each) => livePages(each).length > 0)
    .flatMap((each) => each?.segment ?? []);
  if (changed.length === 0) return { state: { ...next, segments: [...base, ...kept] }, indexed: 0 };
  if (recent.length <= MOST_LATEST) {
    const segment = await write('latest', sorted(recent), options);
    const others = kept.filter(({ kind }) => kind === 'changes');
    return { state: { ...next, segments: [...base, ...others, segment] }, indexed: recent.length };
  }
  if (later.length > most) return null;
  const segment = await write('changes', sorted(later), options);
  return { state: { ...next, segments: [...base, segment] }, indexed: later.length };
}

function readHeld({ segments }: IndexState, cacheDir: string): Held[] | null {
  const held: Held[] = [];
  for (const segment of segments) {
    const lines = readPages(cacheDir, segment);
    if (!lines) return null;
    held.push({ segment, lines });
  }
  return held;
}

async function indexAll(options: SearchUpdateOptions): Promise<Indexed> {
  const { version, parts } = options;
  const pages = sorted(parts.flatMap((part) => [...part.pages()]));
  const bundles = Math.max(1, Math.ceil(pages.length / LARGEST_BUNDLE));
  const size = Math.ceil(pages.length / bundles);
  const segments: Segment[] = [];
  for (let done = 0; segments.length < bundles; done += size) {
    const progress = { done, of: pages.length, engine: done === 0 };
    segments.push(await write('base', pages.slice(done, done + size), options, progress));
  }
  return { state: { version, segments, parts: digestsOf(parts) }, indexed: pages.length };
}

/** Writes a segment of these pages: `done` were indexed before it, of `of` in this run. */
async function write(
  kind: Segment['kind'],
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
  return { kind, id, meta, files, pages: pages.length, superseded: [] };
}

/** Removes from the index's folder what belongs to none of its segments: what a run that was killed left would be published. */
function removeOthers(folder: string, state: IndexState): void {
  const keep = new Set(['index.json', ...state.segments.map(({ id }) => id)]);
  for (const name of readdirSync(folder)) {
    if (!keep.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The ids of the segments that files of --out belong to. */
function segmentsOf(files: readonly string[]): Set<string> {
  const isOfIndex = (file: string) => file.startsWith(`${SEARCH_FOLDER}/`);
  return new Set(files.filter(isOfIndex).map((file) => file.split('/')[1] ?? ''));
}

function folderOf({ outDir }: SearchUpdateOptions): string {
  return join(outDir, SEARCH_FOLDER);
}

function digestsOf(parts: readonly IndexedPart[]): Record<string, string> {
  return Object.fromEntries(parts.map(({ name, digest }) => [name, digest]));
}

function sorted(pages: Iterable<IndexedPage>): IndexedPage[] {
  return [...pages].sort((a, b) => (a.address < b.address ? -1 : 1));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
