import { expect, it } from 'vitest';
import { contentsOf } from './contents.ts';

const headings = (...depths: number[]) =>
  depths.map((depth, i) => ({ depth, id: `muc-${i}`, text: `Mục ${i}` }));

it.each([
  { depths: [], listed: [] },
  { depths: [2, 2, 2], listed: [] },
  { depths: [2, 2, 3, 2, 2], listed: [2, 2, 2, 2] },
  { depths: [2, 3, 3, 2], listed: [2, 3, 3, 2] },
  { depths: [2, 3, 4, 4], listed: [2, 3, 4, 4] },
])('lists of $depths the headings $listed', ({ depths, listed }) => {
  expect(contentsOf(headings(...depths)).map(({ depth }) => depth)).toEqual(listed);
});
