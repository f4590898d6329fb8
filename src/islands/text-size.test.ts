import { expect, it } from 'vitest';
import { withinBounds } from './text-size.ts';

it.each([
  [125, 125],
  [200, 200],
  [225, 200],
  [75, 100],
  [0, 100],
  [-100, 100],
  [Number.POSITIVE_INFINITY, 200],
  [Number.NaN, 100],
])('a size of %d %% becomes %d %%', (size, within) => {
  expect(withinBounds(size)).toBe(within);
});
