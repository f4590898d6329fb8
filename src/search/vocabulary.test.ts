import { expect, it } from 'vitest';
import { vocabularyOf } from './vocabulary.ts';

const bundle = (pages: number, length: number, ...byFrequency: string[]) => ({
  pages,
  length,
  byFrequency,
  abbreviations: [],
});

it('counts what all bundles hold', () => {
  const { pages, length, keys, pagesWith } = vocabularyOf([
    bundle(30, 100, '', 'xa thon', 'dan'),
    bundle(10, 300, 'xa', '', 'dan'),
  ]);
  expect([pages, length]).toEqual([40, 150]);
  expect(keys).toEqual(['dan', 'xa', 'thon']);
  expect(pagesWith('dan')).toBeGreaterThan(pagesWith('xa'));
  expect(pagesWith('dan')).toBeLessThanOrEqual(40);
  expect(pagesWith('là')).toBe(1);
});
