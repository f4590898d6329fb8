import { expect, it } from 'vitest';
import { savedName, savedPage } from './saved-page.ts';

it('holds who, what and from where, and lets nothing be fetched', () => {
  const html = savedPage({
    title: 'Bài </title><script>alert(1)</script>',
    publisher: 'Xã A & B',
    article: '<article><h1>Bài</h1></article>',
    from: 'Lưu ngày 05/12/2023 từ https://example.gov.vn/2023/12/bai/',
  });
  expect(html).toContain('<article><h1>Bài</h1></article>');
  expect(html).toContain('Xã A &amp; B');
  expect(html).not.toContain('<script>');
  expect(html).toContain("script-src 'none'");
  expect(html.match(/(?:src|href)="http/g)).toBe(null);
});

it('is called like the article', () => {
  expect(savedName('https://example.gov.vn/2023/12/ten-bai/')).toBe('ten-bai.html');
  expect(savedName('https://example.gov.vn/')).toBe('bai-viet.html');
});
