import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugify } from './slug.ts';

describe('slugify', () => {
  it.each([
    ['Nâng cao hiệu quả hoạt động', 'nang-cao-hieu-qua-hoat-dong'],
    ['ĐỔI MỚI ở Hà Nội', 'doi-moi-o-ha-noi'],
    ['Đường Hoà'.normalize('NFD'), 'duong-hoa'],
    ['  “Gần dân, sát dân” – 5/12/2023! ', 'gan-dan-sat-dan-5-12-2023'],
    ['😀…', ''],
    ['', ''],
  ])('%j → %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('cuts at a hyphen, within 80 characters', () => {
    expect(slugify('nâng cao '.repeat(20))).toBe(
      'nang-cao-nang-cao-nang-cao-nang-cao-nang-cao-nang-cao-nang-cao-nang-cao-nang-cao'.slice(0, 80),
    );
    expect(slugify('trường '.repeat(20))).toBe(Array(11).fill('truong').join('-'));
    expect(slugify('a'.repeat(100))).toBe('a'.repeat(80));
  });

  it('gives a clean slug for any text, and the same for a slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});
