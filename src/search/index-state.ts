/**
 * What the cache remembers of the index: `search/state.json`, a few lines of its segments, and for each segment a file that says which
 * pages it holds. That one is written once, with its segment, so that an edit writes as little in any archive.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packName, unpackBundle } from './bundle-files.ts';
import { readChecked, writeChecked } from './checked-file.ts';

/** A page that search should find; another digest means: index it again. */
export interface IndexedPage {
  address: string;
  digest: string;
}

/** The pages whose addresses begin with `name`: another digest means that one of them may be another, or gone. */
export interface IndexedPart {
  name: string;
  digest: string;
  pages(): Iterable<IndexedPage>;
}

const segmentSchema = z.object({
  /** All pages as they were once, in one or several of bounded size; what changed since; what changed since that was made. */
  kind: z.enum(['base', 'changes', 'latest']),
  /** Name of its folder in --out. */
  id: z.string(),
  /** Pagefind's first file. */
  meta: z.string(),
  files: z.number(),
  pages: z.number(),
  /** Of its pages those that are no longer as it holds them. */
  superseded: z.array(z.string()),
});

/** A bundle of the index. */
export type Segment = z.infer<typeof segmentSchema>;

const stateSchema = z.object({
  /** Of what goes into every page: where it is another, nothing of this can be used. */
  version: z.string(),
  segments: z.array(segmentSchema),
  /** Digests by name of the parts that the segments were compared with. */
  parts: z.record(z.string(), z.string()),
  /** When the folders of the segments last gained or lost a file. */
  times: z.string(),
});

export type IndexState = Omit<z.infer<typeof stateSchema>, 'times'>;

/** Where the cache keeps all of this. */
export const folderIn = (cacheDir: string) => join(cacheDir, 'search');
const stateFile = (cacheDir: string) => join(folderIn(cacheDir), 'state.json');
const pagesName = (id: string) => `${id}.pages`;
const pagesFile = (cacheDir: string, id: string) => join(folderIn(cacheDir), pagesName(id));

/** Of what the cache and --out must agree to be taken. */
interface StateQuery {
  cacheDir: string;
  /** The index's folder in --out. */
  folder: string;
  version: string;
  /** Ids of segments that are known to hold a file that is not as it was written. */
  damaged: ReadonlySet<string>;
}

/**
 * The state of an index of this version. Its files then all stand in their folder: what is lost there comes back from the cache.
 * null where there is none that can be used.
 */
export function readState({ cacheDir, folder, version, damaged }: StateQuery): IndexState | null {
  const text = readChecked(stateFile(cacheDir));
  if (text === null) return null;
  const { data: state } = stateSchema.safeParse(JSON.parse(text));
  if (state?.version !== version) return null;
  // While no folder gained or lost a file, the many of a large base need not be counted.
  const places = { folder, packs: folderIn(cacheDir) };
  const unmoved = timesOf(folder, state) === state.times;
  const isWhole = ({ id, files }: Segment) =>
    !damaged.has(id) && (unmoved || countFiles(join(folder, id)) === files);
  return state.segments.every((segment) => isWhole(segment) || unpackBundle(segment.id, places))
    ? state
    : null;
}

/** Keeps a state whose segments stand in the index's folder and have their pages kept already, and forgets all others. */
export function writeState(cacheDir: string, folder: string, state: IndexState): void {
  writeChecked(stateFile(cacheDir), JSON.stringify({ ...state, times: timesOf(folder, state) }));
  const kept = new Set(['state.json', ...state.segments.flatMap(({ id }) => [pagesName(id), packName(id)])]);
  for (const name of readdirSync(folderIn(cacheDir))) {
    if (!kept.has(name)) rmSync(join(folderIn(cacheDir), name), { force: true });
  }
}

/** A page as a segment holds it, by Pagefind's name. */
interface HeldPage extends IndexedPage {
  name: string;
}

/** Keeps which pages a segment holds. `names` are in their order. */
export function writePages(
  cacheDir: string,
  id: string,
  pages: readonly IndexedPage[],
  names: readonly string[],
): void {
  const lines = pages.map(({ address, digest }, i) => `${address} ${digest} ${names[i]}`);
  writeChecked(pagesFile(cacheDir, id), lines.join('\n'));
}

/** A line for each page of a segment, in order of their addresses; null where the file is not as it was written. */
export function readPages(cacheDir: string, { id }: Segment): string[] | null {
  const text = readChecked(pagesFile(cacheDir, id));
  return text === '' ? [] : (text?.split('\n') ?? null);
}

export function heldPage(line: string): HeldPage {
  const [address = '', digest = '', name = ''] = line.split(' ');
  return { address, digest, name };
}

/** In ns; 0 for a folder that is not there. */
function timesOf(folder: string, { segments }: Pick<IndexState, 'segments'>): string {
  const folders = segments.flatMap(({ id }) => [id, `${id}/index`, `${id}/fragment`]);
  return folders
    .map((name) => statSync(join(folder, name), { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0)
    .join(' ');
}

function countFiles(folder: string): number {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  } catch {
    return 0;
  }
}
