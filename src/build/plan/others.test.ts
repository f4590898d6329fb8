import { expect, it } from 'vitest';
import { othersNear } from './others.ts';

it('names the nearest older ones, and newer ones where there are none', () => {
  expect(othersNear([0, 1, 2, 3, 4], 4)).toEqual([3, 2, 1]);
  expect(othersNear([0, 1, 2, 3, 4], 1)).toEqual([0, 2, 3]);
  expect(othersNear([0], 0)).toEqual([]);
});

it('stays as it is when newer ones come', () => {
  expect(othersNear([0, 1, 2, 3, 4, 5, 6], 3)).toEqual(othersNear([0, 1, 2, 3], 3));
});
