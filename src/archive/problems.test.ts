import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, article, temporaryFolder, writeFiles } from './content-folder.ts';

const A = 'articles/2023/12/a.md';
const B = 'articles/2023/12/b.md';

describe('what is wrong', () => {
  it('is said of all files at once, again each time, until it is mended', async () => {
    const archive = archiveOf({
      [A]: article('tilte: x\n'),
      [B]: 'không có gì',
      'articles/2023/12/c.md': article(),
      'pages/d.md': '---\n---\n',
      'site.yaml': 'nam: x\n',
    });
    const expected = [
      'content/articles/2023/12/a.md:5:1  không có mục “tilte”; có phải là “title”?',
      expect.stringContaining('content/articles/2023/12/b.md:1:1  dòng đầu tiên'),
      expect.stringContaining('content/pages/d.md:1:1  phần đầu bài còn trống'),
      'content/site.yaml:1:1  không có mục “nam”; có phải là “name”?',
    ];
    expect((await archive.sync()).lines).toEqual(expected);
    expect(await archive.sync()).toMatchObject({ lines: expected, articles: 1, read: 3 });
    writeFiles(archive.folder, {
      [A]: article(),
      [B]: article(),
      'pages/d.md': '---\ntitle: d\n---\nx',
      'site.yaml': '',
    });
    expect(await archive.sync()).toMatchObject({ lines: [], articles: 3, read: 3 });
  });

  it('is an unknown category too, of a file that has other faults', async () => {
    const archive = archiveOf({
      [A]: article('category: tin-tuk\ntilte: x\n'),
      [B]: article('category: tin-tuc\ntilte: x\n'),
      'categories.yaml': '- id: tin-tuc\n  title: Tin tức\n',
    });
    expect((await archive.sync()).lines).toEqual([
      'content/articles/2023/12/a.md:5:11  không có chuyên mục “tin-tuk” trong categories.yaml; có phải là “tin-tuc”?',
      'content/articles/2023/12/a.md:6:1  không có mục “tilte”; có phải là “title”?',
      'content/articles/2023/12/b.md:6:1  không có mục “tilte”; có phải là “title”?',
    ]);
  });

  it('takes the former row of a file away', async () => {
    const archive = archiveOf({ [A]: article() });
    await archive.sync();
    writeFiles(archive.folder, { [A]: article('x: y\n') });
    expect(await archive.sync()).toMatchObject({ articles: 0 });
    expect(archive.rows('texts', 'id')).toEqual([]);
  });

  it('is two files with one address', async () => {
    const archive = archiveOf({
      'articles/2023/12/bai-moi.md': article(),
      'articles/2023/12/Bài mới.md': article(),
      'articles/2023/12/bai-moi/index.md': article(),
      'articles/2023/12/khac.md': article('slug: bai-moi\n'),
    });
    const taken =
      'địa chỉ /2023/12/bai-moi/ đã là của articles/2023/12/Bài mới.md; đổi tên, hoặc slug, của một trong hai tệp';
    const expected = ['bai-moi.md:1:1', 'bai-moi/index.md:1:1', 'khac.md:5:7'].map(
      (place) => `content/articles/2023/12/${place}  ${taken}`,
    );
    expect((await archive.sync()).lines).toEqual(expected);
    expect(await archive.sync()).toMatchObject({ lines: expected, read: 0 });
  });

  it('is an address that a file with other faults would have, too', async () => {
    const archive = archiveOf({
      [A]: article('slug: b\ntilte: x\n'),
      [B]: article(),
      'articles/2023/12/c.md': article('slug: d\nx: y\n'),
      'articles/2023/12/d.md': article('image: { src: a.jpg }\n'),
      'articles/2023/12/e.md': article('slug: [b]\n'),
      'pages/f.md': '---\ntitle: f\n---\n',
      'public/f/index.html': 'x',
      'redirects.csv': 'from,to\n/2023/12/d,/x/\n',
    });
    const taken = (address: string, other: string) =>
      `địa chỉ ${address} đã là của ${other}; đổi tên, hoặc slug, của một trong hai tệp`;
    const { lines } = await archive.sync();
    expect(lines).toContain(`content/articles/2023/12/b.md:1:1  ${taken('/2023/12/b/', A)}`);
    expect(lines).toContain(
      `content/articles/2023/12/d.md:1:1  ${taken('/2023/12/d/', 'articles/2023/12/c.md')}`,
    );
    expect(lines).toContain(`content/public/f/index.html:1:1  ${taken('/f/index.html', 'pages/f.md')}`);
    expect(lines.filter((line) => line.includes('/2023/12/d/'))).toHaveLength(1);
    expect(await archive.sync()).toMatchObject({ lines });
    writeFiles(archive.folder, { [A]: article('slug: b\n') });
    expect((await archive.sync()).lines).toContain(
      `content/articles/2023/12/b.md:1:1  ${taken('/2023/12/b/', A)}`,
    );
  });

  it('is an old address that a page, another article or a redirect has', async () => {
    const archive = archiveOf({
      [A]: article('aliases: [/tin/1, /2023/12/a]\n'),
      [B]: article('aliases:\n  - /tin/1/\n  - /gioi-thieu\n'),
      'pages/gioi-thieu.md': '---\ntitle: a\n---\nx',
      'redirects.csv': 'from,to\n/tin/1,/2023/12/a/\n/2023/12/b/,/x/\n/khac,/x/\n',
    });
    expect((await archive.sync()).lines).toEqual([
      'content/articles/2023/12/a.md:5:10  địa chỉ cũ /2023/12/a/ chính là địa chỉ của bài này; bỏ dòng đó đi',
      'content/articles/2023/12/b.md:6:3  địa chỉ cũ /gioi-thieu/ đã là của pages/gioi-thieu.md; bỏ bớt một nơi',
      'content/articles/2023/12/b.md:6:3  địa chỉ cũ /tin/1/ đã là của articles/2023/12/a.md; bỏ bớt một nơi',
      'content/redirects.csv:2:1  địa chỉ cũ /tin/1 đã là của articles/2023/12/a.md; bỏ bớt một nơi',
      'content/redirects.csv:3:1  địa chỉ cũ /2023/12/b/ đã là của articles/2023/12/b.md; bỏ bớt một nơi',
    ]);
  });

  it('is an old address that the portal or a file of public/ has', async () => {
    const archive = archiveOf({
      [A]: article(
        'category: tin\ntags: [Đường]\naliases: [/tim-kiem/, /chuyen-muc/tin/trang/2, /the/duong/, /tep.html, /rss.xml/x]\n',
      ),
      'public/tep.html': 'x',
      'public/CNAME': 'x',
      'redirects.csv': [
        '/so-do-trang/index.html,/x/',
        '/luu-tru/2023/12,/x/',
        '/luu-tru/2023/,/x/',
        '/tac-gia/pham-thi-an/,/x/',
        '/feed.json,/x/',
        '/CNAME/,/x/',
        '/2023/12/%61/,/x/',
        '/index.html,/x/',
        '/trang/1/,/x/',
        '/chuyen-muc/tin/atom.xml,/x/',
        '/_headers,/x/',
      ].join('\n'),
    });
    const { lines } = await archive.sync();
    const portal = (address: string) =>
      `địa chỉ cũ ${address} đang là một trang, hoặc tệp, của chính cổng này; bỏ dòng đó đi`;
    const of = (address: string, file: string) => `địa chỉ cũ ${address} đã là của ${file}; bỏ bớt một nơi`;
    expect(lines.filter((line) => line.startsWith(`content/${A}`))).toEqual(
      [
        of('/tep.html', 'public/tep.html'),
        portal('/rss.xml/x/'),
        portal('/tim-kiem/'),
        portal('/chuyen-muc/tin/trang/2/'),
        portal('/the/duong/'),
      ].map((message) => `content/${A}:7:10  ${message}`),
    );
    expect(lines.filter((line) => line.startsWith('content/redirects.csv'))).toEqual(
      [
        portal('/so-do-trang/index.html'),
        portal('/luu-tru/2023/12'),
        portal('/luu-tru/2023/'),
        portal('/tac-gia/pham-thi-an/'),
        portal('/feed.json'),
        of('/CNAME/', 'public/CNAME'),
        of('/2023/12/%61/', A),
        portal('/index.html'),
        portal('/trang/1/'),
        portal('/chuyen-muc/tin/atom.xml'),
        portal('/_headers'),
      ].map((message, index) => `content/redirects.csv:${index + 1}:1  ${message}`),
    );
  });

  it('is no old address in two spellings, of one article or one target', async () => {
    const archive = archiveOf({
      [A]: article('aliases: [/tin/bai, /tin/bai/, /tin/b%c3%a0i, /tin/bài]\n'),
      'redirects.csv': '/feed,/rss.xml\n/feed/,/rss.xml\n/sitemap,/so-do-trang/\n/luu-tru/2023/24/,/x/\n',
    });
    expect((await archive.sync()).lines).toEqual([]);
  });

  it('is no old address of a list that is no more, nor of a page that was beside one', async () => {
    const archive = archiveOf({
      [A]: article(
        'category: tin\naliases: [/chuyen-muc/cu/, /chuyen-muc/tin/Pages/bai.aspx, /the/cu/, /tin.html]\n',
      ),
      'redirects.csv': '/luu-tru/1999/,/x/\n/luu-tru/2023/11/,/x/\n/tac-gia/cu/,/x/\n/the/tin/rss.xml,/x/\n',
    });
    expect((await archive.sync()).lines).toEqual([]);
  });

  it('is a file of public/ where the portal has one', async () => {
    const archive = archiveOf({
      [A]: article('category: tin\n'),
      'public/rss.xml': 'x',
      'public/tim-kiem/index.html': 'x',
      'public/chuyen-muc/tin/index.html': 'x',
      'public/chuyen-muc/tin/tep.pdf': 'x',
      'public/.bantin': 'x',
      'public/a.bantin-new': 'x',
      'public/2023': 'x',
      'public/the': 'x',
      'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
    });
    const reserved = (address: string) =>
      `content/public${address}:1:1  cổng tự tạo ${address}; xóa tệp này, hoặc đặt tên khác nếu là tệp của bạn`;
    expect((await archive.sync()).lines).toEqual([
      reserved('/.bantin'),
      `content/public/2023:1:1  địa chỉ /2023 đã là của ${A}; đổi tên, hoặc slug, của một trong hai tệp`,
      ...['/a.bantin-new', '/chuyen-muc/tin/index.html', '/rss.xml', '/the', '/tim-kiem/index.html'].map(
        reserved,
      ),
    ]);
  });

  it('is a redirect that leads back to itself', async () => {
    const archive = archiveOf({
      [A]: article(),
      'redirects.csv':
        '/a,/a/\n/b/,/c/\n/c/,/d/?x#y\n/d/?x,/b/index.html\n/e/,/b/\n/f/,/g/\n/g/,/2023/12/a/\n',
    });
    const loop = (from: string) =>
      `dẫn vòng: từ ${from} đi mãi lại về chính nó; sửa địa chỉ mới (cột thứ hai)`;
    expect((await archive.sync()).lines).toEqual(
      ['/a', '/b/', '/c/', '/d/?x'].map(
        (from, index) => `content/redirects.csv:${index + 1}:1  ${loop(from)}`,
      ),
    );
  });

  it('is a file of public/ where a page stands', async () => {
    const archive = archiveOf({ [A]: article(), 'public/2023/12/a/index.html': 'x' });
    expect((await archive.sync()).lines).toEqual([
      expect.stringMatching(/^content\/public\/2023\/12\/a\/index.html:1:1 {2}địa chỉ .* đã là của articles/),
    ]);
  });

  it('is a conflict that nobody has resolved', async () => {
    const conflict = 'một\n<<<<<<< HEAD\nhai\n=======\nba\n>>>>>>> khac';
    const archive = archiveOf({
      [A]: article('', conflict),
      [B]: article('', `\`\`\`\`text\n\`\`\`\n${conflict}\n\`\`\`\n\`\`\`\``),
      'articles/2023/12/c.md': article('', `- \`\`\`\n  x\n  \`\`\`\n\n${conflict}`),
      'redirects.csv': '/a,/b/\n<<<<<<< HEAD\n/c,/d/\n=======\n/c,/e/\n>>>>>>> khac\n',
      'pages/a.md': `---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> khac\n---\nx`,
    });
    expect((await archive.sync()).lines).toEqual([
      expect.stringMatching(/^content\/articles\/2023\/12\/a.md:8:1 {2}hai người cùng sửa chỗ này/),
      expect.stringMatching(/^content\/articles\/2023\/12\/c.md:12:1 {2}hai người cùng sửa/),
      expect.stringMatching(/^content\/pages\/a.md:2:1 {2}hai người cùng sửa/),
      expect.stringMatching(/^content\/redirects.csv:2:1 {2}hai người cùng sửa/),
    ]);
  });

  it('is a body that no parser could follow, beside what is wrong elsewhere', async () => {
    const archive = archiveOf({
      [A]: article('', `một\n\n${'> '.repeat(50_000)}x`),
      [B]: article('', '<div>'.repeat(20_000)),
      'articles/2023/12/c.md': article('', '|a'.repeat(30_000)),
      'articles/2023/12/d.md': article('tilte: x\n'),
      'articles/2023/12/e.md': article('', `${'- '.repeat(150)}\n\n<svg width="1" height="1"/>\n\nx`),
      'articles/2023/12/f.md': article('', '<svg width="1" height="1"/>\n\nĐoạn văn.'),
    });
    expect((await archive.sync()).lines).toEqual([
      expect.stringMatching(/a\.md:9:1 {2}quá nhiều trích dẫn/),
      expect.stringMatching(/b\.md:1:1 {2}quá nhiều trích dẫn/),
      expect.stringMatching(/c\.md:7:1 {2}các bảng có 30001 ô/),
      expect.stringMatching(/d\.md:5:1 {2}không có mục “tilte”/),
    ]);
  });

  it('looks for what a body refers to in little time, whatever stands there', async () => {
    const archive = archiveOf({ [A]: article('', `${'<img '.repeat(60_000)}${'href '.repeat(60_000)}`) });
    const began = performance.now();
    expect((await archive.sync()).lines).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('is a missing file beside other faults, all at once', async () => {
    const archive = archiveOf({
      [A]: article(
        'updated: 2023-02-30\nimage: { src: a.jpg }\nattachments: [b.pdf, { src: c.pdf, x: y }]\n',
      ),
      [B]: article('updated: 2023-02-30\nattachments: [b.pdf]\n', '[c](c.pdf)'),
    });
    const { lines } = await archive.sync();
    const told = lines.map((line) => line.replace(/^content.*\/(.*? ) .*?(\w+\.\w+)?(?:”.*)?$/, '$1$2'));
    expect(told).toEqual([
      'a.md:5:10 ',
      'a.md:6:8 ',
      'a.md:6:15 a.jpg',
      'a.md:7:15 b.pdf',
      'a.md:7:36 ',
      'b.md:5:10 ',
      'b.md:6:15 b.pdf',
      'b.md:9:1 c.pdf',
    ]);
  });

  it('is a category of the home page that is like none, said with all there are', async () => {
    const archive = archiveOf({
      [A]: article(),
      'categories.yaml': '- { id: giao-duc, title: Giáo dục }\n- { id: suc-khoe, title: Y tế }\n',
      'site.yaml': 'home:\n  sections: [qqqqxyz]\n',
    });
    expect((await archive.sync()).lines).toEqual([
      'content/site.yaml:2:14  không có chuyên mục “qqqqxyz” trong categories.yaml; các mã: giao-duc, suc-khoe',
    ]);
  });

  it('is a category that is not listed', async () => {
    const archive = archiveOf({
      [A]: article('category: giao-duk\n'),
      [B]: article('category: Y tế\n'),
      'articles/2023/12/c.md': article('category: xyz\n'),
      'articles/2023/12/d.md': article('category: giao-duc\n'),
      'categories.yaml': '- { id: giao-duc, title: Giáo dục }\n- { id: suc-khoe, title: Y tế }\n',
      'site.yaml': 'home:\n  sections: [giao-duc, suc-khoa]\n',
    });
    const expected = [
      'content/articles/2023/12/a.md:5:11  không có chuyên mục “giao-duk” trong categories.yaml; có phải là “giao-duc”?',
      'content/articles/2023/12/b.md:5:11  không có chuyên mục “Y tế” trong categories.yaml; có phải là “suc-khoe”?',
      'content/articles/2023/12/c.md:5:11  không có chuyên mục “xyz” trong categories.yaml; các mã: giao-duc, suc-khoe',
      'content/site.yaml:2:24  không có chuyên mục “suc-khoa” trong categories.yaml; có phải là “suc-khoe”?',
    ];
    expect((await archive.sync()).lines).toEqual(expected);
    // Mended in categories.yaml alone.
    writeFiles(archive.folder, {
      'categories.yaml':
        '- { id: giao-duk, title: A }\n- { id: giao-duc, title: B }\n- { id: xyz, title: C }\n- { id: suc-khoa, title: D }\n',
      [B]: article('category: xyz\n'),
    });
    expect(await archive.sync()).toMatchObject({ lines: [], read: 1 });
  });

  it('is a link out of the content folder, to a folder, or to nothing', async () => {
    const outside = temporaryFolder();
    writeFiles(outside, { 'bi-mat.md': article() });
    const archive = archiveOf({ [A]: article(), 'pages/trong.md': '---\ntitle: a\n---\nx' });
    const link = (target: string, path: string) => symlinkSync(target, join(archive.folder, path));
    writeFiles(archive.folder, { 'ghi-chu/rieng.md': article() });
    link('../../../ghi-chu/rieng.md', 'articles/2023/12/ghi-chu.md');
    link(join(outside, 'bi-mat.md'), 'articles/2023/12/ngoai.md');
    link(join(archive.folder, A), 'articles/2023/12/trong.md');
    link('../../..', 'articles/2023/12/vong');
    link('khong-co', 'articles/2023/12/cut.md');
    link(join(outside, 'bi-mat.md'), 'site.yaml');
    const { lines, articles } = await archive.sync();
    expect(lines).toEqual([
      expect.stringMatching(/^content\/articles\/2023\/12\/cut.md:1:1 {2}là liên kết tới tệp không còn nữa/),
      expect.stringMatching(/^content\/articles\/2023\/12\/ghi-chu.md:1:1 {2}là liên kết tới nơi nằm ngoài/),
      expect.stringMatching(/^content\/articles\/2023\/12\/ngoai.md:1:1 {2}là liên kết tới nơi nằm ngoài/),
      expect.stringMatching(/^content\/articles\/2023\/12\/vong:1:1 {2}là liên kết tới/),
      expect.stringMatching(/^content\/site.yaml:1:1 {2}là liên kết tới nơi nằm ngoài/),
    ]);
    expect(articles).toBe(2);
  });

  it('is a name that is there twice, in two spellings of its letters', async () => {
    const archive = archiveOf({
      [A]: article(),
      'articles/2023/12/Ảnh.txt': 'x',
      [`articles/2023/12/${'Ảnh'.normalize('NFD')}.txt`]: 'y',
    });
    expect((await archive.sync()).lines).toEqual([expect.stringContaining('có hai tệp cùng tên này')]);
  });

  it('is a name with a line break, be it of a file or of a folder', async () => {
    const archive = archiveOf({ [A]: article(), 'public/a\nb.txt': 'x', 'articles/2023/12/c\td/e.pdf': 'x' });
    expect((await archive.sync()).lines).toEqual([
      expect.stringMatching(/^content\/articles\/2023\/12\/c\ufffdd:1:1 {2}tên tệp có ký tự xuống dòng/),
      expect.stringMatching(/^content\/public\/a\ufffdb.txt:1:1 {2}tên tệp có ký tự xuống dòng/),
    ]);
  });

  it('is a missing folder, or a text with another ending', async () => {
    const archive = archiveOf({ 'articles/2023/12/a.mdx': article(), 'pages/b.markdown': 'x' });
    expect((await archive.sync()).lines).toEqual([
      'content/articles/2023/12/a.mdx:1:1  bài viết phải có đuôi .md; đổi lại tên tệp',
      'content/pages/b.markdown:1:1  trang phải có đuôi .md hoặc .mdx; đổi lại tên tệp',
    ]);
    rmSync(join(archive.folder, 'articles'), { recursive: true });
    expect((await archive.sync()).lines[0]).toMatch(/^content\/articles:1:1 {2}chưa có thư mục articles/);
    rmSync(archive.folder, { recursive: true });
    expect((await archive.sync()).lines).toEqual(['content:1:1  không tìm thấy thư mục nội dung này']);
  });
});
