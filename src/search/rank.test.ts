import { describe, expect, it } from 'vitest';
import { pageWords, type Span } from './page-match.ts';
import { scorePage } from './rank.ts';

const statistics = { length: 20, weights: [1, 1, 1, 1] };
const page = pageWords({ title: 'một hai ba bốn năm sáu', lead: '', body: 'a b c d e f g h i', tail: '' });
const span = (place: number, from: number, to = from + 1, length = 1): Span => ({
  place,
  length,
  from,
  to,
  weight: 1,
});
const score = (...spans: Span[]) => scorePage(spans, page, statistics).score;
const body = page.body[0]?.place ?? 0;
const row = (start: number, ...words: number[]) => words.map((word, i) => span(start + i, word));

describe('scorePage', () => {
  it('puts words in a row before the same words in another order, and that before words far apart', () => {
    const inRow = score(...row(body, 0, 1, 2, 3));
    const otherwise = score(...row(body, 2, 3, 0, 1));
    const apart = score(span(body, 0), span(body + 3, 1), span(body + 5, 2), span(body + 8, 3));
    expect(inRow).toBeGreaterThan(otherwise);
    expect(otherwise).toBeGreaterThan(apart);
  });

  it('puts the title before the body', () => {
    expect(score(...row(0, 0, 1, 2, 3))).toBeGreaterThan(score(...row(body, 0, 1, 2, 3)));
  });

  it('takes an abbreviation for all of its words in a row', () => {
    const written = score(...row(body, 0, 1, 2, 3));
    expect(Math.abs(score(span(body, 0, 4)) / written - 1)).toBeLessThan(0.05);
  });

  it('says which words stand in a row', () => {
    expect(scorePage(row(body, 0, 1, 2), page, statistics)).toMatchObject({ run: 3, row: 0b111 });
  });
});
