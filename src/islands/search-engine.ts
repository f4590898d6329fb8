/** What the search page loads once the reader reaches for the box: answers, ready to be shown. */
import { type Answer, answer, prepare } from '../search/engine.ts';
import { factsOf, type Narrowed, narrow } from '../search/facets.ts';
import { type Finder, type Loader, openFinder } from '../search/finder.ts';
import type { Looked } from '../search/look.ts';
import { bestPassage, markedParts, type Part } from '../search/marks.ts';
import type { SearchState } from '../search/url-state.ts';

/** A page as the list shows it. */
export interface Result {
  address: string;
  title: Part[];
  /** The passage that says most about the query. */
  excerpt: Part[];
  category: string;
  author: string;
  /** `dd/mm/yyyy` */
  date: string;
}

export type Choices = Pick<Narrowed, 'categories' | 'years' | 'authors'>;

export interface Reply {
  /** Pages found and left by the choices. */
  total: number;
  /** Comes after the results: the list does not wait for the counts. */
  choices: Promise<Choices>;
  results(from: number, to: number): Promise<Result[]>;
  /** What was made of the query: words left out, words taken for others. */
  dropped: string[];
  corrected: { typed: string; meant: string }[];
  loosePhrase: boolean;
  cut: boolean;
}

export interface Engine {
  /** Fetches what a query that is still being typed will need. */
  prepare(typed: string): void;
  ask(state: SearchState): Promise<Reply>;
  /** The newest pages, for a reader who found nothing. */
  newest(count: number): Promise<Result[]>;
}

/** Opens the index in a folder of the site. Throws where it cannot be fetched. */
export async function openEngine(base: string, fetchJson: Loader['json']): Promise<Engine> {
  const finder = await openFinder({
    base,
    json: fetchJson,
    module: (path) => import(/* @vite-ignore */ base + path),
    announce: (path) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: base + path });
      document.head.append(link);
    },
  });
  return {
    prepare: (typed) => void prepare(typed, finder).catch(() => {}),
    ask: async (state) => replyOf(await answer(state.query, finder), state, finder),
    newest: async (count) => {
      const all = await finder.all();
      const facts = factsOf(await finder.pages());
      const { ids } = narrow([...all.keys()], facts, { category: '', year: '', author: '', order: 'newest' });
      const loaded = await Promise.all(ids.slice(0, count).map((id) => all.get(id)?.load()));
      return loaded.flatMap((fragment) => (fragment ? [plainResult(fragment)] : []));
    },
  };
}

async function replyOf(found: Answer, state: SearchState, finder: Finder): Promise<Reply> {
  const narrowed = finder.pages().then((bundles) => narrow(found.ids, factsOf(bundles), state));
  // Who waits for it gets the failure; who does not must not bring the page down.
  narrowed.catch(() => {});
  const plain = state.category + state.year + state.author === '' && state.order === 'fit';
  const ids = plain ? found.ids : (await narrowed).ids;
  const word = (number: number) => {
    const { start = 0, end = 0 } = found.query.words[number] ?? {};
    return found.query.text.slice(start, end);
  };
  return {
    total: ids.length,
    choices: narrowed,
    results: async (from, to) =>
      (await Promise.all(ids.slice(from, to).map(found.load))).map((page) => resultOf(page, found.weights)),
    dropped: ids.length > 0 ? [...new Set(found.dropped.map(word))] : [],
    corrected: found.corrected.map(({ word: number, meant }) => ({ typed: word(number), meant })),
    loosePhrase: found.loosePhrase && ids.length > 0,
    cut: found.query.cut,
  };
}

function resultOf({ fragment, words, spans }: Looked, weights: readonly number[]): Result {
  return {
    ...plainResult(fragment),
    title: markedParts(words.title, spans, weights),
    excerpt: bestPassage([words.lead, ...words.body], spans, weights),
  };
}

function plainResult({ url, content, meta }: Looked['fragment']): Result {
  const date = new Date(Number(meta.day) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');
  const lead = content.split('\n', 1)[0] ?? '';
  return {
    address: url,
    title: [{ text: meta.title, marked: false }],
    excerpt: [{ text: lead, marked: false }],
    category: meta.category,
    author: meta.author,
    date,
  };
}
