/** Further questions to the index: rows of words, words left out, dates, words for mistyped ones. */
import { type Candidate, guessed, longestRun, merge, type Question } from './candidates.ts';
import { type DateRange, isWithin } from './dates.ts';
import type { Finder, Hit } from './finder.ts';
import { bitsOf } from './page-match.ts';
import type { Query } from './query.ts';
import type { Reading } from './reading.ts';
import type { Sense, Wanted } from './senses.ts';
import { tokensOf } from './token.ts';

/** Fewer finds than this, and a word may be left out. */
const FEW = 3;
/** A page that lacks a word is worth less than one that has all; of each kind so many are looked at. */
const LACKING = 0.8;
const MOST_LACKING = 20;

/** A row of all but the notion is worth a little less than a row of all. */
const BESIDE = 0.8;
const MOST_PARTS = 4;

type Candidates = Map<string, Candidate>;

const isWanted = (word: Wanted | null): word is Wanted => word !== null;

/** The words of a reading that pages hold. */
export function knownWords({ words }: Reading): Wanted[] {
  return words.filter(isWanted);
}

function bestGuess(candidates: Candidates): number {
  return Math.max(1, ...[...candidates.values()].map(({ guess }) => guess));
}

/** The query with each word that a mistyped one may have been. */
export function nearQuestions({ words, near }: Reading): Question[] {
  return near.map(({ from, terms, weight }) => ({
    words: [
      ...words.slice(0, from),
      ...terms.map(({ key }) => ({ form: key, key })),
      ...words.slice(from + 1),
    ].filter(isWanted),
    weight,
  }));
}

/**
 * Raises pages that hold what stands beside an abbreviation, or beside what it stands for, in a row: a notion of four words
 * would else outdo a name of two. `senses`: other wordings of parts of the query.
 */
export async function besidePass(
  { words }: Reading,
  senses: readonly Sense[],
  finder: Finder,
  candidates: Candidates,
): Promise<void> {
  const parts = new Set(senses.filter(({ kind }) => kind === 'same').map(({ from, to }) => `${from} ${to}`));
  for (const part of [...parts].slice(0, MOST_PARTS)) {
    const [from = 0, to = 0] = part.split(' ').map(Number);
    const rest = [...words.slice(0, from), ...words.slice(to)].filter(isWanted);
    if (rest.length < 2) continue;
    const hits = (await finder.search(tokensOf(rest))).filter(({ id }) => candidates.has(id));
    merge(candidates, guessed(hits, rest.length, BESIDE));
  }
}

/** Raises pages that hold all of the query in a row, with the marks that were typed. */
export async function rowPass(
  { bare }: Query,
  words: readonly Wanted[],
  finder: Finder,
  candidates: Candidates,
): Promise<void> {
  if (bare || words.length < 2) return;
  const best = bestGuess(candidates);
  for (const hit of await finder.phrase(tokensOf(words))) {
    const known = candidates.get(hit.id);
    if (known) known.guess += best;
    else candidates.set(hit.id, { hit, guess: best });
  }
}

/**
 * Leaves only pages that can hold what stands in quotes. Gives bits of the words that must stand in a row, for each
 * phrase; `loose` where no page can hold one: that phrase is then words like any others.
 */
export async function quotePass(
  query: Query,
  { words }: Reading,
  finder: Finder,
  candidates: Candidates,
): Promise<{ rows: number[]; loose: boolean }> {
  const rows: number[] = [];
  let loose = false;
  for (const { from, to } of query.phrases) {
    const row = words.slice(from, to).filter(isWanted);
    if (row.length < 2) continue;
    // Without marks Pagefind finds no rows where a word has several forms; places side by side come first then.
    const hits = query.bare
      ? [...candidates.values()]
          .map(({ hit }) => hit)
          .filter(({ places }) => longestRun(places, 0) >= row.length)
      : await finder.phrase(tokensOf(row));
    const met = new Set(hits.map(({ id }) => id));
    if ([...candidates.keys()].some((id) => met.has(id))) {
      rows.push(bitsOf(from, to));
      for (const id of candidates.keys()) if (!met.has(id)) candidates.delete(id);
    } else loose = true;
  }
  return { rows, loose };
}

/** Where little was found, or never in a row, pages that lack one word are looked at as well; a number is never left out. */
export async function lackingPass(
  words: readonly Wanted[],
  finder: Finder,
  candidates: Candidates,
): Promise<void> {
  const few = candidates.size < FEW;
  const whole = [...candidates.values()].some(({ hit }) => longestRun(hit.places, 0) >= words.length);
  if (words.length < (few ? 3 : 4) || (!few && whole)) return;
  const lacking: Candidate[] = [];
  for (const [left, { key }] of words.entries()) {
    if (/^\d/.test(key)) continue;
    const rest = words.filter((_, i) => i !== left);
    const hits = await finder.search(tokensOf(rest));
    const chosen = guessed(hits, rest.length, LACKING, words.length)
      .filter(({ hit }) => !candidates.has(hit.id))
      .sort((a, b) => b.guess - a.guess)
      .slice(0, MOST_LACKING);
    lacking.push(...chosen);
  }
  merge(candidates, lacking);
}

/** Pages published when the query says, which hold its other words. */
export async function datePass(
  dates: readonly DateRange[],
  { words }: Reading,
  finder: Finder,
  candidates: Candidates,
): Promise<void> {
  for (const range of dates) {
    const rest = [...words.slice(0, range.from), ...words.slice(range.to)].filter(isWanted);
    const bundles = await finder.pages();
    const then = new Set(
      bundles.flatMap(({ ids, days }) =>
        ids.split(' ').filter((_, page) => isWithin(range, days[page] ?? 0)),
      ),
    );
    const hits: Hit[] =
      rest.length > 0 ? await finder.search(tokensOf(rest)) : [...(await finder.all()).values()];
    merge(
      candidates,
      guessed(
        hits.filter(({ id }) => then.has(id)),
        rest.length,
        bestGuess(candidates),
      ),
    );
  }
}
