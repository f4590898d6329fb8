import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../vietnamese/fold.ts';
import { tokensOf } from './token.ts';
import { wordsOf } from './words.ts';

it('words stand where they say, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0;
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(word.start, word.end)).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        end = word.end;
      }
    }),
  );
});

it('a word without its marks has the same key, however its letters are composed', () => {
  const syllable = fc.stringMatching(/^[bcdđghklmnpqrstvx]{0,2}[aăâeêioôơuưyàảãáạằẩỗớụ]{1,3}[cmnpt]?$/);
  fc.assert(
    fc.property(syllable, (word) => {
      const key = (text: string) => wordsOf(text).map((found) => found.key);
      expect(key(word.normalize('NFD'))).toEqual(key(word));
      expect(key(fold(word))).toEqual(key(word));
    }),
  );
});

it('as many tokens as words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = wordsOf(text);
      expect(tokensOf(words).split(' ').filter(Boolean)).toHaveLength(words.length);
    }),
  );
});
