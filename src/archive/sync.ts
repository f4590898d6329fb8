/** Brings the store to what the content folder holds, and says all that is wrong there. */
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { say } from '../strings.ts';
import type { FaultyFile } from './address-owners.ts';
import type { Author, Category } from './article.ts';
import { ContentPaths } from './asset-path.ts';
import { AssetStore, type Assets, findAssets } from './assets.ts';
import { categoriesAsWritten, unknownCategory } from './categories.ts';
import { changedAuthors, findChanges } from './changes.ts';
import { type CrossChecked, crossCheck } from './cross-check.ts';
import { Facts } from './facts.ts';
import type { GlossaryEntry } from './list-schemas.ts';
import {
  type ContentFolder,
  isBefore,
  type ListedFile,
  type Listing,
  listedWhenAsked,
  listFolder,
  missingFolder,
  openFolder,
} from './listing.ts';
import { isMissing } from './missing.ts';
import { atStart, type Fault } from './place.ts';
import { byPlace, type Problem } from './problem.ts';
import { type PublicFile, publicAsBefore, publicFiles } from './public-files.ts';
import { type AuthorNames, type ReadArticle, type ReadTextPage, readPage } from './read-page.ts';
import type { Redirect } from './redirects.ts';
import { digestOf, Rows } from './rows.ts';
import { readSettingsFiles } from './settings-files.ts';
import { SinceLast } from './since-last.ts';
import { checkSite } from './site-check.ts';
import type { SiteSettings } from './site-settings.ts';
import { LARGEST_TEXT, tooLarge } from './source.ts';
import { disorderArticles, inTransaction, orderArticles, type Store } from './store.ts';
import { strayFiles } from './stray-files.ts';

interface SyncInput {
  contentDir: string;
  store: Store;
  /** How the content folder is written in messages: `content`. */
  shownAs: string;
  /** The folder, where it was asked for before: git takes its time. */
  folder?: Promise<ContentFolder>;
  /** Called now and then while files are read. */
  onProgress?: (done: number, total: number) => void;
}

export interface SyncResult {
  /** All that is wrong, in the order in which an editor would go through it. The build decides what to do. */
  problems: Problem[];
  /** How many articles the store holds now. */
  articles: number;
  /** How many articles and pages were read because they are new or changed, and how many left the store. */
  read: number;
  removed: number;
  settings: SiteSettings;
  /** Of categories.yaml; where there is none, every category that an article names, by id. */
  categories: Category[];
  authors: Author[];
  glossary: GlossaryEntry[];
  redirects: Redirect[];
  /** Files of `public/`, to be copied as they stand. */
  publicFiles: PublicFile[];
}

/** Files are read and written to the store so many at a time, which bounds memory; each time is one transaction. */
const BATCH = 200;

/** From so many on they are written without the indexes of their order, which are then made anew. */
const MANY = 1000;

/**
 * Reads and checks what changed since the last sync. Wrong content throws nothing: it is all in `problems`,
 * and a file that has any leaves the store and is read again next time.
 */
export async function syncArchive({
  contentDir,
  store,
  shownAs,
  folder,
  onProgress,
}: SyncInput): Promise<SyncResult> {
  const { root, git, askedAt: startedAt } = await (folder ?? openFolder(contentDir));
  const facts = new Facts(store);
  const sinceLast = new SinceLast(store, facts);
  const files = readSettingsFiles(root ?? contentDir);
  const authors = changedAuthors(authorsFact.parse(JSON.parse(facts.get('authors') ?? '[]')), files.authors);
  const few = root !== null && git && authors.length === 0 ? sinceLast.changes(root, git) : null;
  const listing =
    root === null ? missingFolder(contentDir) : few ? listedWhenAsked(root, git) : listFolder(root, git);
  const problems: Problem[] = [...listing.problems, ...files.problems, ...(few ? [] : strayFiles(listing))];
  const assets = new AssetStore(store, listing, startedAt);
  const { read, gone, goneAssets } = few ?? findChanges(store, listing, authors);
  const names = new Map(files.authors.map(({ id, name }) => [id, name]));
  const reader = {
    listing,
    names,
    categories: files.categories,
    paths: new ContentPaths(() => listing.files.keys()),
    assets,
    startedAt,
  };
  const rows = new Rows(store);
  // Files with faults are read each time: these are all of them.
  const faulty: FaultyFile[] = [];

  if (read.length + gone.length + goneAssets.length > 0) {
    inTransaction(store, () => {
      facts.forget('clean');
      sinceLast.forget();
      for (const path of gone) rows.drop(path);
      for (const path of goneAssets) rows.dropAsset(path);
    });
  }
  if (read.length >= MANY) disorderArticles(store);
  for (let start = 0; start < read.length; start += BATCH) {
    const batch = await Promise.all(read.slice(start, start + BATCH).map((file) => readOne(file, reader)));
    inTransaction(store, () => {
      assets.keep();
      for (const { path, fingerprint, outcome } of batch) {
        if (outcome.read) rows.keep(outcome.read, outcome.assets, path, fingerprint);
        else rows.drop(path);
      }
    });
    for (const { path, outcome } of batch) {
      problems.push(...outcome.faults.map((fault) => ({ file: path, ...fault })));
      if (!outcome.read && outcome.address !== null) faulty.push({ path, address: outcome.address });
    }
    onProgress?.(Math.min(start + BATCH, read.length), read.length);
  }
  orderArticles(store);
  facts.set('authors', JSON.stringify(files.authors));

  const copied = few ? publicAsBefore(facts) : await publicFiles(listing, assets);
  problems.push(...copied.problems);
  inTransaction(store, () => assets.keep());
  const publicHrefs = copied.files.map(({ href }) => href);
  problems.push(...checkSite(files, publicHrefs));
  const { categories, redirects } = files;
  const between = { root: listing.root, store, categories, redirects, publicHrefs, faulty };
  problems.push(...checkedBetween(between, facts));
  if (problems.length === 0 && root !== null && git) {
    inTransaction(store, () => {
      sinceLast.inOrder(root, git, few ? null : listing);
      facts.set('public', JSON.stringify(copied.files));
    });
  }

  return {
    problems: problems
      .map(({ file, ...rest }) => ({ file: posix.join(shownAs, file), ...rest }))
      .sort(byPlace),
    articles: count.parse(store.prepare('select count(*) as count from articles').get()).count,
    read: read.length,
    removed: gone.length,
    settings: files.settings,
    categories: files.categories ?? categoriesAsWritten(store),
    authors: files.authors,
    glossary: files.glossary,
    redirects: files.redirects,
    publicFiles: copied.files,
  };
}

const count = z.object({ count: z.number() });
const authorsFact = z.array(
  z.object({ id: z.string(), name: z.string(), description: z.string().nullable() }),
);

interface Reader {
  listing: Listing;
  names: AuthorNames;
  categories: readonly Category[] | null;
  paths: ContentPaths;
  assets: AssetStore;
  startedAt: number;
}

interface Outcome {
  read: ReadArticle | ReadTextPage | null;
  address: string | null;
  assets: Assets;
  faults: Fault[];
}

async function readOne(file: ListedFile, reader: Reader) {
  const { path } = file;
  const bytes = bytesOf(join(reader.listing.root, path));
  const outcome = await outcomeOf(path, bytes, reader);
  // Written since the folder was listed: what was read may be newer than the fingerprint.
  const settled = file.settled && bytes.ok && isBefore(bytes.changedAt, reader.startedAt);
  return { path, fingerprint: settled ? file.fingerprint : '', outcome };
}

type Bytes = { ok: true; bytes: Buffer; changedAt: number } | { ok: false; faults: Fault[] };

function bytesOf(file: string): Bytes {
  try {
    if (statSync(file).size > LARGEST_TEXT) return { ok: false, faults: [tooLarge(statSync(file).size)] };
    const bytes = readFileSync(file);
    return { ok: true, bytes, changedAt: statSync(file).ctimeMs };
  } catch (error) {
    // Deleted since the folder was listed: as if it had not been there.
    return { ok: false, faults: isMissing(error) ? [] : [atStart(say('unreadable'))] };
  }
}

const NO_ASSETS: Assets = { assets: [], image: null, attachments: [], faults: [] };

async function outcomeOf(path: string, bytes: Bytes, reader: Reader): Promise<Outcome> {
  if (!bytes.ok) return { read: null, address: null, assets: NO_ASSETS, faults: bytes.faults };
  const { read, address, faults, needs, category } = readPage(path, bytes.bytes, reader.names);
  const assets = await findAssets(needs, path, address ?? '/', reader.paths, (asset) =>
    reader.assets.measured(asset),
  );
  const all = [...faults, ...assets.faults];
  // Of a file without faults the category is looked at in the store, with those of all others.
  const named = all.length > 0 ? category() : null;
  const { categories } = reader;
  if (named && categories?.every(({ id }) => id !== named.written))
    all.push({
      line: named.line,
      column: named.column,
      message: unknownCategory(named.written, categories),
    });
  return { read: all.length > 0 ? null : read, address, assets, faults: all };
}

/** What is wrong between files. Looked for again only where something changed since it was last found clean. */
function checkedBetween(input: CrossChecked, facts: Facts): Problem[] {
  const { categories, redirects, publicHrefs } = input;
  const inputs = digestOf(JSON.stringify([categories, redirects, publicHrefs]));
  if (facts.get('clean') === inputs) return [];
  const problems = crossCheck(input);
  if (problems.length === 0) facts.set('clean', inputs);
  return problems;
}
