import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordForm } from './spelling.ts';
import { isSyllable } from './syllable.ts';
import { fromKeys } from './typing.ts';

const TELEX: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
  '\u0306': 'w',
  '\u031b': 'w',
};
const VNI: Record<string, string> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
};

/** The keys that give a word, the tone's last. */
function keysOf(word: string, keyboard: Record<string, string>): string {
  let tone = '';
  let keys = '';
  for (const letter of word.normalize('NFC')) {
    const [base = '', ...marks] = letter.normalize('NFD');
    keys += base === 'đ' ? (keyboard === TELEX ? 'dd' : 'd9') : base;
    for (const mark of marks) {
      const key = keyboard[mark] ?? base;
      if (/[\u0300\u0301\u0309\u0303\u0323]/.test(mark)) tone = key;
      else keys += key;
    }
  }
  return keys + tone;
}

const WORDS =
  'đào tạo nghị quyết đường trường thưởng ngoài được nghĩa nguyễn khuyến yếu giữa quý huyện thuở hoà bình ướt ấm ăn ở ủy ban rượu giường gì'.split(
    ' ',
  );

describe('fromKeys', () => {
  it.each(WORDS.filter((word) => word !== word.normalize('NFD')))('reads the keys of %j', (word) => {
    expect(wordForm(fromKeys(keysOf(word, TELEX)) ?? '')).toBe(wordForm(word));
    expect(wordForm(fromKeys(keysOf(word, VNI)) ?? '')).toBe(wordForm(word));
  });

  it.each([
    ['ta5o', 'tạo'],
    ['d9uong72', 'đường'],
    ['dduowngf', 'đường'],
    ['duongdwf', 'đường'],
    ['vietej', 'việt'],
    ['sonw', 'sơn'],
    ['tw', 'tư'],
    ['NGHIJ', 'nghị'],
  ])('%j → %j', (keys, word) => {
    expect(wordForm(fromKeys(keys) ?? '')).toBe(wordForm(word));
  });

  it.each(['index', 'ubnd', 'h5n1', '2023', 'tỉnh', '', 'internet', 'covid'])('leaves %j alone', (word) => {
    expect(fromKeys(word)).toBeNull();
  });

  it('gives a syllable or nothing, for any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,4}[a-z1-9]{0,6}$/)), (text) => {
        const word = fromKeys(text);
        expect(word === null || isSyllable(word)).toBe(true);
      }),
    );
  });
});
