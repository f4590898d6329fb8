import { describe, expect, it, vi } from 'vitest';
import { keepFile, keepPage } from './keep.ts';
import { timeKept, withNotice } from './notice.ts';
import { addressOf } from './stores.ts';
import { sourcesIn } from './visit.ts';

const stored = (html: string) =>
  new Response(html, { headers: { date: 'Tue, 05 Dec 2023 01:30:00 GMT', 'content-type': 'text/html' } });

describe('a stored page', () => {
  it('stands under its address without what is behind ? and #', () => {
    expect(addressOf('https://a.vn/2023/12/bai/?fbclid=1#a')).toBe('https://a.vn/2023/12/bai/');
  });

  it('was read at a time of Vietnam', () => {
    expect(timeKept(stored(''))).toBe('08:30 05/12/2023');
  });

  it('is shown with the notice first in its main part, and its headers', async () => {
    const shown = await withNotice(
      stored('<body><main id="noi-dung" class="text"><h1>A</h1></main>'),
      '<p>{time} <a href="{address}">mới</a></p>',
      'https://a.vn/bai/?tim=$&',
    );
    expect(await shown.text()).toBe(
      '<body><main id="noi-dung" class="text"><p>08:30 05/12/2023 <a href="/bai/">mới</a></p><h1>A</h1></main>',
    );
    expect(shown.headers.get('content-type')).toBe('text/html');
  });
});

describe('what goes on to the reader', () => {
  it.each([
    ['a PDF', { status: 200, headers: { 'content-type': 'application/pdf' } }],
    ['an error', { status: 500, headers: { 'content-type': 'text/html' } }],
  ])('is not copied where it is not kept: %s', async (_, init) => {
    const response = new Response('…', init);
    const clone = vi.spyOn(response, 'clone');
    await keepPage('https://a.vn/2023/12/bai/so.pdf', response);
    expect(clone).not.toHaveBeenCalled();
  });

  it('is not copied where it is too large', async () => {
    const response = new Response('…', { headers: { 'content-length': '5000000' } });
    const clone = vi.spyOn(response, 'clone');
    await keepFile('https://a.vn/2023/12/bai/cau.jpg', response);
    expect(clone).not.toHaveBeenCalled();
  });
});

describe('the pictures of a page', () => {
  it('are all variants, once, and none of another host', () => {
    const html = `<source srcset="/a.1.480.webp 480w,/a.1.720.webp 720w"><img src="/a.jpg" alt=""><img src="/a.jpg">
      <img src="https://b.vn/c.png"><a href="/d.png">d</a>`;
    expect(sourcesIn(html)).toEqual(['/a.1.480.webp', '/a.1.720.webp', '/a.jpg']);
  });
});
