import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNear, nearKeys, splitInTwo, typedKeys } from './corrections.ts';

const VOCABULARY = ['hoc', 'tap', 'giang', 'giao', 'truong', 'truyen', 'hoach', 'gian'];

describe('nearKeys', () => {
  it.each([
    ['giangg', ['giang']],
    ['gaing', ['giang']],
    ['hoch', ['hoc', 'hoach']],
    ['xyzw', []],
    ['h1c', []],
  ])('%j → %j', (key, expected) => {
    expect(nearKeys(key, VOCABULARY, false)).toEqual(expected);
  });

  it('finishes the last word', () => {
    expect(nearKeys('tru', VOCABULARY, true)).toEqual(['truong', 'truyen']);
    expect(nearKeys('tru', VOCABULARY, false)).toEqual([]);
  });
});

it('takes apart two words typed as one', () => {
  expect(splitInTwo('hoctap', VOCABULARY)).toEqual(['hoc', 'tap']);
  expect(splitInTwo('hoctip', VOCABULARY)).toBeNull();
});

it('reads the keys of Telex and VNI', () => {
  expect(typedKeys('sonw')?.key).toBe('son');
  expect(typedKeys('giang')).toBeNull();
});

it('isNear is true for one edit and the same both ways', () => {
  const word = fc.stringMatching(/^[a-e]{1,6}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isNear(a, b)).toBe(isNear(b, a));
      expect(isNear(a, a)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(word, fc.nat(6), fc.constantFrom('a', 'z'), (word, at, letter) => {
      const i = at % word.length;
      expect(isNear(word, word.slice(0, i) + letter + word.slice(i))).toBe(true);
    }),
  );
});
