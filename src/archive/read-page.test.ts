import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article } from './content-folder.ts';
import { readPage } from './read-page.ts';

const NOBODY = new Map<string, string>();
const PATH = 'articles/2023/12/bai-moi.md';

function read(text: string, path = PATH, authors: ReadonlyMap<string, string> = NOBODY) {
  const { read: found, faults } = readPage(path, Buffer.from(text), authors);
  if (!found) throw new Error(JSON.stringify(faults));
  return found;
}

function readArticle(...args: Parameters<typeof read>) {
  const found = read(...args);
  if (found.kind !== 'article') throw new Error('no article');
  return found;
}

const faults = (text: string | Buffer, path = PATH) =>
  readPage(path, Buffer.from(text), NOBODY).faults.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

it.each([
  '<!-- a --> chữ',
  '<script>a</script>\n\n![b](b.jpg)',
  '<b>a</b>',
  '<!-- a --><p>b</p><!-- c -->',
  '<scripts>',
])('a body that shows something is not empty: %j', (body) => {
  expect(readArticle(article('', body)).body).toBe(body);
});

describe('pictures without a word about them', () => {
  it.each([
    ['image: { src: a.jpg, alt: "" }\n', '![b](b.jpg)', 0],
    ['image: { src: a.jpg, altMissing: true }\n', 'x', 1],
    ['image: { src: a.jpg, altMissing: true }\n', '![](b.jpg) ![](c.jpg)', 3],
  ])('are counted: %j %j', (more, body, undescribed) => {
    expect(readArticle(article(more, body))).toMatchObject({ undescribed });
  });
});

describe('an article', () => {
  it('is read whole', () => {
    const text = `---
title: "  Nâng cao   hiệu quả "
date: 2023-12-05T08:30
author: Phạm Thị An
description: |
  Một câu.
  Hai câu.
category: Giáo dục
tags: [Giáo dục, giao duc, "2024"]
updated: 2023-12-06
source: Báo Bắc Kạn
aliases:
  - /Pages/tin.aspx?ID=12
  - https://cu.example.gov.vn/tin tức/bài 1.html
  - /tin-tức/bài-1
draft: true
slug: ten-khac
---

Một **đoạn**.
`;
    // A space is no part of an address.
    expect(faults(text)).toEqual([expect.stringMatching(/^14:5 aliases \(mục 2\): "https:/)]);
    const { article: found, body, line, fields } = readArticle(text.replace('/tin tức/bài 1', '/b%C3%A0i'));
    expect(found).toEqual({
      address: '/2023/12/ten-khac/',
      title: 'Nâng cao hiệu quả',
      lead: 'Một câu. Hai câu.',
      instant: Date.parse('2023-12-05T01:30:00Z'),
      precision: 'minute',
      category: 'giao-duc',
      author: { id: 'pham-thi-an', name: 'Phạm Thị An' },
      image: null,
      path: PATH,
      excerpt: 'Một câu. Hai câu.',
      updated: Date.parse('2023-12-05T17:00:00Z'),
      tags: [
        { id: 'giao-duc', label: 'Giáo dục' },
        { id: '2024', label: '2024' },
      ],
      attachments: [],
      source: 'Báo Bắc Kạn',
      aliases: ['/Pages/tin.aspx?ID=12', '/b%C3%A0i.html', '/tin-t%E1%BB%A9c/b%C3%A0i-1'],
      draft: true,
    });
    expect([body, line, fields.category]).toEqual(['Một **đoạn**.', 20, 'Giáo dục']);
  });

  it('needs three keys only', () => {
    const { article: found } = readArticle(article('', 'Đoạn **một**, [liên kết](/a/).\n\nĐoạn hai.'));
    expect(found).toMatchObject({ lead: null, excerpt: 'Đoạn một, liên kết.', tags: [], category: null });
    expect(found).toMatchObject({ precision: 'day', updated: null, draft: false, aliases: [] });
  });

  it('takes a name from authors.yaml, and any number or date as text', () => {
    const authors = new Map([['ban-bien-tap', 'Ban Biên tập']]);
    const text = '---\ntitle: 1945\ndate: 2023-12-05\nauthor: ban-bien-tap\n---\nx';
    expect(readArticle(text, PATH, authors).article).toMatchObject({
      title: '1945',
      author: { id: 'ban-bien-tap', name: 'Ban Biên tập' },
    });
  });

  it('is read the same with BOM, CRLF, NFD, NBSP and zero-width characters', () => {
    const plain = article('description: Mở đầu\ntags: [Đời sống]\n', 'Đoạn một.\n\nĐoạn   hai.');
    const dirty = `\ufeff${plain}`
      .normalize('NFD')
      .replaceAll('description: ', 'description:\u00a0')
      .replace('hai', 'h\u200bai\u00ad')
      .replace('   hai', '\u00a0 \u00a0hai')
      .replaceAll('\n', '\r\n');
    expect(readArticle(dirty)).toEqual(readArticle(plain));
  });

  it('makes no code of a paragraph that Word indented', () => {
    const { body } = readArticle(
      article('', '\u00a0\u00a0\u00a0 \u00a0Đoạn.\n\n\u00a0\n\n- mục\n\n  \u00a0 \u00a0tiếp'),
    );
    expect(body).toBe('Đoạn.\n\n\n\n- mục\n\n  tiếp');
  });
});

describe('what is wrong with an article', () => {
  it.each([
    ['source: ""\n', '5:9 source: còn để trống'],
    ['tilte: x\n', '5:1 không có mục “tilte”; có phải là “title”?'],
    [
      'Ghi chú: x\n',
      '5:1 không có mục “Ghi chú”; các mục dùng được: title, date, author, description, category, tags, updated, image, attachments, source, aliases, draft, slug',
    ],
    [`description: ${'a'.repeat(2001)}\n`, '5:14 description: dài 2001 ký tự, nhiều nhất là 2000'],
    ['description: [a]\n', '5:14 description: phải là một dòng chữ'],
    ['updated: 31/02/2023\n', '5:10 updated: "31/02/2023" không phải là ngày có thật; viết dạng 2023-12-05'],
    ['updated: 05/12/2023\n', '5:10 updated: "05/12/2023" viết lại thành 2023-12-05'],
    ['updated: "2023-12-05T25:00"\n', '5:10 updated: "2023-12-05T25:00" có giờ không đúng'],
    ['updated: hôm qua\n', '5:10 updated: "hôm qua" không phải là ngày'],
    ['tags: một, hai\n', '5:7 tags: phải là danh sách'],
    ['tags:\n  - một\n  - "…"\n', '7:5 tags (mục 2): phải có ít nhất một chữ cái La-tinh'],
    ['draft: yes\n', '5:8 draft: chỉ có thể là true hoặc false'],
    ['slug: Tên Bài\n', '5:7 slug: chỉ gồm chữ thường không dấu, chữ số và gạch nối: ten-bai'],
    ['slug: ../../x\n', '5:7 slug: chỉ gồm chữ thường'],
    ['aliases: [tin/bai]\n', '5:11 aliases (mục 1): "tin/bai" phải là địa chỉ bắt đầu bằng /'],
    ['aliases: [//evil.example/x]\n', '5:11 aliases (mục 1): "//evil.example/x" phải là'],
    ['aliases: ["javascript:alert(1)"]\n', '5:11 aliases (mục 1): "javascript:alert(1)" phải là'],
    ['image: a.jpg\n', '5:8 image: phải gồm các dòng “mục: giá trị” thụt vào, với các mục: src, alt'],
    ['image:\n  src: a.jpg\n', '6:3 image.alt: thiếu lời tả ảnh'],
    ['image:\n  src: a.jpg\n  atl: x\n', '7:3 không có mục “atl”; có phải là “alt”?'],
    ['image:\n  alt: x\n', '6:3 image.src: thiếu mục này'],
    ['attachments: [{ src: a.pdf, ten: x }]\n', '5:29 không có mục “ten”'],
    ['attachments: [{ scr: a.pdf }]\n', 'không có mục “scr”; có phải là “src”?'],
    ['attachments: [[]]\n', '5:15 attachments (mục 1): '],
    ['__proto__: x\n', '5:1 không có mục “__proto__”'],
  ])('%j', (line, said) => {
    expect(faults(article(line)).join('\n')).toContain(said);
  });

  it('is said all at once', () => {
    const text = '---\ntitel: x\ndate: 31/12/2023\ntags: x\n---\n\n![](khong-co.jpg)\n';
    expect(faults(text, 'articles/2023/13/a.md')).toEqual([
      '2:1 title: thiếu mục này',
      '3:7 date: "31/12/2023" viết lại thành 2023-12-31',
      '2:1 author: thiếu mục này',
      '4:7 tags: phải là danh sách, mỗi dòng bắt đầu bằng “- ”',
      '2:1 không có mục “titel”; có phải là “title”?',
      '1:1 không có tháng “2023/13”; thư mục phải là bốn chữ số năm và hai chữ số tháng, ví dụ 2023/05',
    ]);
  });

  it('has its place in the file as it lies on the disk', () => {
    const nfd =
      '\ufeff---\r\ntitle: Tiếng Việt\r\nimage: { alt: "Trường học", scr: a }\r\n---\r\nx'.normalize('NFD');
    const at = nfd.split('\r\n')[2]?.indexOf('scr') ?? 0;
    expect(faults(nfd)).toContain(`3:${at + 1} không có mục “scr”; có phải là “src”?`);
  });

  it.each([
    ['an empty body', article('', ''), '6:1 bài chưa có nội dung'],
    ['a comment alone', article('', '<!-- viết sau -->\n\n<!-- x -->'), '7:1 bài chưa có nội dung'],
    ['a comment that is not closed', article('', '<!-- viết sau'), '7:1 bài chưa có nội dung'],
    ['a script alone', article('', '<script>\nalert(1)\n</script>'), '7:1 bài chưa có nội dung'],
    ['a frame alone', article('', '<iframe src="https://a.vn"></iframe>'), '7:1 bài chưa có nội dung'],
    ['a body of spaces', article('', ' \u00a0\n\t\u200b'), ' bài chưa có nội dung'],
    ['UTF-16', Buffer.from(`\ufeff${article()}`, 'utf16le'), '1:1 tệp được lưu bằng mã UTF-16'],
    [
      'another encoding',
      Buffer.from('---\ntitle: Ti\xeau \xf0\xea\n---\nx', 'latin1'),
      '2:10 có ký tự không phải mã UTF-8',
    ],
    [
      'a cut-off character',
      Buffer.from(article('', 'Đoạ')).subarray(0, -3),
      '7:3 có ký tự không phải mã UTF-8',
    ],
    [
      'a Git LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      '1:1 tệp này còn nằm trên kho Git LFS',
    ],
    ['more than 2 MB', article('', 'a'.repeat(2_200_000)), '1:1 tệp nặng 2,1 MB'],
  ])('%s', (_name, text, said) => {
    expect(faults(text).join('\n')).toContain(said);
  });

  it.each([
    ['articles/bai.md', 'bài phải nằm trong articles/NĂM/THÁNG'],
    ['articles/2023/bai.md', 'bài phải nằm trong articles/NĂM/THÁNG'],
    ['articles/2023/12/bai/phu.md', 'bài phải nằm trong articles/NĂM/THÁNG'],
    ['articles/2023/12/a/b/index.md', 'bài phải nằm trong articles/NĂM/THÁNG'],
    ['articles/2023/00/a.md', 'không có tháng “2023/00”'],
    ['articles/2023/1/a.md', 'không có tháng “2023/1”'],
    ['articles/0023/12/a.md', 'không có tháng “0023/12”'],
    ['articles/2023/12/index.md', 'index.md phải nằm trong thư mục riêng'],
    ['articles/2023/12/…….md', 'tên tệp không có chữ cái'],
  ])('%s', (path, said) => {
    expect(faults(article(), path).join('\n')).toContain(`1:1 ${said}`);
  });

  it('is never a crash, and always inside the file', () => {
    const key = fc.constantFrom(
      'title',
      'date',
      'author',
      'tags',
      'image',
      'attachments',
      'aliases',
      'draft',
      'slug',
      'x',
    );
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }).map((json) => JSON.stringify(json)),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('2023-12-05', '{ src: a.jpg, alt: x }', '[a, b]'),
    );
    const file = fc
      .tuple(
        fc.array(fc.tuple(key, value)),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\n', '\r\n', '\r'),
      )
      .map(([pairs, body, end]) => ['---', ...pairs.map((pair) => pair.join(': ')), '---', body].join(end));
    fc.assert(
      fc.property(
        fc.oneof(file, fc.string({ unit: 'binary' })),
        fc.constantFrom('articles/2023/12/a.md', 'pages/a.mdx', 'pages/a.md'),
        (text, path) => {
          const lines = Buffer.from(text)
            .toString('utf8')
            .split(/\r\n?|\n/);
          for (const { line, column } of readPage(path, Buffer.from(text), NOBODY).faults) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a page', () => {
  it('is read', () => {
    const text =
      '---\ntitle: Giới thiệu\ndescription: Về chúng tôi\nupdated: 2024-01-01\n---\n\nĐoạn.\n\n<LienHe />\n';
    expect(read(text, 'pages/Giới thiệu.mdx')).toEqual({
      kind: 'page',
      page: {
        path: 'pages/Giới thiệu.mdx',
        address: '/gioi-thieu/',
        title: 'Giới thiệu',
        lead: 'Về chúng tôi',
        updated: Date.parse('2023-12-31T17:00:00Z'),
        mdx: true,
      },
      body: 'Đoạn.\n\n<LienHe />',
      line: 7,
      undescribed: 0,
    });
  });

  it.each([
    ['pages/the.md', 'địa chỉ /the/ dành riêng cho hệ thống'],
    ['pages/Chuyên mục.md', 'địa chỉ /chuyen-muc/ dành riêng'],
    ['pages/404.md', 'địa chỉ /404/ dành riêng'],
    ['pages/2023.md', 'địa chỉ /2023/ dành riêng'],
    ['pages/images.md', 'địa chỉ /images/ dành riêng'],
    ['pages/con/a.md', 'trang phải nằm ngay trong thư mục pages'],
    ['pages/….md', 'tên tệp không có chữ cái'],
  ])('cannot be %s', (path, said) => {
    expect(faults('---\ntitle: a\n---\nx', path).join('\n')).toContain(`1:1 ${said}`);
  });

  it('has no keys of articles, and some text', () => {
    expect(faults('---\ntitle: a\ntags: [b]\n---\n', 'pages/a.md')).toEqual([
      '3:1 không có mục “tags”; các mục dùng được: title, description, updated',
      '5:1 trang chưa có nội dung; viết nội dung sau dòng “---”',
    ]);
  });

  it('says where an .mdx page runs something', () => {
    expect(faults('---\ntitle: a\n---\n\nĐoạn {1 + 1}.\n', 'pages/a.mdx')).toEqual([
      expect.stringMatching(/^5:6 trang không được chứa biểu thức/),
    ]);
    expect(faults('---\ntitle: a\n---\n\nĐoạn {1 + 1}.\n', 'pages/a.md')).toEqual([]);
  });
});
