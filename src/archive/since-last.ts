/**
 * What changed in the content folder since it was last found in order, as git tells it: an edit then costs the same in any
 * archive, since nothing is listed that stayed as it was.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { type Changes, isPage } from './changes.ts';
import type { Facts } from './facts.ts';
import { type GitState, plainEntry } from './git.ts';
import { changedEntries, entryOf } from './index-changes.ts';
import { isRead, type Listing, listed, wrongName } from './listing.ts';
import { lstatIfThere } from './missing.ts';
import type { Store } from './store.ts';

/** The fact that names the folder whose files the store holds, all in order. Gone while they change. */
const IN_ORDER = 'in order';

/** The fact with the paths of `Kept.touched`. Not beside the index: a row is written as a whole. */
const TOUCHED = 'touched';

/** More changes than this since what git said was kept, and it is kept anew: it has 6 MB at 50,000 files. */
const MOST_CHANGES = 500;

const keptRow = z.object({ git_index: z.instanceof(Uint8Array) });
const pathsSchema = z.array(z.string());
const pathRow = z.object({ path: z.string() });
const fingerprintRow = z.object({ fingerprint: z.string() });
const assetRow = z.object({ path: z.string(), fingerprint: z.string() });

/** What git said of the folder when it was found in order and listed. */
interface Kept {
  index: Buffer;
  /** The files that were not as the index says then, or at some time since: they may be so again, but were read in between. */
  touched: string[];
}

/** Which files have changed since the store held all of the folder. */
export class SinceLast {
  readonly #store: Store;
  readonly #facts: Facts;
  #touched: readonly string[] = [];

  constructor(store: Store, facts: Facts) {
    this.#store = store;
    this.#facts = facts;
  }

  /**
   * The articles and pages that changed; null where that can only be found by listing the folder: nothing is known of it,
   * a picture, another file or a name with something wrong is among the changes, or there is something that git does not watch.
   */
  changes(root: string, git: GitState): Changes | null {
    const kept = this.#kept(root);
    const assets = this.#store.prepare('select path, fingerprint from assets').all();
    if (!kept || !assets.every((row) => isAsItWas(root, assetRow.parse(row)))) return null;
    const unsettled = this.#store.prepare("select path from files where fingerprint = ''").all();
    const paths = new Set([
      ...git.others,
      ...kept.touched,
      ...unsettled.map((row) => pathRow.parse(row).path),
    ]);
    for (const { path, before, after } of changedEntries(kept.index, git.index)) {
      if ([before, after].some((entry) => entry !== null && !plainEntry(entry))) return null;
      paths.add(path);
    }
    this.#touched = [...paths].filter(isRead).sort();
    return this.#among(this.#touched, root, git);
  }

  /** Whether the store has a file of the same name in another spelling of its letters: a listing tells of that. */
  #hasTwin(path: string): boolean {
    const others = [path.normalize('NFC'), path.normalize('NFD')].filter((each) => each !== path);
    return others.some(
      (each) => this.#store.prepare('select 1 from files where path = ?').get(each) !== undefined,
    );
  }

  /** To be called before the store is changed: until `inOrder` it may hold less than the folder. */
  forget(): void {
    this.#facts.forget(IN_ORDER);
  }

  /** The store holds all that is in the folder, without a problem. `listing`: the folder, where it was listed. */
  inOrder(root: string, git: GitState, listing: Listing | null): void {
    if (listing && !isWatched(listing, git)) {
      this.forget();
      return;
    }
    if (listing || this.#touched.length > MOST_CHANGES) this.#keep(git.index, git.others);
    else this.#facts.set(TOUCHED, JSON.stringify(this.#touched));
    this.#facts.set(IN_ORDER, root);
  }

  #keep(index: Buffer, touched: readonly string[]): void {
    this.#store.prepare('insert or replace into git_state (id, git_index) values (1, ?)').run(index);
    this.#facts.set(TOUCHED, JSON.stringify(touched));
  }

  #kept(root: string): Kept | null {
    if (this.#facts.get(IN_ORDER) !== root) return null;
    const row = this.#store.prepare('select git_index from git_state').get();
    const touched = this.#facts.get(TOUCHED);
    if (!row || touched === null) return null;
    const { git_index: index } = keptRow.parse(row);
    return {
      index: Buffer.from(index.buffer, index.byteOffset, index.length),
      touched: pathsSchema.parse(JSON.parse(touched)),
    };
  }

  #among(paths: readonly string[], root: string, { index, others }: GitState): Changes | null {
    const fingerprintOf = this.#store.prepare('select fingerprint from files where path = ?');
    const dirty = new Set(others);
    const changes: Changes = { read: [], gone: [], goneAssets: [] };
    for (const path of paths) {
      if (!isPage(path) || wrongName(path) || this.#hasTwin(path) || isNoFile(join(root, path))) return null;
      const entry = dirty.has(path) ? null : entryOf(index, path);
      const file = listed(root, path, (entry && plainEntry(entry)?.blob) ?? undefined);
      const row = fingerprintOf.get(path);
      const fingerprint = row && fingerprintRow.parse(row).fingerprint;
      if (!file) {
        if (row) changes.gone.push(path);
      } else if (file.fingerprint !== fingerprint) changes.read.push(file);
    }
    return changes;
  }
}

/** Whether a picture or another file is what it was: under one blob it may be there in full or as a Git LFS pointer. */
function isAsItWas(root: string, { path, fingerprint }: z.infer<typeof assetRow>): boolean {
  const [, blob] = /^git:(\w+):/.exec(fingerprint) ?? [];
  return listed(root, path, blob)?.fingerprint === fingerprint;
}

/** Whether something lies there that is no plain file. */
function isNoFile(path: string): boolean {
  const found = lstatIfThere(path);
  return found !== undefined && !found.isFile();
}

/** Whether git tells of every change in a folder: it watches all files itself, or says that it does not. */
function isWatched({ root, files }: Listing, { index, others }: GitState): boolean {
  const tracked = new Set<string>();
  for (const { path, after } of changedEntries(Buffer.alloc(0), index)) {
    if (!isRead(path)) continue;
    if (after === null || !plainEntry(after)) return false;
    tracked.add(path);
  }
  const read = others.filter(isRead);
  if (read.some((path) => isNoFile(join(root, path)))) return false;
  const known = new Set([...tracked, ...read]);
  return [...files.keys()].every((path) => known.has(path));
}
