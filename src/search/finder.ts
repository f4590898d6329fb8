/** Pagefind in the browser, as far as search needs it: tokens in, pages out. */

import { holdersOf } from './holders.ts';
import type { BundlePages, BundleWords, IndexEntry, PageFragment } from './index-files.ts';
import { FORMAT, pageId } from './index-files.ts';
import { once } from './once.ts';

/** What of Pagefind's module is used. */
interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}
interface PagefindInstance {
  options(options: Record<string, unknown>): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string | null): Promise<{ results: RawHit[] }>;
}
interface RawHit {
  id: string;
  score: number;
  words: number[];
  /** Number of the bundle. */
  index: number;
  data(): Promise<PageFragment>;
}

export interface Hit {
  /** See `pageId`. */
  id: string;
  score: number;
  /** Places of the words that were asked, rising. */
  places: readonly number[];
  /** Number of the bundle that the page is in. */
  index: number;
  load(): Promise<PageFragment>;
}

export interface Finder {
  entry: IndexEntry;
  /** What the texts hold, of all bundles; fetched once. */
  words(): Promise<BundleWords[]>;
  /** Filters and dates, of all bundles; fetched once. */
  pages(): Promise<BundlePages[]>;
  /** Fetches what questions with these tokens will need. */
  prepare(tokens: string): void;
  /** Pages that hold all tokens, the best first. */
  search(tokens: string): Promise<Hit[]>;
  /** Every page, by its id. */
  all(): Promise<Map<string, Hit>>;
  /** Pages that hold the tokens in a row, with the very marks they have. */
  phrase(tokens: string): Promise<Hit[]>;
}

/**
 * Weights that suit a language whose words are syllables. The content holds title and lead as well, so that runs of words
 * are seen there too; `meta` adds to them.
 */
const RANKING = {
  termSimilarity: 10,
  pageLength: 1,
  termSaturation: 2,
  termFrequency: 1,
  diacriticSimilarity: 1.5,
  metaWeights: { title: 2, lead: 0.5 },
};

/** How the index's files are fetched; paths are relative to its folder. */
export interface Loader {
  json<T>(path: string): Promise<T>;
  module(path: string): Promise<PagefindModule>;
  /** Says that a file will be asked for. */
  announce(path: string): void;
  /** Address of the index's folder, with a slash at its end. */
  base: string;
}

/** Opens the index: every bundle in one Pagefind. Throws where it cannot be fetched or is of another version. */
export async function openFinder(loader: Loader): Promise<Finder> {
  const entry: IndexEntry = await loader.json('index.json');
  if (entry.format !== FORMAT) throw new Error(`search index of version ${entry.format}, not ${FORMAT}`);
  const [base, ...others] = entry.bundles.map(({ id }) => id);
  // Pagefind asks for one file after another: on a slow line each would cost a journey of its own.
  for (const path of [`${base}/wasm.unknown.pagefind`, ...entry.bundles.flatMap(filesFirstAsked)])
    loader.announce(path);
  const all = <T>(file: string) =>
    once(() => Promise.all(entry.bundles.map(({ id }) => loader.json<T>(`${id}/${file}`))));
  const [words, pages] = [all<BundleWords>('words.json'), all<BundlePages>('pages.json')];
  void words().catch(() => {});
  const module = await loader.module(`${base}/pagefind.js`);
  const options = (id: string | undefined) => ({ ranking: RANKING, baseUrl: '/', metaCacheTag: id });
  // In the page itself: a worker would be one more file and one more journey, to spare the page some 20 ms.
  const instance = module.createInstance({
    ...options(base),
    basePath: `${loader.base}${base}/`,
    noWorker: true,
  });
  for (const id of others) await instance.mergeIndex(`${loader.base}${id}/`, options(id));

  const superseded = new Set(
    entry.bundles.flatMap((bundle, index) => bundle.superseded.map((name) => pageId(name, index))),
  );
  // Files are fetched side by side, questions put one after another: for rows of words an option is switched.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task, task);
    last = done;
    return done;
  };
  const ask = async (term: string | null): Promise<Hit[]> => {
    const { results } = await instance.search(term);
    return results
      .map(({ id, score, words: places, index, data }) => ({
        id: pageId(id.replace(/^vi_/, ''), index),
        score,
        places,
        index,
        load: data,
      }))
      .filter(({ id }) => !superseded.has(id));
  };
  const holders = holdersOf(words, (token) => inTurn(() => ask(token)));
  return {
    entry,
    words,
    pages,
    prepare: (tokens) => void instance.preload(tokens).catch(() => {}),
    search: async (tokens) => {
      await instance.preload(tokens);
      const holds = await holders(tokens);
      return (await inTurn(() => ask(tokens))).filter(({ index }) => holds(index));
    },
    all: async () => new Map((await inTurn(() => ask(null))).map((hit) => [hit.id, hit])),
    phrase: async (tokens) => {
      await instance.preload(tokens);
      const holds = await holders(tokens);
      const hits = await inTurn(async () => {
        // Pagefind matches rows of words reliably only where each word has one form.
        await instance.options({ exactDiacritics: true });
        try {
          return await ask(`"${tokens}"`);
        } finally {
          await instance.options({ exactDiacritics: false });
        }
      });
      return hits.filter(({ index }) => holds(index));
    },
  };
}

/** With the question marks that Pagefind adds: what is announced must be what is fetched. */
function filesFirstAsked({ id, meta }: IndexEntry['bundles'][number]): string[] {
  return [`${id}/pagefind-entry.json?ts=${id}`, `${id}/${meta}`];
}
