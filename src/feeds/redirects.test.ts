import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostRedirects, movedPages, nginxRedirects } from './redirects.ts';

const origin = 'https://example.gov.vn';
const to = '/2023/12/bai/';
const fileOf = (from: string) => movedPages([{ from, to }], origin)[0]?.file;

describe('hosts', () => {
  it('are told each old address', () => {
    expect(
      hostRedirects([
        { from: '/tin/cu.html', to },
        { from: '/Pages/tin.aspx?ItemID=215&b=1', to },
        { from: '/a*b:c/', to: 'https://a.vn/đường' },
      ]),
    ).toBe(
      `/tin/cu.html ${to} 301\n/Pages/tin.aspx ItemID=215 b=1 ${to} 301\n/a%2Ab%3Ac/ https://a.vn/%C4%91%C6%B0%E1%BB%9Dng 301\n`,
    );
  });
});

describe('nginx', () => {
  it('is told each old address once, whatever its case', () => {
    expect(
      nginxRedirects([
        { from: '/tin.aspx?id=5', to },
        { from: '/TIN.aspx?id=5', to: '/khac/' },
        { from: '/x?a=\\', to: '/$uri"/' },
      ]),
    ).toBe(
      `# In "http": map_hash_bucket_size 1024; and an include of this file. In "server": if ($bantin_moved) { return 301 $bantin_moved; }
map $request_uri $bantin_moved {
  default "";
  "/tin.aspx?id=5" "/2023/12/bai/";
  "/x?a=\\\\" "/%24uri%22/";
}
`,
    );
  });
});

describe('pages at old addresses', () => {
  it.each([
    ['/tin-tuc/cu.html', 'tin-tuc/cu.html'],
    ['/tin-tuc/cu.HTM', 'tin-tuc/cu.HTM'],
    ['/tin-tuc/cu/', 'tin-tuc/cu/index.html'],
    ['/tin-tuc/cu', 'tin-tuc/cu/index.html'],
    ['/tin-t%E1%BB%A9c/', 'tin-tức/index.html'],
    ['/tin%20tuc/', 'tin tuc/index.html'],
    ['/a%2Fb/', 'a%2Fb/index.html'],
    ['/tin.aspx', undefined],
    ['/tin/?id=5', undefined],
    ['/a//b/', undefined],
    ['/a.html/b/', undefined],
    ['/%ZZ/', undefined],
    ['/a%5C..%5Cb/', undefined],
    ['/../a/', undefined],
    ['/%00/', undefined],
    [`/${'a'.repeat(201)}/`, undefined],
  ])('%s is answered by %s', (from, file) => {
    expect(fileOf(from)).toBe(file);
  });

  it('never leave the folder', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const file = fileOf(`/${path}`);
        expect(file ?? 'a').not.toMatch(/^\/|(?:^|\/)\.{0,2}(?:\/|$)|[\\\0]/);
      }),
    );
  });

  it('lead on without a script, in words too', () => {
    const html = movedPages([{ from: '/cu/', to: '/a/?b="<&' }], origin)[0]?.html ?? '';
    const address = '/a/?b=%22%3C&amp;';
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain(`<link rel="canonical" href="${origin}${address}">`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${address}">`);
    expect(html).toContain(`<a href="${address}">${origin}${address}</a>`);
    expect(html).not.toContain('<script');
  });

  it('lead to other sites where the table says so', () => {
    expect(movedPages([{ from: '/cu/', to: 'https://a.vn/b' }], origin)[0]?.html).toContain(
      'href="https://a.vn/b"',
    );
  });
});
