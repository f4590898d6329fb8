import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesToMark } from './page-marks.ts';

const marked = (query: string, ...texts: string[]) =>
  placesToMark(texts, query).flatMap((places, i) =>
    places.map(({ start, end }) => texts[i]?.slice(start, end)),
  );

describe('placesToMark', () => {
  it.each([
    ['dao', 'Đào tạo đạo đức', ['Đào', 'đạo']],
    ['đào', 'Đào tạo đạo đức', ['Đào']],
    ['đổi mới', 'đổi mới, đồi núi, doi', ['đổi mới']],
    ['chuyển doi', 'chuyển đổi số', ['chuyển đổi']],
    ['lí', 'lý do, lí lẽ', ['lý', 'lí']],
    ['hòa', 'hoà bình', ['hoà']],
    ['an', 'anh an', ['an']],
    ['a', '', []],
    ['ddaof ta5o', 'Lớp đào tạo nghề', ['đào tạo']],
    ['UBND', 'Ủy ban nhân dân tỉnh', ['Ủy ban nhân dân']],
    ['ủy ban nhân dân', 'UBND tỉnh', ['UBND']],
    ['tiêmm chủng', 'Lịch tiêm chủng', ['tiêm chủng']],
    ['nhân dân', 'Hội đồng nhân dân của dân', ['nhân dân']],
  ])('%j in %j: %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });

  it('looks at all texts before it takes a word for another', () => {
    expect(marked('cong', 'sông, cổng')).toEqual(['cổng']);
    expect(marked('cong', 'sông', 'cổng')).toEqual(['cổng']);
    expect(marked('cong', 'song')).toEqual(['song']);
  });

  it('takes any strings', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (query, one, other) => {
        for (const [i, places] of placesToMark([one, other], query).entries()) {
          let end = -1;
          for (const place of places) {
            expect(place.start).toBeGreaterThan(end);
            expect(place.end).toBeGreaterThan(place.start);
            end = place.end;
          }
          expect(end).toBeLessThanOrEqual([one, other][i]?.length ?? 0);
        }
      }),
      { numRuns: 50 },
    );
  });
});
