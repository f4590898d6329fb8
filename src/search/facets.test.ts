import { describe, expect, it } from 'vitest';
import { factsOf, narrow } from './facets.ts';
import { type BundlePages, pageId } from './index-files.ts';

const day = (date: string) => Date.parse(date) / 86_400_000;
const BUNDLE: BundlePages = {
  ids: 'a b c d',
  days: [day('2021-05-01'), day('2023-01-01'), day('2023-12-31'), day('2022-06-06')],
  categories: {
    values: [
      ['giao-duc', 'Giáo dục'],
      ['', ''],
    ],
    of: [0, 0, 1, 0],
  },
  authors: {
    values: [
      ['an', 'An'],
      ['binh', 'Bình'],
    ],
    of: [0, 1, 1, 0],
  },
};
const FACTS = factsOf([BUNDLE]);
const ids = (...names: string[]) => names.map((name) => pageId(name, 0));
const ALL = { category: '', year: '', author: '', order: 'fit' as const };

describe('narrow', () => {
  it('leaves all in order and counts them', () => {
    const { ids: left, categories, years, authors } = narrow(ids('b', 'a', 'c'), FACTS, ALL);
    expect(left).toEqual(ids('b', 'a', 'c'));
    expect(categories).toEqual([{ id: 'giao-duc', label: 'Giáo dục', count: 2 }]);
    expect(years.map(({ id, count }) => [id, count])).toEqual([
      ['2023', 2],
      ['2021', 1],
    ]);
    expect(authors.map(({ label, count }) => [label, count])).toEqual([
      ['Bình', 2],
      ['An', 1],
    ]);
  });

  it('counts what another choice of the same kind would leave', () => {
    const { ids: left, years, authors } = narrow(ids('a', 'b', 'c', 'd'), FACTS, { ...ALL, year: '2023' });
    expect(left).toEqual(ids('b', 'c'));
    expect(years.map(({ id }) => id)).toEqual(['2023', '2022', '2021']);
    expect(authors).toEqual([{ id: 'binh', label: 'Bình', count: 2 }]);
  });

  it('sorts by date', () => {
    expect(narrow(ids('a', 'b', 'c', 'd'), FACTS, { ...ALL, order: 'newest' }).ids).toEqual(
      ids('c', 'b', 'd', 'a'),
    );
    expect(narrow(ids('a', 'b', 'c', 'd'), FACTS, { ...ALL, order: 'oldest' }).ids).toEqual(
      ids('a', 'd', 'b', 'c'),
    );
  });

  it('leaves out pages it does not know', () => {
    expect(narrow(ids('x'), FACTS, ALL).ids).toEqual([]);
  });

  it('tells pages of one name in different bundles apart', () => {
    const facts = factsOf([BUNDLE, { ...BUNDLE, days: BUNDLE.days.map((date) => date + 3660) }]);
    const { years } = narrow([pageId('a', 0), pageId('a', 1)], facts, ALL);
    expect(years.map(({ id }) => id)).toEqual(['2031', '2021']);
  });
});
