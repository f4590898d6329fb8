/**
 * Keeps the search index in step with the pages: a base, and beside it a small segment of what changed since.
 * An edit then costs the indexing of what was edited since the base was made, whatever the size of the archive.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON_ABBREVIATIONS } from '../vietnamese/common-abbreviations.ts';
import { FORMAT, type IndexEntry, SEARCH_FOLDER } from './format.ts';
import type { SearchRecord } from './record.ts';
import { type WrittenSegment, writeSegment } from './write-segment.ts';

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

interface Segment extends WrittenSegment {
  /** In the order of page numbers. */
  pages: IndexedPage[];
}

/** What the cache folder remembers. `entry` is index.json as written. */
interface State {
  format: number;
  base: Segment;
  changes: Segment | null;
  entry: string;
}

/** Brings the index in --out up to date. Readers see the old index or the new one: index.json is switched last. */
export function updateSearch(options: SearchUpdateOptions): SearchUpdate {
  const folder = join(options.outDir, SEARCH_FOLDER);
  const wanted = new Map([...options.pages].map(({ address, digest }) => [address, digest]));
  const state = readState(options.cacheDir, folder);
  const next = state && !options.compact ? changesSince(state, wanted) : null;
  if (state && next && sameSegments(state, next) && state.entry === entryOf(state.base, state.changes, wanted, options)) {
    return { kind: 'kept', pages: wanted.size, indexed: 0 };
  }
  mkdirSync(folder, { recursive: true });
  const write = (pages: IndexedPage[]): Segment => {
    const records = function* () {
      for (const { address } of pages) yield options.record(address);
    };
    return { ...writeSegment(folder, records(), (done) => options.onProgress?.(done, pages.length)), pages };
  };
  const base = next ? next.base : write(sorted(wanted));
  const kept = next && state?.changes && sameSegments(state, next) ? state.changes : null;
  const changes = kept ?? (next && next.changed.length > 0 ? write(next.changed) : null);
  const entry = entryOf(base, changes, wanted, options);
  replaceFile(join(folder, 'index.json'), entry);
  replaceFile(stateFile(options.cacheDir), JSON.stringify({ format: FORMAT, base, changes, entry } satisfies State));
  removeOthers(folder, new Set(['index.json', base.id, changes?.id ?? base.id]));
  const indexed = next ? (kept ? 0 : next.changed.length) : wanted.size;
  return { kind: next ? 'changes' : 'all', pages: wanted.size, indexed };
}

/** What differs from the base; null where so much does that it is better made anew. */
function changesSince({ base }: State, wanted: ReadonlyMap<string, string>): { base: Segment; changed: IndexedPage[] } | null {
  const inBase = new Map(base.pages.map(({ address, digest }) => [address, digest]));
  const changed = sorted(wanted).filter(({ address, digest }) => inBase.get(address) !== digest);
  const gone = base.pages.filter(({ address }) => !wanted.has(address)).length;
  const differ = changed.length + gone;
  if (differ > MOST_CHANGES || (differ > 0 && base.pages.length <= SMALL)) return null;
  return { base, changed };
}

function sameSegments({ changes }: State, next: { changed: IndexedPage[] }): boolean {
  return JSON.stringify(changes?.pages ?? []) === JSON.stringify(next.changed);
}

function sorted(pages: ReadonlyMap<string, string>): IndexedPage[] {
  return [...pages].map(([address, digest]) => ({ address, digest })).sort((a, b) => (a.address < b.address ? -1 : 1));
}

function entryOf(
  base: Segment,
  changes: Segment | null,
  wanted: ReadonlyMap<string, string>,
  { glossary }: SearchUpdateOptions,
): string {
  const superseded = [...base.pages.keys()].filter((number) => {
    const page = base.pages[number];
    return page && wanted.get(page.address) !== page.digest;
  });
  const own = glossary.flatMap(({ abbr, expansion, forms = [] }) =>
    [expansion, ...forms].map((meaning): [string, string] => [abbr, meaning]),
  );
  const known = new Set(own.map(([abbr]) => abbr));
  const entry: IndexEntry = {
    format: FORMAT,
    segments: [{ id: base.id, superseded }, ...(changes ? [{ id: changes.id, superseded: [] }] : [])],
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
    if (state.format !== FORMAT || readFileSync(join(folder, 'index.json'), 'utf8') !== state.entry) return null;
    const segments = [state.base, ...(state.changes ? [state.changes] : [])];
    return segments.every(({ id, files }) => readdirSync(join(folder, id)).length === files) ? state : null;
  } catch {
    // No state, an unreadable one, or files that are gone: then all is indexed anew.
    return null;
  }
}

function replaceFile(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

function removeOthers(folder: string, keep: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!keep.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
