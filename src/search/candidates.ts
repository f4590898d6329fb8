/** Pages worth a closer look, from several questions to the index. */
import type { Finder, Hit } from './finder.ts';
import type { Query } from './query.ts';
import type { Reading } from './reading.ts';
import type { Sense, Wanted } from './senses.ts';
import { tokensOf } from './token.ts';

/** A question to the index. */
export interface Question {
  words: readonly Wanted[];
  /** How sure it is that this was meant, up to 1. */
  weight: number;
}

export interface Candidate {
  hit: Hit;
  /** A first guess, comparable between questions. */
  guess: number;
}

/** Other wordings are asked one at a time: more would cost more than they find. */
const MOST_WORDINGS = 6;
/** What a row of all words is worth beside Pagefind's own score, of which the best is 1. */
const ROWS = 4;

/** The less likely reading of words that may be the keys of others. */
const OTHERWISE = 0.9;

/** What to ask for a query: its words as they are read, and with other wordings of its parts. */
export function questionsOf(
  query: Query,
  senses: readonly Sense[],
  { words: readings, otherwise }: Pick<Reading, 'words' | 'otherwise'>,
): Question[] {
  const known = (words: readonly (Wanted | null)[]) => words.filter((word) => word !== null);
  const others = senses
    .filter(({ kind }) => kind === 'same')
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST_WORDINGS);
  return [
    { words: known(readings), weight: 1 },
    { words: known(otherwise ?? []), weight: OTHERWISE },
    ...others.map(({ from, to, terms, weight }) => ({
      words: [...known(readings.slice(0, from)), ...terms, ...known(readings.slice(to, query.words.length))],
      weight,
    })),
  ].filter(({ words }) => words.length > 0);
}

/** Asks all questions; a page keeps its best guess. */
export async function ask(finder: Finder, questions: readonly Question[]): Promise<Map<string, Candidate>> {
  const candidates = new Map<string, Candidate>();
  const answers = await Promise.all(questions.map(({ words }) => finder.search(tokensOf(words))));
  for (const [i, hits] of answers.entries()) {
    const { words, weight } = questions[i] ?? { words: [], weight: 0 };
    merge(candidates, guessed(hits, words.length, weight));
  }
  return candidates;
}

/** Adds candidates to others; the better guess stays. */
export function merge(into: Map<string, Candidate>, more: Iterable<Candidate>): void {
  for (const candidate of more) {
    const known = into.get(candidate.hit.id);
    if (!known || known.guess < candidate.guess) into.set(candidate.hit.id, candidate);
  }
}

/**
 * Scores of one question, made comparable: against its best, and more for words in rows. `asked`: words of the whole query,
 * where the question leaves some of them out.
 */
export function guessed(hits: readonly Hit[], words: number, weight: number, asked = words): Candidate[] {
  const best = Math.max(1e-9, ...hits.slice(0, 50).map(({ score }) => score));
  return hits.map((hit) => ({
    hit,
    guess: weight * (hit.score / best + ROWS * rows(hit.places, words, asked)),
  }));
}

/** 1 where all words asked stand in one row, less for shorter rows; the second longest counts as well. */
function rows(places: readonly number[], words: number, asked: number): number {
  if (words < 2) return 0;
  let [first, second] = [0, 0];
  let row = 0;
  for (const [i, place] of places.entries()) {
    row = i > 0 && place - (places[i - 1] ?? 0) === 1 ? row + 1 : 1;
    const goesOn = (places[i + 1] ?? 0) - place === 1;
    if (goesOn || row < 2) continue;
    if (row > first) [first, second] = [row, first];
    else if (row > second) second = row;
  }
  first = Math.min(first, words);
  second = Math.min(second, words - first);
  return (first ** 2 + second ** 2) / asked ** 2;
}

/** The most places right behind one another, up to `holes` of them left out. */
export function longestRun(places: readonly number[], holes: number): number {
  let best = 0;
  let start = 0;
  for (const [i, place] of places.entries()) {
    if (i > 0 && place - (places[i - 1] ?? 0) > holes + 1) start = i;
    while (place - (places[start] ?? 0) - (i - start) > holes) start++;
    best = Math.max(best, i - start + 1);
  }
  return best;
}
