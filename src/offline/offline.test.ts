import { describe, expect, it } from 'vitest';
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

describe('the pictures of a page', () => {
  it('are all variants, once, and none of another host', () => {
    const html = `<source srcset="/a.1.480.webp 480w,/a.1.720.webp 720w"><img src="/a.jpg" alt=""><img src="/a.jpg">
      <img src="https://b.vn/c.png"><a href="/d.png">d</a>`;
    expect(sourcesIn(html)).toEqual(['/a.1.480.webp', '/a.1.720.webp', '/a.jpg']);
  });
});
