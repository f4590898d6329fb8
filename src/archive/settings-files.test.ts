import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, article, writeFiles } from './content-folder.ts';

const A = 'articles/2023/12/a.md';
const B = 'articles/2023/12/b.md';

describe('files of the whole site', () => {
  it('have defaults', async () => {
    const archive = archiveOf({
      [A]: article('category: Giáo dục\n'),
      [B]: article('category: giáo dục\n'),
      'articles/2023/12/c.md': article('category: giáo dục\n'),
    });
    expect(await archive.sync()).toMatchObject({
      lines: [],
      settings: { name: 'Cổng thông tin điện tử' },
      categories: [{ id: 'giao-duc', title: 'giáo dục', description: null }],
      authors: [],
      glossary: [],
      redirects: [],
      publicFiles: [],
    });
  });

  it('are read, and public/ is listed', async () => {
    const archive = archiveOf({
      [A]: article(),
      'authors.yaml': '- id: pham-thi-an\n  name: Phạm Thị An\n  description:\n',
      'categories.yaml': '- id: b\n  title: B\n- id: a\n  title: A\n  description: Về A\n',
      'glossary.yaml': '- abbr: UBND\n  expansion: Ủy ban nhân dân\n',
      'redirects.csv': '# cũ\nfrom,to\n"/a?b=1,2",/2023/12/a/\n\nhttps://cu.vn/x, https://moi.vn/\n',
      'public/.well-known/security.txt': 'x',
      'public/tệp.txt': 'xy',
      'public/.DS_Store': 'x',
    });
    const digest = expect.any(String);
    expect(await archive.sync()).toMatchObject({
      lines: [],
      authors: [{ id: 'pham-thi-an', name: 'Phạm Thị An', description: null }],
      categories: [{ id: 'b' }, { id: 'a', description: 'Về A' }],
      glossary: [{ abbr: 'UBND', expansion: 'Ủy ban nhân dân', forms: [] }],
      redirects: [
        { from: '/a?b=1,2', to: '/2023/12/a/', line: 3 },
        { from: '/x', to: 'https://moi.vn/', line: 5 },
      ],
      publicFiles: [
        { path: 'public/.well-known/security.txt', href: '/.well-known/security.txt', bytes: 1, digest },
        { path: 'public/tệp.txt', href: '/tệp.txt', bytes: 2, digest },
      ],
    });
  });

  it('is wording of what is no text for readers; the nearest names are told', async () => {
    const archive = archiveOf({
      [A]: article(),
      'site.yaml': 'wording:\n  helpBuild: x\n  trangDau: y\n  home: z\n',
    });
    const { lines } = await archive.sync();
    expect(lines).toEqual([
      expect.stringMatching(/^content\/site.yaml:2:3 {2}không có mục “helpBuild”/),
      expect.stringMatching(/^content\/site.yaml:3:3 {2}không có mục “trangDau”/),
    ]);
    for (const line of lines) expect(line.split(', ').length, line).toBeLessThanOrEqual(11);
  });

  it('say what is wrong with them', async () => {
    const archive = archiveOf({
      [A]: article(),
      'site.yaml':
        'name: x\nurl: example.gov.vn\nmenu:\n  - labl: a\n    href: javascript:x\nhome: { perSection: 99 }\nwording: { hom: x }\nlogo: /logo.svg\n',
      'authors.yaml': '- id: Phạm Thị An\n- id: a\n  name: A\n',
      'categories.yaml': 'a: [\n',
      'glossary.yaml': 'UBND: x\n',
      'redirects.csv': 'from,to\nabc,/x\n/a\n/b,x\n/c,/x\n/c/,/y\n/c,/z\n',
    });
    expect((await archive.sync()).lines.map((line) => line.replace('content/', ''))).toEqual([
      'authors.yaml:1:3  mục 1.name: thiếu mục này',
      'authors.yaml:1:7  mục 1.id: chỉ gồm chữ thường không dấu, chữ số và gạch nối: pham-thi-an',
      'categories.yaml:2:1  danh sách trong ngoặc vuông thiếu dấu phẩy hoặc chưa đóng bằng ]',
      'glossary.yaml:1:1  phải là danh sách, mỗi dòng bắt đầu bằng “- ”',
      'redirects.csv:2:1  "abc" phải là địa chỉ bắt đầu bằng /, không có dấu cách, ví dụ /tin-tuc/bai-cu',
      'redirects.csv:3:1  mỗi dòng gồm hai cột cách nhau bằng dấu phẩy: địa chỉ cũ, địa chỉ mới',
      'redirects.csv:4:1  "x" phải bắt đầu bằng / hoặc https://',
      'redirects.csv:6:1  “/c/” đã có ở trên',
      'redirects.csv:7:1  “/c” đã có ở trên',
      'site.yaml:2:6  url: “example.gov.vn” phải là một địa chỉ đầy đủ, ví dụ https://example.gov.vn',
      'site.yaml:4:5  menu (mục 1).label: thiếu mục này',
      'site.yaml:4:5  không có mục “labl”; có phải là “label”?',
      'site.yaml:5:11  menu (mục 1).href: “javascript:x” không phải là địa chỉ; viết /lien-he/ cho một trang ở đây, https://… cho nơi khác, hoặc mailto:…, tel:…',
      'site.yaml:6:21  home.perSection: nhiều nhất là 12',
      'site.yaml:7:12  không có mục “hom”; có phải là “home”?',
      'site.yaml:8:7  không có tệp “/logo.svg” trong thư mục public',
    ]);
    writeFiles(archive.folder, { 'authors.yaml': '- id: a\n  name: A\n- id: a\n  name: B\n' });
    expect((await archive.sync()).lines).toContain('content/authors.yaml:3:7  mục 2.id: “a” đã có ở trên');
    writeFiles(archive.folder, { 'site.yaml': 'logo: /logo.svg\n', 'public/logo.svgz': 'x' });
    expect((await archive.sync()).lines).toContain(
      'content/site.yaml:1:7  không có tệp “/logo.svg” trong thư mục public; có phải là “/logo.svgz”?',
    );
  });

  it('give authors their names, also when the list changes later', async () => {
    const archive = archiveOf({ [A]: article().replace('Phạm Thị An', 'bbt'), [B]: article() });
    const names = () =>
      archive
        .rows('articles join texts using (id)', 'path, data')
        .map((row) => JSON.parse(String(row.data)).author.name);
    await archive.sync();
    expect(names()).toEqual(['bbt', 'Phạm Thị An']);
    writeFiles(archive.folder, { 'authors.yaml': '- { id: bbt, name: Ban Biên tập }\n' });
    expect(await archive.sync()).toMatchObject({ read: 1 });
    expect(names()).toEqual(['Ban Biên tập', 'Phạm Thị An']);
    rmSync(join(archive.folder, 'authors.yaml'));
    expect(await archive.sync()).toMatchObject({ read: 1 });
    expect(names()).toEqual(['bbt', 'Phạm Thị An']);
  });
});
