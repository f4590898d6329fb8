/** A query from beginning to end: read, understood, asked of the index, looked at closely, put in order. */
import { ask, type Candidate, guessed, longestRun, merge, questionsOf } from './candidates.ts';
import { nearKeys, splitInTwo, typedKeys } from './corrections.ts';
import { type DateRange, datesIn } from './dates.ts';
import type { Finder } from './finder.ts';
import type { PageFragment } from './index-files.ts';
import {
  bitsOf,
  countForms,
  type PageWords,
  pageWords,
  type Span,
  spansIn,
  type Weigher,
  weigher,
} from './page-match.ts';
import { type Query, readQuery } from './query.ts';
import { type Score, scorePage, wordWeight } from './rank.ts';
import { type Sense, Synonyms, sensesOf, type Wanted } from './senses.ts';
import { tokensOf } from './token.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A page that was looked at closely. */
export interface Looked extends Score {
  id: string;
  fragment: PageFragment;
  words: PageWords;
  spans: readonly Span[];
}

export interface Answer {
  query: Query;
  /** Names of all pages found, the best first. */
  ids: string[];
  load: (id: string) => Promise<Looked>;
  senses: readonly Sense[];
  weigh: Weigher;
  /** For each word of the query: how telling it is. */
  weights: readonly number[];
  /** Words of the query, by number, that the pages found need not hold. */
  dropped: number[];
  /** Words that no page holds, by number, and the form that the best page has for it. */
  corrected: { word: number; meant: string }[];
  /** A phrase in quotes was not met as it stands. */
  loosePhrase: boolean;
}

/** Pages whose text is fetched to put them in order. */
const LOOKED_AT = 14;
/** Fewer finds than this, and a word may be left out. */
const FEW = 3;
/** How many times as many pages must hold what the keys of a word stand for. */
const RARE = 20;
/** A slip of the keys is less sure than what was typed. */
const NEAR = 0.8;

/** Answers a query: always the same for the same index, whatever was asked before. */
export async function answer(typed: string, finder: Finder): Promise<Answer> {
  const query = readQuery(typed);
  const [vocabulary, synonyms] = await knownWords(finder);
  const senses = sensesOf(query, synonyms);
  const { readings, near } = await readWords(query, senses, vocabulary, finder);
  senses.push(...near);
  const dropped = [...readings.keys()].filter(
    (word) => !readings[word] && !near.some(({ from }) => from === word),
  );
  const weights = query.words.map(({ key }) => wordWeight(vocabulary.pages, vocabulary.pagesWith(key)));

  const questions = [...questionsOf(query, senses, readings), ...nearQuestions(readings, near)];
  const candidates = await ask(finder, questions);
  const phrases = await phrasePass(query, readings, finder, candidates);
  const words = readings.filter((reading) => reading !== null);
  await relax(words, candidates, finder);
  const dates = datesIn(query);
  await datePass(dates, readings, candidates, finder);

  const ids = [...candidates.values()].sort((a, b) => b.guess - a.guess).map(({ hit }) => hit.id);
  const fragments = new Map<string, Promise<PageFragment>>();
  const fragment = (id: string) => {
    const known = fragments.get(id) ?? candidates.get(id)?.hit.load();
    if (!known) throw new RangeError(id);
    fragments.set(id, known);
    return known;
  };
  const near20 = await Promise.all(
    ids.slice(0, LOOKED_AT).map(async (id) => ({ id, ...laidOut(await fragment(id)) })),
  );
  const { forms, keys } = countForms(near20.map(({ words }) => words));
  const weigh = weigher(query, forms, keys);
  const look = (page: { id: string; fragment: PageFragment; words: PageWords }): Looked => {
    const spans = [
      ...spansOf(page.words, senses, weigh),
      ...dateSpans(dates, Number(page.fragment.meta.day), page.words),
    ];
    return { ...page, spans, ...scorePage(spans, page.words, { length: vocabulary.length, weights }) };
  };
  const looked = near20.map(look).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const inPhrase = looked.filter(({ row }) => phrases.bits.every((bits) => (row & bits) === bits));
  const first = phrases.bits.length > 0 && inPhrase.length > 0 ? inPhrase : looked;
  const best = first[0];
  return {
    query,
    ids: [...first.map(({ id }) => id), ...ids.slice(LOOKED_AT)],
    load: async (id) => first.find((page) => page.id === id) ?? look({ id, ...laidOut(await fragment(id)) }),
    senses,
    weigh,
    weights,
    dropped: best
      ? [...query.words.keys()].filter(
          (word) => !best.spans.some(({ from, to }) => from <= word && word < to),
        )
      : dropped,
    corrected: best ? meantWords(best, near) : [],
    loosePhrase: phrases.loose || (phrases.bits.length > 0 && inPhrase.length === 0),
  };
}

const known = new WeakMap<Finder, Promise<[Vocabulary, Synonyms]>>();

function knownWords(finder: Finder): Promise<[Vocabulary, Synonyms]> {
  const made =
    known.get(finder) ??
    finder.words().then((bundles): [Vocabulary, Synonyms] => {
      const synonyms = new Synonyms();
      const told = new Set(finder.entry.glossary.map(([abbr]) => abbr));
      for (const [abbr, expansion] of finder.entry.glossary) synonyms.add(abbr, expansion);
      for (const [abbr, expansion] of bundles.flatMap(({ abbreviations }) => abbreviations)) {
        if (!told.has(abbr)) synonyms.add(abbr, expansion);
      }
      return [vocabularyOf(bundles), synonyms];
    });
  known.set(finder, made);
  made.catch(() => known.delete(finder));
  return made;
}

/** What each word of the query is asked as: null where no page holds it; then what it may have been, as senses. */
async function readWords(
  query: Query,
  senses: readonly Sense[],
  vocabulary: Vocabulary,
  finder: Finder,
): Promise<{ readings: (Wanted | null)[]; near: Sense[] }> {
  const near: Sense[] = [];
  const readings = await Promise.all(
    query.words.map(async ({ form, key }, word): Promise<Wanted | null> => {
      const isKnown = await holds({ form, key }, vocabulary, finder);
      const keys = typedKeys(form);
      // A word of few pages is sooner the keys of a frequent one than itself.
      const meansKeys = keys && vocabulary.pagesWith(key) * RARE < vocabulary.pagesWith(keys.key);
      if (keys && (meansKeys || !isKnown) && (await holds(keys, vocabulary, finder))) return keys;
      if (isKnown) return { form, key };
      if (senses.some(({ kind, from, to }) => kind === 'same' && from <= word && word < to))
        return { form, key };
      near.push(...nearSenses(word, { form, key }, vocabulary, word === query.words.length - 1));
      return null;
    }),
  );
  return { readings, near };
}

/** Whether any page has a word. */
async function holds(word: Wanted, vocabulary: Vocabulary, finder: Finder): Promise<boolean> {
  return vocabulary.pagesWith(word.key) > 1 || (await finder.search(tokensOf([word]))).length > 0;
}

function nearSenses(
  word: number,
  { form, key }: Wanted,
  vocabulary: Vocabulary,
  unfinished: boolean,
): Sense[] {
  const sense = (terms: readonly Wanted[]): Sense => ({
    from: word,
    to: word + 1,
    terms,
    weight: NEAR,
    kind: 'near',
  });
  const found = nearKeys(key, vocabulary.keys, unfinished).map((near) => sense([{ form, key: near }]));
  const parts = found.length === 0 && splitInTwo(key, vocabulary.keys);
  return parts ? [sense(parts.map((part) => ({ form: part, key: part })))] : found;
}

/** The query with each word that a mistyped one may have been. */
function nearQuestions(readings: readonly (Wanted | null)[], near: readonly Sense[]) {
  return near.map(({ from, terms, weight }) => ({
    words: [
      ...readings.slice(0, from),
      ...terms.map(({ key }) => ({ form: key, key })),
      ...readings.slice(from + 1),
    ].filter((word) => word !== null),
    weight,
  }));
}

/** Asks for rows of words: of the whole query, which raises what is found, and of what stands in quotes, which is then required. */
async function phrasePass(
  query: Query,
  readings: readonly (Wanted | null)[],
  finder: Finder,
  candidates: Map<string, Candidate>,
): Promise<{ bits: number[]; loose: boolean }> {
  const words = readings.filter((reading) => reading !== null);
  if (!query.bare && words.length > 1) {
    const best = Math.max(1, ...[...candidates.values()].map(({ guess }) => guess));
    const hits = await finder.phrase(tokensOf(words));
    for (const hit of hits) {
      const known = candidates.get(hit.id);
      if (known) known.guess += best;
      else candidates.set(hit.id, { hit, guess: best });
    }
  }
  const bits: number[] = [];
  let loose = false;
  for (const { from, to } of query.phrases) {
    const row = readings.slice(from, to).filter((reading) => reading !== null);
    if (row.length < 2) continue;
    const met = query.bare
      ? new Set(
          [...candidates.values()]
            .filter(({ hit }) => longestRun(hit.places, 0) >= row.length)
            .map(({ hit }) => hit.id),
        )
      : new Set((await finder.phrase(tokensOf(row))).map(({ id }) => id));
    const kept = [...candidates.keys()].filter((id) => met.has(id));
    if (kept.length === 0) {
      loose = true;
      continue;
    }
    bits.push(bitsOf(from, to));
    for (const id of candidates.keys()) if (!met.has(id)) candidates.delete(id);
  }
  return { bits, loose };
}

/** Where little was found, or never in a row, pages that miss one word are looked at as well. */
async function relax(
  words: readonly Wanted[],
  candidates: Map<string, Candidate>,
  finder: Finder,
): Promise<void> {
  const few = candidates.size < FEW;
  const whole = [...candidates.values()].some(({ hit }) => longestRun(hit.places, 0) >= words.length);
  if (words.length < (few ? 3 : 4) || (!few && whole)) return;
  const best = Math.max(1, ...[...candidates.values()].map(({ guess }) => guess));
  for (const [left, { key }] of words.entries()) {
    if (/^\d/.test(key)) continue;
    const rest = words.filter((_, i) => i !== left);
    const hits = await finder.search(tokensOf(rest));
    const inRow = hits.filter(({ places }) => longestRun(places, 1) >= rest.length);
    const chosen =
      few && inRow.length === 0
        ? guessed(hits, rest.length, 0.5 * best).slice(0, 50)
        : guessed(inRow, rest.length, 0.5 * best).slice(0, 10);
    merge(
      candidates,
      chosen.filter(({ hit }) => !candidates.has(hit.id)),
    );
  }
}

/** Pages published when the query says, which hold its other words. */
async function datePass(
  dates: readonly DateRange[],
  readings: readonly (Wanted | null)[],
  candidates: Map<string, Candidate>,
  finder: Finder,
): Promise<void> {
  for (const { first, last, from, to } of dates) {
    const rest = [...readings.slice(0, from), ...readings.slice(to)].filter((reading) => reading !== null);
    const bundles = await finder.pages();
    const then = new Set(
      bundles.flatMap(({ ids, days }) =>
        ids.split(' ').filter((_, page) => isWithin(days[page] ?? 0, first, last)),
      ),
    );
    const hits = rest.length > 0 ? await finder.search(tokensOf(rest)) : [...(await finder.all()).values()];
    const best = Math.max(1, ...[...candidates.values()].map(({ guess }) => guess));
    merge(
      candidates,
      guessed(
        hits.filter(({ id }) => then.has(id)),
        rest.length,
        best,
      ),
    );
  }
}

function isWithin(day: number, first: number, last: number): boolean {
  return day >= first && day <= last;
}

/** Published then is not quite as good as being about it. */
const PUBLISHED = 0.8;
/** Behind all of a page's texts, out of reach of any run of words. */
const FAR = 500;

/** A date of the query that is a page's own, as if it stood behind its texts. */
function dateSpans(dates: readonly DateRange[], day: number, page: PageWords): Span[] {
  const place = page.tail.place + page.tail.words.length + FAR;
  return dates
    .filter(({ first, last }) => isWithin(day, first, last))
    .map(({ from, to }) => ({ place, length: to - from, from, to, weight: PUBLISHED }));
}

function laidOut(fragment: PageFragment): { fragment: PageFragment; words: PageWords } {
  const { content, meta } = fragment;
  const cut = meta.leads ? content.indexOf('\n') : -1;
  const words = pageWords({
    title: meta.title,
    lead: meta.leads ? content.slice(0, cut < 0 ? undefined : cut) : '',
    body: meta.leads ? (cut < 0 ? '' : content.slice(cut + 1)) : content,
    tail: `${meta.author}\n${meta.category}`,
  });
  return { fragment, words };
}

function spansOf(page: PageWords, senses: readonly Sense[], weigh: Weigher): Span[] {
  return spansIn([page.title, page.lead, ...page.body, page.tail], senses, weigh);
}

/** For words that no page holds: the word that the best page has in their place. */
function meantWords(best: Looked, near: readonly Sense[]): Answer['corrected'] {
  const words = [...new Set(near.map(({ from }) => from))];
  return words.flatMap((word) => {
    const spans = best.spans.filter(({ from, to }) => from === word && to === word + 1);
    const span = spans.sort((a, b) => b.weight - a.weight)[0];
    const text = [best.words.title, best.words.lead, ...best.words.body].find(
      ({ place, words }) => span && span.place >= place && span.place < place + words.length,
    );
    const met =
      text && span ? text.words.slice(span.place - text.place, span.place - text.place + span.length) : [];
    const [first] = met;
    const last = met[met.length - 1];
    return first && last && text
      ? [{ word, meant: text.text.slice(first.start, last.end).toLowerCase() }]
      : [];
  });
}
