import { expect, it } from 'vitest';
import { articlesInMemory } from './articles-in-memory.ts';
import { othersNear } from './others.ts';
import type { PlanRow } from './rows.ts';

const rowOf = (id: number, category: string | null = 'a'): PlanRow => ({
  id,
  address: `/2023/12/bai-${id}/`,
  instant: id,
  updated: null,
  draft: false,
  category,
  author: 'an',
  tags: [],
  digest: '',
  card_digest: '',
});
/** Ids of the others of one of so many articles of a category, between which stands one of another. */
const others = (count: number, id: number) => {
  const rows = [...Array.from({ length: count }, (_, at) => rowOf(at)), rowOf(100, 'b'), rowOf(101, null)];
  return othersNear(articlesInMemory(rows), rowOf(id)).map((row) => row.id);
};

it('names the nearest older ones, and newer ones where there are none', () => {
  expect(others(5, 4)).toEqual([3, 2, 1]);
  expect(others(5, 1)).toEqual([0, 2, 3]);
  expect(others(1, 0)).toEqual([]);
  expect(othersNear(articlesInMemory([rowOf(0, null), rowOf(1, null)]), rowOf(1, null))).toEqual([]);
});

it('stays as it is when newer ones come', () => {
  expect(others(7, 3)).toEqual(others(4, 3));
});
