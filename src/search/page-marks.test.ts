import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsToMark } from './page-marks.ts';

const marked = (text: string, query: string) =>
  wordsToMark(text, query).map(({ start, end }) => text.slice(start, end));

describe('wordsToMark', () => {
  it.each([
    ['Đào tạo đạo đức', 'dao', ['Đào', 'đạo']],
    ['Đào tạo đạo đức', 'đào', ['Đào']],
    ['đổi mới, đồi núi, doi', 'đổi mới', ['đổi mới']],
    ['chuyển đổi số', 'chuyển doi', ['chuyển đổi']],
    ['lý do, lí lẽ', 'lí', ['lý', 'lí']],
    ['hoà bình', 'hòa', ['hoà']],
    ['anh an', 'an', ['an']],
    ['', 'a', []],
  ])('%j for %j: %j', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it('takes any strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        for (const { start, end } of wordsToMark(text, query)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
