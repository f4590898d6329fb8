import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetAddresses, ContentPaths, findAsset, safeFileName } from './asset-path.ts';

const FROM = 'articles/2023/12/bai.md';
const FILES = [
  'articles/2023/12/anh.jpg',
  'articles/2023/12/50% giảm.pdf',
  'articles/2023/12/anh/cau.png',
  'images/chung.jpg',
  'public/logo.png',
  'site.yaml',
  'articles/2023/12/bai-hai.md',
];
const find = (written: string, kind: 'picture' | 'file' = 'file') =>
  findAsset(written, FROM, kind, new ContentPaths(() => FILES));

describe('findAsset', () => {
  it.each([
    ['anh.jpg', 'articles/2023/12/anh.jpg'],
    ['./anh.jpg', 'articles/2023/12/anh.jpg'],
    ['anh\\cau.png', 'articles/2023/12/anh/cau.png'],
    ['x/../anh/cau.png', 'articles/2023/12/anh/cau.png'],
    ['50% giảm.pdf', 'articles/2023/12/50% giảm.pdf'],
    ['50%25%20gi%E1%BA%A3m.pdf', 'articles/2023/12/50% giảm.pdf'],
    ['50% giảm.pdf'.normalize('NFD'), 'articles/2023/12/50% giảm.pdf'],
    ['/images/chung.jpg', 'images/chung.jpg'],
    ['../../../images/chung.jpg', 'images/chung.jpg'],
  ])('finds %j', (written, path) => {
    expect(find(written)).toEqual({ ok: true, path });
  });

  it.each([
    ['../../../../etc/passwd', 'nằm ngoài thư mục nội dung'],
    ['../../../../../x.jpg', 'nằm ngoài thư mục nội dung'],
    ['..%2f..%2f..%2f..%2fx.jpg', 'nằm ngoài thư mục nội dung'],
    ['/images/../../x.jpg', 'nằm ngoài thư mục nội dung'],
    ['/images/../site.yaml', 'loại tệp .yaml không được đăng kèm'],
    ['../../../site.yaml', 'loại tệp .yaml không được đăng kèm'],
    ['../../../public/logo.png', 'không tìm thấy tệp'],
    ['/etc/passwd', 'tệp phải nằm cạnh bài'],
    ['file:///etc/passwd', 'nằm ở trang khác'],
    ['//x.vn/a.jpg', 'nằm ở trang khác'],
    ['bai-hai.md', 'là bài viết'],
    ['anh.jpeg', 'có phải là “anh.jpg”?'],
    ['', ''],
  ])('refuses %j', (written, said) => {
    expect(find(written)).toEqual({ ok: false, message: expect.stringContaining(said) });
  });

  it('shows no document as a picture', () => {
    expect(find('50% giảm.pdf', 'picture')).toMatchObject({ ok: false });
  });

  it('finds nothing but what may be published, whatever is written', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'anh',
      'anh.jpg',
      'cau.png',
      'site.yaml',
      '/',
      '//',
      '\\',
      '%2e',
      '%2f',
      '%00',
      '\0',
      'images',
      'public',
      'logo.png',
      'chung.jpg',
    );
    const written = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('/')),
      fc.array(part).map((parts) => parts.join('')),
    );
    const published = [
      'articles/2023/12/anh.jpg',
      'articles/2023/12/50% giảm.pdf',
      'articles/2023/12/anh/cau.png',
      'images/chung.jpg',
    ];
    fc.assert(
      fc.property(written, (text) => {
        const found = find(text);
        if (found.ok) expect(published).toContain(found.path);
      }),
    );
  });
});

describe('addresses of files', () => {
  it('are safe names that can still be read', () => {
    expect(safeFileName('x/Báo cáo số 1 (2023).PDF')).toBe('bao-cao-so-1-2023.pdf');
    expect(safeFileName('x/…….jpg')).toBe('tep.jpg');
  });

  it('stand beside the page, or under /images/ for all', () => {
    const paths = ['articles/2023/12/b/Ảnh.jpg', 'articles/2023/12/a/anh.jpg', 'images/Sự kiện/Ảnh 1.png'];
    expect([...assetAddresses('/2023/12/bai/', paths)]).toEqual([
      ['articles/2023/12/a/anh.jpg', '/2023/12/bai/anh.jpg'],
      ['articles/2023/12/b/Ảnh.jpg', '/2023/12/bai/anh-2.jpg'],
      ['images/Sự kiện/Ảnh 1.png', '/images/su-kien/anh-1.png'],
    ]);
  });

  it('are ASCII, each another one, whatever the names', () => {
    const name = fc
      .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('.jpg', '.PDF', '-2.jpg'))
      .map(([base, end]) => `articles/2023/12/x${base.replaceAll('/', '')}${end}`);
    fc.assert(
      fc.property(fc.uniqueArray(name), (paths) => {
        const addresses = [...assetAddresses('/a/', paths).values()];
        expect(new Set(addresses).size).toBe(paths.length);
        for (const address of addresses) expect(address).toMatch(/^\/a\/[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+$/);
      }),
    );
  });
});
