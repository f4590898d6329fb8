import { expect, test } from 'vitest';
import { isSyllable } from './syllable.ts';

test.each([
  'nghiêng',
  'Ủy',
  'uỷ',
  'hoà',
  'hòa',
  'gì',
  'giếng',
  'gìn',
  'quý',
  'quyết',
  'quốc',
  'đường',
  'khuya',
  'khuỷu',
  'thuở',
  'ngoằn',
  'tịch',
  'xoong',
  'yêu',
  'ỉa',
  'được',
  'BẮC',
  'Kạn',
  'khuếch',
])('"%s" can be a syllable', (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each(['ViÖt', 'Cộg', 'nghĩaa', 'ộtộ', 'cat', 'tich', 'Facebook', 'héi', 'làá', 'bđ', '', 'w'])(
  '"%s" cannot',
  (word) => {
    expect(isSyllable(word)).toBe(false);
  },
);
