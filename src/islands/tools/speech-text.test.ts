import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, spellerOf } from './speech-text.ts';

describe('sentences', () => {
  it.each([
    ['Xã họp. Dân vui!', ['Xã họp.', 'Dân vui!']],
    ['Ai hỏi? “Tôi.” Rồi thôi…', ['Ai hỏi?', '“Tôi.”', 'Rồi thôi…']],
    ['Thu 1.250.000 đồng. Chi hết.', ['Thu 1.250.000 đồng.', 'Chi hết.']],
    ['Ông Nguyễn Văn A. Hùng ở TP. Mẫu, ThS. Luật.', ['Ông Nguyễn Văn A. Hùng ở TP. Mẫu, ThS. Luật.']],
    ['1. Hồ sơ gồm đơn. Nộp tại xã.', ['1. Hồ sơ gồm đơn.', 'Nộp tại xã.']],
    ['Gạo, ngô, v.v. đều có. Hết', ['Gạo, ngô, v.v. đều có.', 'Hết']],
    ['Ngày 05/12/2023. Xã mở lớp.', ['Ngày 05/12/2023.', 'Xã mở lớp.']],
    ['  ', []],
    ['***', []],
    ['Một\n  dòng', ['Một dòng']],
  ])('of %j', (text, expected) => expect(sentences(text)).toEqual(expected));

  it('are parted at a comma where they are too long for a voice', () => {
    const long = `${'một hai ba bốn năm '.repeat(8)}sáu, ${'bảy tám chín mười '.repeat(8)}.`;
    const [first = '', ...rest] = sentences(long);
    expect(first.endsWith('sáu,')).toBe(true);
    expect([first, ...rest].every(({ length }) => length <= 200)).toBe(true);
  });

  it('lose no letter, whatever the text', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const words = fc.array(
      fc.constantFrom('xã', 'TP.', 'họp.', 'A', '…', '(b)', 'x'.repeat(90), ',', '12.5', 'Đ.'),
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const found = sentences(text);
        expect(letters(found.join(''))).toBe(letters(text));
        expect(found.every(({ length }) => length <= 200)).toBe(true);
      }),
    );
  });
});

describe('abbreviations', () => {
  const speller = spellerOf('Hội đồng nhân dân (HĐND) xã họp. UBND (Ủy ban nhân dân) dự.', {
    BHYT: 'Bảo hiểm y tế',
  });

  it.each([
    ['HĐND xã họp.', 'Hội đồng nhân dân xã họp.'],
    ['Hội đồng nhân dân (HĐND) xã họp.', 'Hội đồng nhân dân xã họp.'],
    ['UBND (Ủy ban nhân dân) dự.', 'Ủy ban nhân dân dự.'],
    ['Thẻ BHYT, do UBND cấp', 'Thẻ Bảo hiểm y tế, do Ủy ban nhân dân cấp'],
    ['Quyết định 12/QĐ-UBND và UBNDX', 'Quyết định 12/QĐ-UBND và UBNDX'],
    ['UBND HĐND, UBND', 'Ủy ban nhân dân Hội đồng nhân dân, Ủy ban nhân dân'],
    ['MTTQ chưa được giải thích', 'MTTQ chưa được giải thích'],
  ])('in %j are said in full', (text, said) => expect(speller(text)).toBe(said));

  it('that hold a sign of regular expressions do no harm', () => {
    expect(spellerOf('', { 'GD&ĐT': 'Giáo dục và Đào tạo', 'A+(': 'x' })('Sở GD&ĐT')).toBe(
      'Sở Giáo dục và Đào tạo',
    );
  });
});
