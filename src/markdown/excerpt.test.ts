import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { plainText } from './plain-text.ts';

describe('excerpt', () => {
  it('is the first paragraph without its markup', () => {
    expect(excerpt('## Mở đầu\n\nTỉnh **giao** Sở [Y tế](https://example.vn)\nchủ `trì`.\n\nĐoạn hai.')).toBe(
      'Tỉnh giao Sở Y tế chủ trì.',
    );
  });

  it('leaves out pictures and footnotes', () => {
    expect(excerpt('![Cây cầu](cau.jpg "Cầu mới")\n\nCầu mới[^1] đã thông xe.\n\n[^1]: Từ hôm qua.')).toBe(
      'Cầu mới đã thông xe.',
    );
  });

  it('reads references that are defined further down', () => {
    expect(excerpt('Theo [Quyết định 09][qd].\n\n[qd]: https://example.vn')).toBe('Theo Quyết định 09.');
  });

  it('takes raw HTML for what it shows', () => {
    expect(excerpt('<div>\n<script>let a = 1;</script><style>p{}</style><p>Xin <b>chào</b></p></div>')).toBe(
      'Xin chào',
    );
    expect(excerpt('Một<br>hai <!-- ẩn --> ba')).toBe('Một hai ba');
  });

  it('falls back to a list, a table or a block', () => {
    expect(excerpt('## Danh sách\n\n- Một\n- Hai')).toBe('Một');
    expect(excerpt('| A |\n|---|\n| b |')).toBe('b');
    expect(excerpt('<div>Chữ</div>')).toBe('Chữ');
    expect(excerpt('![a](b.png)')).toBe('');
    expect(excerpt('')).toBe('');
  });

  it('cuts after a word, at most so many characters with the dots', () => {
    const text = excerpt('từng chữ, '.repeat(60));
    expect(text).toMatch(/chữ…$/);
    expect(Array.from(text).length).toBeLessThanOrEqual(200);
    expect(excerpt('a'.repeat(300))).toBe(`${'a'.repeat(199)}…`);
    expect(excerpt('một hai ba', 8)).toBe('một hai…');
    expect(excerpt('một hai ba', 10)).toBe('một hai ba');
  });

  it('never breaks a character nor goes past the bound', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, max) => {
        const cut = excerpt(text, max);
        expect(Array.from(cut).length).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(true);
        expect(cut).not.toContain('\n');
      }),
    );
  });
});

describe('plainText', () => {
  it('gives each block a line', () => {
    expect(plainText('# A\n\nb\nc\n\n- d\n  - e\n\n| f | g |\n|---|---|\n| h | i |\n\n```\nj\n```')).toBe(
      'A\nb c\nd\ne\nf\ng\nh\ni\nj',
    );
  });
});
