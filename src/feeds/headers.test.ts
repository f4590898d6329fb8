import { describe, expect, it } from 'vitest';
import { hostHeaders, nginxHeaders } from './headers.ts';

const icons = ['/favicon.svg', '/dấu hiệu.svg', '/favicon.svg'];

describe('hosts that read _headers', () => {
  it('are told what holds for every file, then lifetimes', () => {
    const text = hostHeaders(icons);
    expect(text).toMatch(/^\/\*\n {2}Content-Security-Policy: frame-ancestors 'self'\n/);
    expect(text).toContain('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
    expect(text).toContain('/sw.js\n  Cache-Control: no-cache\n');
  });

  it('are told of each icon once, in ASCII', () => {
    const text = hostHeaders(icons);
    expect(text.match(/^\/favicon\.svg$/gm)).toHaveLength(1);
    expect(text).toContain('/d%E1%BA%A5u%20hi%E1%BB%87u.svg\n  Cache-Control: public, max-age=86400\n');
  });

  it('have no lifetime for everything: Cloudflare would join it to the others', () => {
    const [everywhere] = hostHeaders(icons).split('\n\n');
    expect(everywhere).not.toContain('Cache-Control');
  });
});

describe('nginx', () => {
  it('is told the same of every file, and a lifetime by name', () => {
    const text = nginxHeaders(icons);
    expect(text).toContain(`add_header Content-Security-Policy "frame-ancestors 'self'" always;`);
    expect(text).toContain('if ($uri = "/dấu hiệu.svg") { set $bantin_cache "public, max-age=86400"; }');
    expect(text).toContain('add_header Cache-Control $bantin_cache;');
  });

  it.each([
    ['/_astro/6zDKDpEYcWtD.js', true],
    ['/pagefind/68840857ca7b/pages.json', true],
    ['/pagefind/index.json', false],
    ['/images/hop-thon.db694cd47.480.webp', true],
    ['/2024/03/bai/bo-cuc.51ef40d47.png', true],
    ['/2024/03/bai/cau.jpg', false],
    ['/2024/03/bai/', false],
  ])('%s is kept for ever: %s', (path, forever) => {
    const pattern =
      /if \(\$uri ~ "(.+)"\)/.exec(nginxHeaders([]))?.[1]?.replace(/[0-9a-f]{3}\(/, 'd47(') ?? '';
    expect(new RegExp(pattern).test(path)).toBe(forever);
  });
});
