import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unmark } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Đường Hoà', 'duong hoa'],
    ['NGHĨA Ặ ễ Ư ơ', 'nghia a e u o'],
    ['quý'.normalize('NFD'), 'quy'],
    ['한국', '한국'],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the case where only marks go', () => {
    expect(unmark('Đào Tạo')).toBe('Dao Tao');
  });

  it('is idempotent on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});
