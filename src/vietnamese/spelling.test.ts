import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellForm, wordForm, wordKey } from './spelling.ts';

describe('wordForm', () => {
  it.each([
    ['hoà', 'hòa'],
    ['THUÝ', 'thúy'],
    ['cải', 'caỉ'],
    ['Đường', 'đường'.normalize('NFD')],
    ['nghĩa', 'nghiã'],
  ])('%j and %j are one word', (one, other) => {
    expect(wordForm(one)).toBe(wordForm(other));
  });

  it.each([
    ['cộng', 'công'],
    ['lý', 'lí'],
    ['đao', 'dao'],
  ])('%j and %j are two', (one, other) => {
    expect(wordForm(one)).not.toBe(wordForm(other));
  });

  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => wordForm(wordForm(text)) === wordForm(text)),
    );
  });
});

describe('wordKey', () => {
  it.each([
    ['Kỹ', 'ki'],
    ['Quý', 'qui'],
    ['Đường', 'duong'],
    ['thủy', 'thuy'],
    ['tây', 'tay'],
    ['09', '9'],
    ['007', '7'],
    ['0', '0'],
    ['00', '0'],
    ['h5n1', 'h5n1'],
  ])('%j → %j', (word, key) => {
    expect(wordKey(word)).toBe(key);
  });

  it('is the same for a word and its form, and idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordKey(wordForm(text))).toBe(wordKey(text));
        expect(wordKey(wordKey(text))).toBe(wordKey(text));
      }),
    );
  });
});

describe('spellForm', () => {
  it.each(
    'hòa thúy quý già gì nghĩa được giường khuỷu tiến cải ngoài mùa lụa rượu yến ủy ký huỳnh giữ thuế quốc hoạch'.split(
      ' ',
    ),
  )('writes %j as print does', (word) => {
    expect(spellForm(wordForm(word))).toBe(word);
  });

  it('gives a word of the same form, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => wordForm(spellForm(wordForm(text))) === wordForm(text),
      ),
    );
  });
});
