import { describe, expect, it } from 'vitest';
import { guessed, longestRun } from './candidates.ts';
import type { Hit } from './finder.ts';

const hit = (id: string, score: number, places: number[]): Hit => ({
  id,
  score,
  places,
  index: 0,
  load: () => Promise.reject(new Error('not loaded')),
});
const best = (hits: Hit[], words: number) =>
  guessed(hits, words, 1).sort((a, b) => b.guess - a.guess)[0]?.hit.id;

describe('guessed', () => {
  it('puts words in a row before words that are often there', () => {
    expect(best([hit('often', 9, [3, 9, 20, 33, 50]), hit('row', 2, [7, 8, 9])], 3)).toBe('row');
  });

  it('counts the second row as well', () => {
    expect(best([hit('one', 5, [1, 2, 3, 20, 30, 40]), hit('two', 4, [1, 2, 3, 70, 71, 72])], 6)).toBe('two');
  });

  it('does not count a row that is there many times for more than the query holds', () => {
    const [again, whole] = guessed([hit('again', 1, [1, 2, 8, 9]), hit('whole', 1, [1, 2, 3])], 3, 1);
    expect(again?.guess).toBeLessThan(whole?.guess ?? 0);
  });

  it('gives less where words were left out', () => {
    const [all] = guessed([hit('all', 1, [1, 2, 3])], 3, 1);
    const [some] = guessed([hit('all', 1, [1, 2, 3])], 3, 1, 4);
    expect(some?.guess).toBeLessThan(all?.guess ?? 0);
  });
});

describe('longestRun', () => {
  it.each([
    [[1, 2, 3, 9, 10], 0, 3],
    [[1, 2, 4, 5, 9], 1, 4],
    [[], 0, 0],
  ])('of %j with %i holes', (places, holes, run) => {
    expect(longestRun(places, holes)).toBe(run);
  });
});
