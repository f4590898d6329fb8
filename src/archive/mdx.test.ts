import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMdx } from './mdx.ts';

const faults = (body: string) =>
  readMdx(body).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('readMdx', () => {
  it('takes Markdown, listed components and plain elements', () => {
    const body = `# Đầu đề {/* không */}

<LienHe />

<GhiChu tieuDe="Lưu ý">
**Chữ** <br/> m<sup>2</sup> [a](https://a.vn) [b](mailto:a@b.vn) [c](/d/) ![e](f.png)
</GhiChu>

\`{mã}\` và \\{ngoặc\\} và \\<x

~~~
import x from 'y'
~~~
`;
    expect(faults(body.replace(' {/* không */}', ''))).toEqual([]);
    expect(readMdx(body).references.map(({ written }) => written)).toEqual(['f.png']);
  });

  it.each([
    ["import x from 'y'", '1:1 trang không được dùng import hay export'],
    ['a\n\nexport const x = 1', '3:1 trang không được dùng import hay export'],
    ['a {globalThis.ran = 1} b', '1:3 trang không được chứa biểu thức'],
    ['{globalThis.ran = 1}', '1:1 trang không được chứa biểu thức'],
    ['a {/* chú thích */}', '1:3 trang không được chứa biểu thức'],
    ['<LienHe a={1} />', '1:1 <LienHe> không có thuộc tính “a”'],
    ['<GhiChu tieuDe={x}>a</GhiChu>', '1:1 <GhiChu>: giá trị của “tieuDe” phải đặt trong dấu ngoặc kép'],
    ['<GhiChu tieuDe>a</GhiChu>', '1:1 <GhiChu>: giá trị của “tieuDe”'],
    ['<GhiChu {...x}>a</GhiChu>', '1:1 trang không được chứa biểu thức'],
    ['<GhiChu onclick="x">a</GhiChu>', '1:1 <GhiChu> không có thuộc tính “onclick”'],
    ['<Lienhe />', '1:1 không có thành phần <Lienhe>; có phải là <LienHe>?'],
    ['<script>alert(1)</script>', '1:1 không có thành phần <script>'],
    ['<img src="x" />', '1:1 không có thành phần <img>'],
    ['<constructor />', '1:1 không có thành phần <constructor>'],
    ['<__proto__ />', '1:1 không có thành phần <__proto__>'],
    ['<a.b />', '1:1 không có thành phần <a.b>'],
    ['<></>', '1:1 không có thành phần <>'],
    ['a <br class="x"/>', '1:3 thẻ <br> không được có thuộc tính'],
    ['[a](javascript:alert(1))', '1:1 không dùng được liên kết “javascript:alert(1)”'],
    ['[a](JaVa&#115;cript:alert(1))', '1:1 không dùng được liên kết'],
    ['[a](data:text/html,x)', '1:1 không dùng được liên kết'],
    ['![a](vbscript:x)', '1:1 không dùng được liên kết'],
    ['[a]\n\n[a]: javascript:x', '3:1 không dùng được liên kết'],
    ['<javascript:alert(1)>', '1:1 '],
    ['a\n\n<', '3:1 viết sai ở chỗ này'],
    ['a {', '1:3 viết sai ở chỗ này'],
    ['<GhiChu>\n\na', '1:1 viết sai ở chỗ này'],
  ])('refuses %j', (body, said) => {
    expect(faults(body).join('\n')).toContain(said);
  });

  it('survives what ends the process of the parser', () => {
    expect(readMdx('export {="\\').faults.length).toBeGreaterThan(0);
  });

  it('crashes at nothing and names places inside the body', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      '/',
      'LienHe',
      'GhiChu',
      ' ',
      '\n',
      '\n\n',
      '"',
      '=',
      'a',
      '[x](',
      ')',
      '`',
      '\\',
      'import ',
      'export ',
      'đ',
      '<br/>',
      '{/*',
      '*/}',
    );
    const body = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(body, (text) => {
        for (const { line, column } of readMdx(text).faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
