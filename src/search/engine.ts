/** A query from beginning to end: read, understood, asked of the index, looked at closely, put in order. */
import { ask, questionsOf } from './candidates.ts';
import { datesIn } from './dates.ts';
import type { Finder } from './finder.ts';
import type { PageFragment } from './index-files.ts';
import { type Laid, type Looked, laidOut, lookAt, meantWords } from './look.ts';
import { countForms, weigher } from './page-match.ts';
import {
  besidePass,
  datePass,
  knownWords,
  lackingPass,
  nearQuestions,
  quotePass,
  rowPass,
} from './passes.ts';
import { type Query, readQuery } from './query.ts';
import { wordWeight } from './rank.ts';
import { readWords } from './reading.ts';
import { Synonyms, sensesOf, weightsOf } from './senses.ts';
import { tokensOf } from './token.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface Answer {
  query: Query;
  /** Of all pages found, the best first. */
  ids: string[];
  load: (id: string) => Promise<Looked>;
  /** For each word of the query: how telling it is. */
  weights: readonly number[];
  /** Words of the query, by number, that the first page does not hold. */
  dropped: number[];
  /** Words that no page holds, by number, and what was looked for in their place. */
  corrected: { word: number; meant: string }[];
  /** A phrase in quotes was not met as it stands. */
  loosePhrase: boolean;
}

/** Pages whose text is fetched to put them in order: as many as are shown, and more where more look as good. */
const LOOKED_AT = { least: 10, most: 24, guess: 0.5 };

/** Fetches what the answer to a query that is still being typed will need. */
export async function prepare(typed: string, finder: Finder): Promise<void> {
  const [vocabulary] = await languageOf(finder);
  prepareWords(readQuery(typed), vocabulary, finder);
}

/** Words that pages are known to hold are fetched at once, not after it was found out whether pages hold the others. */
function prepareWords({ words }: Query, vocabulary: Vocabulary, finder: Finder): void {
  const known = words.filter(({ key }) => vocabulary.pagesWith(key) > 1);
  if (known.length > 0) finder.prepare(tokensOf(known));
}

/** Answers a query: always the same for the same index, whatever was asked before. */
export async function answer(typed: string, finder: Finder): Promise<Answer> {
  const query = readQuery(typed);
  const [vocabulary, synonyms] = await languageOf(finder);
  prepareWords(query, vocabulary, finder);
  const senses = sensesOf(query, synonyms);
  const reading = await readWords(query, senses, vocabulary, finder);
  senses.push(...reading.near);
  const words = knownWords(reading);
  const weights = weightsOf(query.words, senses, (key) =>
    wordWeight(vocabulary.pages, vocabulary.pagesWith(key)),
  );
  const dates = datesIn(query);
  // What is left of a query is no answer to it where most of its words are nowhere.
  const lost = reading.nowhere.filter((word) => !dates.some(({ from, to }) => from <= word && word < to));
  if (lost.length * 2 > query.words.length) return nothing(query, weights, reading.nowhere);

  const candidates = await ask(finder, [...questionsOf(query, senses, reading), ...nearQuestions(reading)]);
  await besidePass(reading, senses, finder, candidates);
  await rowPass(query, words, finder, candidates);
  const { rows, loose } = await quotePass(query, reading, finder, candidates);
  await lackingPass(words, finder, candidates);
  await datePass(dates, reading, finder, candidates);

  const guessed = [...candidates.values()].sort(
    (a, b) => b.guess - a.guess || (a.hit.id < b.hit.id ? -1 : 1),
  );
  const good = guessed.filter(({ guess }) => guess >= LOOKED_AT.guess * (guessed[0]?.guess ?? 0)).length;
  const count = Math.min(LOOKED_AT.most, Math.max(LOOKED_AT.least, good));
  const fragments = new Map<string, Promise<PageFragment>>();
  const lay = async (id: string): Promise<Laid> => {
    const fragment = fragments.get(id) ?? candidates.get(id)?.hit.load();
    if (!fragment) throw new RangeError(id);
    fragments.set(id, fragment);
    return laidOut(await fragment);
  };
  const ids = guessed.map(({ hit }) => hit.id);
  const near = await Promise.all(ids.slice(0, count).map(async (id) => ({ id, laid: await lay(id) })));
  const { forms, keys } = countForms(near.map(({ laid }) => laid.words));
  const looking = { senses, dates, weigh: weigher(query, forms, keys), length: vocabulary.length, weights };
  const looked = near
    .map(({ id, laid }) => lookAt(id, laid, looking))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const inRows = looked.filter(({ row }) => rows.every((bits) => (row & bits) === bits));
  const order = inRows.length > 0 ? inRows : looked;
  const [best] = order;
  if (!best) return nothing(query, weights, reading.nowhere);
  return {
    query,
    ids: [...order.map(({ id }) => id), ...ids.slice(count)],
    load: async (id) => order.find((page) => page.id === id) ?? lookAt(id, await lay(id), looking),
    weights,
    dropped: [...query.words.keys()].filter(
      (word) => !best.spans.some(({ from, to }) => from <= word && word < to),
    ),
    corrected: [...reading.keys, ...meantWords(best, reading.near)],
    loosePhrase: loose || inRows.length === 0,
  };
}

function nothing(query: Query, weights: readonly number[], nowhere: readonly number[]): Answer {
  const load = (id: string) => Promise.reject(new RangeError(id));
  return { query, ids: [], load, weights, dropped: [...nowhere], corrected: [], loosePhrase: false };
}

const languages = new WeakMap<Finder, Promise<[Vocabulary, Synonyms]>>();

/** The words of the texts, and what their abbreviations stand for: the site's glossary goes before what texts say. */
function languageOf(finder: Finder): Promise<[Vocabulary, Synonyms]> {
  const made = languages.get(finder) ?? readLanguage(finder);
  languages.set(finder, made);
  made.catch(() => languages.delete(finder));
  return made;
}

async function readLanguage(finder: Finder): Promise<[Vocabulary, Synonyms]> {
  const bundles = await finder.words();
  const { glossary } = finder.entry;
  const told = new Set(glossary.map(([abbr]) => abbr));
  const learned = bundles.flatMap(({ abbreviations }) => abbreviations).filter(([abbr]) => !told.has(abbr));
  const synonyms = new Synonyms();
  for (const [abbr, expansion] of [...glossary, ...learned]) synonyms.add(abbr, expansion);
  return [vocabularyOf(bundles), synonyms];
}
