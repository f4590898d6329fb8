import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordForm } from '../vietnamese/spelling.ts';
import { isBare, likeness, slipLikeness } from './likeness.ts';

const like = (typed: string, found: string, share: number, bare = false) =>
  likeness(wordForm(typed), wordForm(found), share, bare);

describe('likeness', () => {
  it('is whole for what was typed, and next to that for another spelling', () => {
    expect(like('kỹ', 'kỹ', 0.5)).toBe(1);
    expect(like('kĩ', 'kỹ', 0.5)).toBeGreaterThan(0.95);
  });

  it('takes any marks for meant where the reader typed none at all', () => {
    expect(like('dao', 'đào', 0, true)).toBeGreaterThan(0.95);
  });

  it('is less the more often what was typed stands in the texts itself', () => {
    expect(like('nam', 'năm', 0.5)).toBeLessThan(like('nam', 'năm', 0));
  });

  it('is less for other marks than for missing ones', () => {
    expect(like('tap', 'tập', 0)).toBeGreaterThan(like('tâp', 'tập', 0));
    expect(like('tâp', 'tập', 0)).toBeGreaterThan(like('tắp', 'tập', 0));
  });

  it('lies between 0 and 1 for any strings', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        text,
        text,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (a, b, share, bare) => {
          for (const value of [likeness(a, b, share, bare), slipLikeness(a, b)]) {
            expect(value).toBeGreaterThan(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

it('isBare', () => {
  expect([isBare('dao tao'), isBare('đao'), isBare('tạo')]).toEqual([true, false, false]);
});
