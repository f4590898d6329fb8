import { expect, it } from 'vitest';
import { median, table } from './table.ts';

it('takes the middle of figures', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('lines figures up', () => {
  expect(table(['build', 's'], [['full', '12.5']])).toBe(
    '| build |    s |\n|-------|-----:|\n| full  | 12.5 |',
  );
});
