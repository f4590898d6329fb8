/** Pages worth a closer look, from several questions to the index. */
import type { Finder, Hit } from './finder.ts';
import type { Query } from './query.ts';
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
/** What a row of all words is worth beside Pagefind's own score. */
const RUN = 3;

/** What to ask for a query whose words stand for `readings`: as typed, and with other wordings of its parts. */
export function questionsOf(
  query: Query,
  senses: readonly Sense[],
  readings: readonly (Wanted | null)[],
): Question[] {
  const known = (words: readonly (Wanted | null)[]) => words.filter((word) => word !== null);
  const others = senses
    .filter(({ kind }) => kind === 'same')
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST_WORDINGS);
  return [
    { words: known(readings), weight: 1 },
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

/** Scores of one question, made comparable: against its best, more for words in a row. */
export function guessed(hits: readonly Hit[], words: number, weight: number): Candidate[] {
  const best = Math.max(1e-9, ...hits.slice(0, 50).map(({ score }) => score));
  return hits.map((hit) => {
    const run = words < 2 ? 0 : Math.min(1, longestRun(hit.places, 0) / words);
    return { hit, guess: weight * ((hit.score / best) * (1 + RUN * run ** 2)) };
  });
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
