import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './encoding.ts';

describe('encode and decode', () => {
  it('lets đ fold to d and back', () => {
    expect(encode('Đào tạo')).toBe('Ḍào tạo');
    expect(encode('đ').normalize('NFD')[0]).toBe('d');
    expect(decode(encode('Đường đi'))).toBe('Đường đi');
  });

  it('are inverse for all text without ḍ', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const nfc = text.normalize('NFC');
        fc.pre(!/[ḍḌ]/.test(nfc));
        expect(decode(encode(text))).toBe(nfc);
      }),
    );
  });
});
