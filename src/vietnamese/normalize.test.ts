import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNfc } from './normalize.ts';

describe('toNfc', () => {
  it('puts decomposed Vietnamese together', () => {
    expect(toNfc('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt');
  });

  it('drops what cannot be seen, makes spaces plain and keeps lines', () => {
    expect(toNfc('\ufeffmột\u200b hai\u00adba\u00a0bốn\r\nnăm\rsáu')).toBe('một haiba bốn\nnăm\nsáu');
  });

  it('keeps the joiner of an emoji, not one inside a word', () => {
    expect(toNfc('👩‍🏫')).toBe('👩‍🏫');
    expect(toNfc('xã\u200d hội')).toBe('xã hội');
  });

  it('is idempotent on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => toNfc(toNfc(text)) === toNfc(text)));
  });
});
