import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const KEYS = ['title', 'date', 'author', 'description', 'category', 'tags', 'slug'];

describe('nearest', () => {
  it.each([
    ['tilte', 'title'],
    ['titel', 'title'],
    ['Date', 'date'],
    ['catgory', 'category'],
    ['categories', 'category'],
    ['decription', 'description'],
    ['tgas', 'tags'],
    ['xyz', null],
    ['', null],
    ['nội dung', null],
  ])('%j → %j', (word, key) => {
    expect(nearest(word, KEYS)).toBe(key);
  });

  it('takes no notice of diacritics', () => {
    expect(nearest('giáo dục', ['y-te', 'giao-duc'])).toBe('giao-duc');
  });

  it('finds a word with one letter swapped, left out or doubled', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), (text, n) => {
        const at = n % (text.length - 1);
        const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        const without = text.slice(0, at) + text.slice(at + 1);
        for (const typo of [swapped, without, text + text.at(-1)]) expect(nearest(typo, [text])).toBe(text);
      }),
    );
  });
});
