/** Makes one Pagefind bundle: the tokens of the pages for its index, the reader's own text in its fragments. */
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { BundleFile } from './bundle-files.ts';
import { BundlePagesMaker } from './bundle-pages.ts';
import { changedScript } from './pagefind-script.ts';
import type { SearchRecord } from './record.ts';
import { tokensOf } from './token.ts';
import { type Word, wordsOf } from './words.ts';

/** Of all that Pagefind makes, what the search page loads: its interfaces, its highlighter and its worker are left out. */
const SCRIPT = 'pagefind.js';
const WASM = 'wasm.unknown.pagefind';
const INDEX = /^pagefind-entry\.json$|\.pf_(?:meta|index|fragment)$/;
const FRAGMENT = /^fragment\/vi_(\w+)\.pf_fragment$/;
const LANGUAGE = 'vi';

/**
 * How many places an index file holds. Pagefind's default (20,000) counts words without marks only: in Vietnamese files
 * then grow to several times the size that a query needs. Read when its process starts.
 */
const CHUNK_SIZE = '1000';

export interface Bundle {
  /** Pagefind's first file. */
  meta: string;
  /** Made as they are asked for, once. */
  files: Iterable<BundleFile>;
  /** Pagefind's name of each page, in the order of the records; known once the files are made. */
  names(): string[];
}

/** A page to be indexed; another version of it is another page to Pagefind. */
interface IndexedRecord {
  record: SearchRecord;
  /** Digest of all that its record is made from. */
  version: string;
}

/**
 * Makes a bundle of the records. `engine`: with the script that searches. The same records in the same order give the same
 * files. Throws with Pagefind's own words where it fails.
 */
export async function makeBundle(
  records: Iterable<IndexedRecord>,
  options: { engine: boolean; onPage?: ((done: number) => void) | undefined },
): Promise<Bundle> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const pages = new BundlePagesMaker();
    let adding = Promise.resolve();
    for (const { record, version } of records) {
      const words = wordsIn(record);
      pages.add(record, [...words.title, ...words.lead, ...words.body]);
      const page = pageFor(record, version, words);
      // Our share of a page is done while Pagefind has the one before in hand.
      await adding;
      adding = add(index, page);
      // Where the next record fails, that is told, not that this one was given up.
      adding.catch(() => {});
      options.onPage?.(pages.count);
    }
    await adding;
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(errors.join('\n'));
    const meta = files.find(({ path }) => path.endsWith('.pf_meta'))?.path ?? '';
    return { meta, files: bundleFiles(files, pages, options.engine), names: () => pages.order() };
  } finally {
    await close();
  }
}

interface RecordWords {
  title: Word[];
  lead: Word[];
  body: Word[];
}

function wordsIn({ title, lead, body }: SearchRecord): RecordWords {
  return { title: wordsOf(title), lead: wordsOf(lead), body: wordsOf(body) };
}

type PagefindPage = Parameters<PagefindIndex['addCustomRecord']>[0];

function pageFor(record: SearchRecord, version: string, { title, lead, body }: RecordWords): PagefindPage {
  const { address, author, category } = record;
  const words = [title, lead, body, wordsOf(author), wordsOf(category)];
  return {
    // The version makes the name of the page: one whose words stay the same is told from what the base has of it.
    url: `${address}#${version}`,
    language: LANGUAGE,
    content: tokensOf(words.flat()),
    meta: { title: tokensOf(title), lead: tokensOf(lead) },
  };
}

async function add(index: PagefindIndex, page: PagefindPage): Promise<void> {
  const { errors } = await index.addCustomRecord(page);
  if (errors.length > 0) throw new Error(`${page.url}: ${errors.join('\n')}`);
}

/** Of Pagefind's files those that the search page loads, each as the browser will read it, and ours. */
function* bundleFiles(
  files: readonly IndexFile[],
  pages: BundlePagesMaker,
  engine: boolean,
): Generator<BundleFile> {
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const id = FRAGMENT.exec(path)?.[1];
    if (id !== undefined) yield [path, pages.readable(id, content)];
    else if (engine && path === SCRIPT) yield [path, changedScript(Buffer.from(content).toString())];
    else if (INDEX.test(path) || (engine && path === WASM)) yield [path, content];
  }
  yield ['words.json', JSON.stringify(pages.words())];
  yield ['pages.json', JSON.stringify(pages.pages())];
}
