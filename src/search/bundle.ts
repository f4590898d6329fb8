/** Makes one Pagefind bundle: the tokens of the pages for its index, the reader's own text in its fragments. */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import {
  type BundlePages,
  type BundleWords,
  type FacetColumn,
  type PageFragment,
  WHOLE_VOCABULARY,
} from './index-files.ts';
import { AbbreviationLearner } from './learned-abbreviations.ts';
import { changedScript } from './pagefind-script.ts';
import { dayOf, type SearchRecord } from './record.ts';
import { tokensOf } from './token.ts';
import { wordsOf } from './words.ts';

/** Of all that Pagefind makes, what the search page loads: its interfaces, its highlighter and its worker are left out. */
const SCRIPT = 'pagefind.js';
const WASM = 'wasm.unknown.pagefind';
const INDEX = /^pagefind-entry\.json$|\.pf_(?:meta|index|fragment)$/;
const FRAGMENT = /^fragment\/vi_(\w+)\.pf_fragment$/;
const LANGUAGE = 'vi';
/** Before the JSON in a fragment, once unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * How many places an index file holds. Pagefind's default (20,000) counts words without marks only: in Vietnamese files
 * then grow to several times the size that a query needs. Read when its process starts.
 */
const CHUNK_SIZE = '1000';

export interface Bundle {
  /** Digest of the files; the name of the folder. */
  id: string;
  files: number;
  bytes: number;
  /** Pagefind's first file. */
  meta: string;
  /** Pagefind's name of each page, in the order of the records. */
  ids: string[];
}

/** A page to be indexed; another version of it is another page to Pagefind. */
export interface IndexedRecord {
  record: SearchRecord;
  /** Digest of all that its record is made from. */
  version: string;
}

/**
 * Writes a bundle of the records into a folder of its own under `folder`. `engine`: with the script that searches.
 * The same records in the same order give the same files. Throws with Pagefind's own words where it fails.
 */
export async function writeBundle(
  folder: string,
  records: Iterable<IndexedRecord>,
  options: { engine: boolean; onPage?: ((done: number) => void) | undefined },
): Promise<Bundle> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const pages = new BundlePagesMaker();
    for (const indexed of records) {
      await add(index, indexed);
      pages.add(indexed.record);
      options.onPage?.(pages.count);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    return writeFiles(folder, made.files, pages, options.engine);
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, { record, version }: IndexedRecord): Promise<void> {
  const { address, title, lead, body, author, category } = record;
  const { errors } = await index.addCustomRecord({
    // The version makes the name of the page: one whose words stay the same is told from what the base has of it.
    url: `${address}#${version}`,
    language: LANGUAGE,
    content: tokensOf([title, lead, body, author, category].flatMap(wordsOf)),
    meta: { title: tokensOf(wordsOf(title)), lead: tokensOf(wordsOf(lead)) },
  });
  if (errors.length > 0) throw new Error(`${address}: ${errors.join('\n')}`);
}

function writeFiles(
  folder: string,
  files: readonly IndexFile[],
  pages: BundlePagesMaker,
  engine: boolean,
): Bundle {
  const unfinished = join(folder, `.${process.pid}.part`);
  rmSync(unfinished, { recursive: true, force: true });
  const ids = new Map<string, string>();
  const digest = createHash('sha256');
  const bundle = { files: 0, bytes: 0 };
  const write = (path: string, content: Uint8Array | string) => {
    const file = join(unfinished, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    digest.update(path).update(content);
    bundle.files++;
    bundle.bytes += content.length;
  };
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const id = FRAGMENT.exec(path)?.[1];
    if (id !== undefined) write(path, pages.readable(id, content, ids));
    else if (engine && path === SCRIPT) write(path, changedScript(Buffer.from(content).toString()));
    else if (INDEX.test(path) || (engine && path === WASM)) write(path, content);
  }
  write('words.json', JSON.stringify(pages.words()));
  write('pages.json', JSON.stringify(pages.pages(ids)));
  const id = digest.digest('hex').slice(0, 12);
  rmSync(join(folder, id), { recursive: true, force: true });
  renameSync(unfinished, join(folder, id));
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))?.path ?? '';
  return { id, meta, ...bundle, ids: pages.order(ids) };
}

/** What a bundle says of its pages besides Pagefind's index. */
class BundlePagesMaker {
  private readonly records = new Map<string, SearchRecord>();
  private readonly frequencies = new Map<string, number>();
  private readonly abbreviations = new AbbreviationLearner();
  private length = 0;

  get count(): number {
    return this.records.size;
  }

  add(record: SearchRecord): void {
    const { address, title, lead, body } = record;
    const text = `${title}\n${lead}\n${body}`;
    const words = wordsOf(text);
    this.records.set(address, record);
    this.length += words.length;
    this.abbreviations.read(text);
    for (const key of new Set(words.map(({ key }) => key))) {
      this.frequencies.set(key, (this.frequencies.get(key) ?? 0) + 1);
    }
  }

  /** A fragment with the reader's text; notes whose it is. */
  readable(id: string, content: Uint8Array, ids: Map<string, string>): Uint8Array {
    const fragment: PageFragment = JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length));
    const record = this.records.get(fragment.url.replace(/#.*/s, ''));
    if (!record) throw new Error(`Pagefind made a page of its own: ${fragment.url}`);
    ids.set(record.address, id);
    const { title, lead, body, category, author, instant } = record;
    const text: PageFragment = {
      ...fragment,
      url: record.address,
      content: lead ? `${lead}\n${body}` : body,
      meta: { title, category, author, day: String(dayOf(instant)), leads: lead ? '1' : '' },
    };
    const packed = gzipSync(SIGNATURE + JSON.stringify(text), { level: 9 });
    // Which operating system packed it would make other bytes on each.
    packed[9] = 255;
    return packed;
  }

  /** Pagefind's names in the order of the records. */
  order(ids: ReadonlyMap<string, string>): string[] {
    return [...this.records.keys()].map((address) => ids.get(address) ?? '');
  }

  words(): BundleWords {
    const byFrequency: string[][] = [];
    for (const [key, pages] of [...this.frequencies].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const row = Math.floor(Math.log2(pages));
      while (byFrequency.length <= row) byFrequency.push([]);
      if ((row > 0 || this.count <= WHOLE_VOCABULARY) && !/\d/.test(key)) byFrequency[row]?.push(key);
    }
    return {
      pages: this.count,
      length: Math.round(this.length / Math.max(1, this.count)),
      byFrequency: byFrequency.map((keys) => keys.join(' ')),
      abbreviations: this.abbreviations.learned().map(({ abbr, expansion }) => [abbr, expansion]),
    };
  }

  pages(ids: ReadonlyMap<string, string>): BundlePages {
    const records = [...this.records.values()];
    return {
      ids: this.order(ids).join(' '),
      days: records.map(({ instant }) => dayOf(instant)),
      categories: column(records, ({ categoryId, category }) => [categoryId, category]),
      authors: column(records, ({ authorId, author }) => [authorId, author]),
    };
  }
}

function column(
  records: readonly SearchRecord[],
  facetOf: (record: SearchRecord) => [string, string],
): FacetColumn {
  const numbers = new Map<string, number>();
  const values: [string, string][] = [];
  const of = records.map((record) => {
    const value = facetOf(record);
    const number = numbers.get(value[0]) ?? values.push(value) - 1;
    numbers.set(value[0], number);
    return number;
  });
  return { values, of };
}
