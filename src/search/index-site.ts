/** The index side: Pagefind's Node API over the pages' texts. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { encode } from './encoding.ts';
import type { SearchRecord } from './record.ts';

/** Of all that Pagefind makes, what the search page loads: its interfaces and its highlighter are left out. */
const NEEDED = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.(?:pf_\w+|pagefind))$/;

/** Vietnam's clock is seven hours ahead, all year. */
const VIETNAM = 7 * 3_600_000;

export interface IndexedSite {
  pages: number;
  files: number;
  bytes: number;
}

/**
 * Indexes the records into `outDir/pagefind/`, which is made anew. Records sorted by address give the same
 * file names for the same input, so they are sorted here. Throws with Pagefind's own words where it fails.
 */
export async function indexSite(options: {
  records: Iterable<SearchRecord>;
  outDir: string;
  onProgress?: (done: number) => void;
}): Promise<IndexedSite> {
  const { outDir, onProgress } = options;
  const records = [...options.records].sort((a, b) => (a.address < b.address ? -1 : 1));
  const { index, errors } = await createIndex({ forceLanguage: 'vi', includeCharacters: '/' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const [done, record] of records.entries()) {
      await add(index, record);
      onProgress?.(done + 1);
    }
    return { pages: records.length, ...(await write(index, join(outDir, 'pagefind'))) };
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { address, title, lead, body, author, category, instant } = record;
  const day = new Date(instant + VIETNAM).toISOString().slice(0, 10);
  const { errors } = await index.addCustomRecord({
    url: address,
    language: 'vi',
    content: encode(`${lead}\n${body}\n${author}`),
    meta: { title: encode(title), category: encode(category), author: encode(author), date: day },
    filters: { category: [category], author: [author], year: [day.slice(0, 4)] },
    sort: { date: String(Math.floor(instant / 60_000)) },
  });
  if (errors.length > 0) throw new Error(`${address}: ${errors.join('\n')}`);
}

async function write(index: PagefindIndex, folder: string): Promise<{ files: number; bytes: number }> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  rmSync(folder, { recursive: true, force: true });
  const needed = files.filter(({ path }) => NEEDED.test(path));
  for (const { path, content } of needed) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { files: needed.length, bytes: needed.reduce((sum, { content }) => sum + content.length, 0) };
}
