import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveOf, article, digestOf, type TestArchive, writeFiles } from './content-folder.ts';

const A = 'articles/2023/12/a.md';
const B = 'articles/2023/12/b.md';

let picture: Buffer;
let otherPicture: Buffer;
beforeAll(async () => {
  const plain = (width: number) => sharp({ create: { width, height: 20, channels: 3, background: 'red' } });
  picture = await plain(30).jpeg().toBuffer();
  otherPicture = await plain(40).jpeg().toBuffer();
});

describe('files that articles show', () => {
  const ILLUSTRATED = article(
    'image: { src: anh/Cầu mới.jpg, alt: Cầu, caption: Chụp sáng nay }\nattachments:\n  - "Báo cáo số 1.PDF"\n  - { src: bang.xlsx, name: Bảng điểm }\n',
    '![x](anh/Cầu%20mới.jpg)\n\n![chung](/images/chung.jpg) [tải về](bang.xlsx#A1)',
  );
  const files = () => ({
    'articles/2023/12/a/index.md': ILLUSTRATED,
    'articles/2023/12/a/anh/Cầu mới.jpg': picture,
    'articles/2023/12/a/Báo cáo số 1.PDF': '%PDF',
    'articles/2023/12/a/bang.xlsx': 'x',
    'images/chung.jpg': picture,
  });
  const data = (archive: TestArchive) => JSON.parse(String(archive.rows('texts', 'data')[0]?.data));
  const assets = (archive: TestArchive) => JSON.parse(String(archive.rows('texts', 'assets')[0]?.assets));

  it('are found, measured and given addresses', async () => {
    const archive = archiveOf(files());
    expect((await archive.sync()).lines).toEqual([]);
    expect(data(archive)).toMatchObject({
      image: { src: '/2023/12/a/cau-moi.jpg', alt: 'Cầu', caption: 'Chụp sáng nay', width: 30, height: 20 },
      attachments: [
        { href: '/2023/12/a/bao-cao-so-1.pdf', name: 'Báo cáo số 1.PDF', bytes: 4 },
        { href: '/2023/12/a/bang.xlsx', name: 'Bảng điểm', bytes: 1 },
      ],
    });
    const digest = expect.stringMatching(/^[0-9a-f]{32}$/);
    const from = 'articles/2023/12/a/anh/Cầu mới.jpg';
    const shown = (src: string) => ({ src, digest, width: 30, height: 20, kind: 'photo', linked: false });
    expect(assets(archive)).toEqual([
      {
        written: '/images/chung.jpg',
        from: 'images/chung.jpg',
        href: '/images/chung.jpg',
        bytes: picture.length,
        digest,
        picture: shown('/images/chung.jpg'),
      },
      {
        written: 'Báo cáo số 1.PDF',
        from: 'articles/2023/12/a/Báo cáo số 1.PDF',
        href: '/2023/12/a/bao-cao-so-1.pdf',
        bytes: 4,
        digest,
        picture: null,
      },
      {
        written: 'anh/Cầu mới.jpg',
        from,
        href: '/2023/12/a/cau-moi.jpg',
        bytes: picture.length,
        digest,
        picture: shown('/2023/12/a/cau-moi.jpg'),
      },
      {
        written: 'anh/Cầu%20mới.jpg',
        from,
        href: '/2023/12/a/cau-moi.jpg',
        bytes: picture.length,
        digest,
        picture: shown('/2023/12/a/cau-moi.jpg'),
      },
      {
        written: 'bang.xlsx',
        from: 'articles/2023/12/a/bang.xlsx',
        href: '/2023/12/a/bang.xlsx',
        bytes: 1,
        digest,
        picture: null,
      },
    ]);
    expect(await archive.sync()).toMatchObject({ read: 0, lines: [] });
  });

  it('change the article when they change', async () => {
    const archive = archiveOf({ ...files(), [A.replace('a.md', 'c.md')]: article() });
    await archive.sync();
    const path = 'articles/2023/12/a/index.md';
    const seen = new Set([digestOf(archive, path)]);
    for (const changed of ['articles/2023/12/a/anh/Cầu mới.jpg', 'images/chung.jpg']) {
      writeFiles(archive.folder, { [changed]: otherPicture });
      expect(await archive.sync()).toMatchObject({ read: 1, lines: [] });
      seen.add(digestOf(archive, path));
    }
    expect(seen.size).toBe(3);
    expect(data(archive).image.width).toBe(40);
  });

  it('are missed when they go, and found when they come back under another spelling', async () => {
    const archive = archiveOf(files());
    await archive.sync();
    const bridge = join(archive.folder, 'articles/2023/12/a/anh/Cầu mới.jpg');
    renameSync(bridge, join(archive.folder, 'articles/2023/12/a/anh/Cau moi.JPG'));
    expect((await archive.sync()).lines).toEqual([
      'content/articles/2023/12/a/index.md:5:15  không tìm thấy tệp “anh/Cầu mới.jpg”; có phải là “Cau moi.JPG”?',
      'content/articles/2023/12/a/index.md:11:1  không tìm thấy tệp “anh/Cầu%20mới.jpg”; có phải là “Cau moi.JPG”?',
    ]);
    rmSync(join(archive.folder, 'articles/2023/12/a/anh/Cau moi.JPG'));
    writeFiles(archive.folder, { ['articles/2023/12/a/anh/Cầu mới.jpg'.normalize('NFD')]: picture });
    expect(await archive.sync()).toMatchObject({ lines: [], read: 1 });
  });

  it('are refused with their place', async () => {
    const body = [
      '![a](../../../../../etc/passwd.jpg)',
      '![a](%2e%2e/%2e%2e/%2e%2e/%2e%2e/x.png)',
      '![a](hong.jpg)',
      '![a](anh.heic)',
      '![a](ma.svg)',
      '[bài](b.md)',
      '[tải](trang.js)',
      '<img src="khong-co.png" alt="">',
      '[trang](https://example.gov.vn/a.pdf) [mục](#a) [bài](/2023/12/b/) [cấp trên](../) ![xa](https://x.vn/a.png)',
      '[r]: khong-co.pdf',
    ];
    const archive = archiveOf({
      [A]: article('attachments: [https://x.vn/a.pdf, /public/x.pdf]\n', body.join('\n\n')),
      [B]: article(),
      'articles/2023/12/hong.jpg': 'không phải ảnh',
      'articles/2023/12/anh.heic': 'x',
      'articles/2023/12/ma.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'articles/2023/12/trang.js': 'x',
    });
    const { lines } = await archive.sync();
    expect(lines.map((line) => line.replace(`content/${A}:`, '').replace(/;.*|\. Trên.*/, ''))).toEqual([
      '5:15  “https://x.vn/a.pdf” nằm ở trang khác',
      '5:35  “/public/x.pdf”: tệp phải nằm cạnh bài, hoặc là ảnh chung dạng /images/ten-anh.jpg',
      '8:1  “../../../../../etc/passwd.jpg” nằm ngoài thư mục nội dung',
      '10:1  “%2e%2e/%2e%2e/%2e%2e/%2e%2e/x.png” nằm ngoài thư mục nội dung',
      '12:1  ảnh bị hỏng hoặc không phải là ảnh',
      '14:1  “anh.heic”: ảnh HEIC của điện thoại không mở được ở nhiều máy',
      '16:1  ảnh SVG có chứa mã chạy được',
      '18:1  “b.md” là bài viết',
      '20:1  “trang.js”: loại tệp .js không được đăng kèm',
      '22:1  không tìm thấy tệp “khong-co.png”',
      '26:1  không tìm thấy tệp “khong-co.pdf”',
    ]);
  });

  it('under two names that become one are told apart', async () => {
    const archive = archiveOf({
      [A]: article('attachments: [x/Đơn.pdf, y/don.pdf]\n', ''),
      'articles/2023/12/x/Đơn.pdf': '1',
      'articles/2023/12/y/don.pdf': '2',
    });
    expect((await archive.sync()).lines).toEqual([]);
    expect(data(archive).attachments).toEqual([
      { href: '/2023/12/a/don.pdf', name: 'Đơn.pdf', bytes: 1 },
      { href: '/2023/12/a/don-2.pdf', name: 'don.pdf', bytes: 1 },
    ]);
  });

  it('are measured once, however many articles show them, and not too large', async () => {
    const panorama = await sharp({ create: { width: 10_000, height: 4_100, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const archive = archiveOf({
      [A]: article('', '![a](/images/x.jpg)'),
      [B]: article('', '![a](/images/x.jpg)\n\n![b](to.png)'),
      'images/x.jpg': picture,
      'articles/2023/12/to.png': panorama,
    });
    expect((await archive.sync()).lines).toEqual([
      `content/${B}:9:1  ảnh có 41 triệu điểm ảnh, nhiều nhất là 40; thu nhỏ lại`,
    ]);
    expect(archive.rows('assets', 'path')).toEqual([{ path: 'images/x.jpg' }]);
    expect(archive.rows('asset_uses', 'asset, path')).toEqual([{ asset: 'images/x.jpg', path: A }]);
  });

  it('turns as the camera says, and knows the size of an SVG', async () => {
    const turned = await sharp(picture).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const archive = archiveOf({
      [A]: article('', '![a](a.jpg)![b](b.svg)'),
      'articles/2023/12/a.jpg': turned,
      'articles/2023/12/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"/>',
    });
    await archive.sync();
    expect(assets(archive)).toMatchObject([
      { picture: { width: 20, height: 30, kind: 'photo' } },
      { picture: { width: 64, height: 32, kind: 'vector' } },
    ]);
  });
});
