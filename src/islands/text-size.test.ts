import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSize, steppedSize } from './text-size.ts';

describe('a stored size', () => {
  it.each([
    ['125', 125],
    ['200', 200],
    [null, 100],
    ['', 100],
    ['110', 110],
    ['225', 200],
    ['50', 100],
    ['-1', 100],
    ['Infinity', 200],
    ['lớn', 100],
    ['NaN', 100],
  ])('%s is %d %%', (stored, size) => {
    expect(parseSize(stored)).toBe(size);
  });
});

describe('a press', () => {
  it('grows and shrinks by a quarter', () => {
    expect(steppedSize(100, 25)).toBe(125);
    expect(steppedSize(150, -25)).toBe(125);
  });

  it('stops at either end', () => {
    expect(steppedSize(200, 25)).toBe(200);
    expect(steppedSize(100, -25)).toBe(100);
  });

  it('goes back to the default', () => {
    expect(steppedSize(175, 0)).toBe(100);
  });

  it('always gives a size that is kept and found again', () => {
    const presses = fc.array(fc.constantFrom(-25, 0, 25));
    fc.assert(
      fc.property(presses, (list) => {
        const size = list.reduce(steppedSize, 100);
        expect(parseSize(String(size))).toBe(size);
      }),
    );
  });
});
