import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readState, type SearchState, writeState } from './url-state.ts';

it('writes what is chosen only', () => {
  const state: SearchState = {
    query: 'đào tạo',
    category: 'giao-duc',
    year: '2023',
    author: '',
    order: 'newest',
  };
  expect(decodeURIComponent(writeState(state))).toBe('?q=đào+tạo&chuyen-muc=giao-duc&nam=2023&xep=moi-nhat');
  expect(writeState(readState(''))).toBe('');
});

it('leaves out what cannot be', () => {
  expect(readState('?q=a&nam=xx&xep=ngang')).toEqual({
    query: 'a',
    category: '',
    year: '',
    author: '',
    order: 'fit',
  });
});

it('reads back what it wrote', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.toWellFormed());
  const year = fc.oneof(fc.constant(''), fc.integer({ min: 1000, max: 9999 }).map(String));
  const order = fc.constantFrom('fit' as const, 'newest' as const, 'oldest' as const);
  fc.assert(
    fc.property(fc.record({ query: text, category: text, year, author: text, order }), (state) => {
      expect(readState(writeState(state))).toEqual(state);
    }),
  );
});
