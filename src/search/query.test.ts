import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, readQuery } from './query.ts';

const keys = (typed: string) => readQuery(typed).words.map(({ key }) => key);

describe('readQuery', () => {
  it.each([
    ['1768/QĐ-UBND', ['1768', 'qd', 'ubnd']],
    ['  Kỹ\u00a0năng\u200b số\n', ['ki', 'nang', 'so']],
    ['hoà'.normalize('NFD'), ['hoa']],
    ['…!? 😀 \u0000', []],
  ])('%j: %j', (typed, expected) => {
    expect(keys(typed)).toEqual(expected);
  });

  it.each([
    ['"gần dân, sát dân" xã', [{ from: 0, to: 4 }]],
    ['xã “gần dân”', [{ from: 1, to: 3 }]],
    ['xã "gần dân', [{ from: 1, to: 3 }]],
    ['"" xã', []],
  ])('phrases of %s', (typed, phrases) => {
    expect(readQuery(typed).phrases).toEqual(phrases);
  });

  it('cuts what is too long at a word, and says so', () => {
    const { text, cut } = readQuery('tiêm chủng '.repeat(40));
    expect(text.length).toBeLessThanOrEqual(LONGEST_QUERY);
    expect(text).toMatch(/(?:tiêm|chủng)$/);
    expect(cut).toBe(true);
    expect(readQuery('tiêm chủng').cut).toBe(false);
  });

  it('takes any string; reading what was read gives the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { text, words, phrases } = readQuery(typed);
        expect(readQuery(text).text).toBe(text);
        for (const { from, to } of phrases) expect(words.slice(from, to).length).toBe(to - from);
      }),
      { numRuns: 50 },
    );
  });
});
