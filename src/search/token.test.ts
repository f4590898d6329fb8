import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordForm, wordKey } from '../vietnamese/spelling.ts';
import { keyOf, tokenOf } from './token.ts';
import { wordsOf } from './words.ts';

/** What Pagefind does to a word. */
const folded = (token: string) => token.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

describe('tokenOf', () => {
  it.each([
    ['Kỹ', 'kĩz'],
    ['kĩ', 'kĩz'],
    ['quý', 'quíz'],
    ['hoà', 'hòaz'],
    ['đường', 'ḍườngz'],
    ['09', '9z'],
    ['tây', 'tâyz'],
    ['jazz', 'jazzz'],
  ])('%j → %j', (word, token) => {
    expect(tokenOf(wordForm(word))).toBe(token);
  });

  it('is folded to the key, for the words of any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[a-yăâđêôơưàáảãạấầếềộợứừýỳ0-9 ]{1,20}$/),
    );
    fc.assert(
      fc.property(text, (text) => {
        for (const { form, key } of wordsOf(text.normalize('NFC')))
          expect([folded(tokenOf(form)), keyOf(tokenOf(form))]).toEqual([`${wordKey(key)}z`, key]);
      }),
    );
  });

  it('begins no other token', () => {
    const word = fc.stringMatching(/^[a-yăâđêôơưàáảãạ]{1,6}$/).map(wordForm);
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(tokenOf(a) !== tokenOf(b));
        expect(tokenOf(a).startsWith(tokenOf(b))).toBe(false);
      }),
    );
  });
});
