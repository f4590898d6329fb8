import { cpSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { aliasKey } from '../archive/old-address.ts';
import { portalAddresses } from '../archive/portal-addresses.ts';
import { readSettingsFiles } from '../archive/settings-files.ts';
import { listFiles } from '../build/write/list-files.ts';
import { KINDS } from './agency.ts';
import { temporaryFolder, writeFiles } from './files.ts';
import { checkLinks } from './links.ts';
import { articlesOf, htmlFiles } from './served-pages.ts';
import { published } from './site.ts';

const sample = inject('sample');
const agency = inject('agency');
const ORIGIN = 'https://yte.songlam.example';

const originOf = (site: typeof sample) =>
  new URL(/<link rel="?canonical"? href="?([^">\s]+)/.exec(published(site, 'index.html'))?.[1] ?? '').origin;

describe('every address inside the site', () => {
  it('leads to a file and an id, on the sample site', () => {
    expect(articlesOf(sample).length).toBeGreaterThanOrEqual(16);
    expect(checkLinks(sample.out, originOf(sample)).dead).toEqual([]);
  });

  it('leads to a file and an id, at the second agency', () => {
    expect(originOf(agency)).toBe(ORIGIN);
    expect(checkLinks(agency.out, ORIGIN).dead).toEqual([]);
  });

  it('is missed by this check as soon as one is dead', () => {
    const out = temporaryFolder('links');
    cpSync(agency.out, out, { recursive: true });
    rmSync(join(out, KINDS.author), { recursive: true });
    writeFiles(out, { 'a.html': '<a href="/quy-trinh/#khong-co"><img srcset="/x.webp 2x"><link href="/">' });
    const { dead } = checkLinks(out, ORIGIN);
    expect(dead).toContain('/quy-trinh/#khong-co ← a.html');
    expect(dead).toContain('/x.webp ← a.html');
    expect(dead.find((line) => line.startsWith(`${ORIGIN}${KINDS.author} `))).toMatch(/sitemap/);
    expect(dead.find((line) => line.startsWith(`${KINDS.author} `))).toContain('2025/03/');
  });
});

describe('what the build writes of its own', () => {
  it('is known as the address of no article, page, file or old address', () => {
    const store = new DatabaseSync(join(agency.cache, 'archive.sqlite'), { readOnly: true });
    const { categories, redirects } = readSettingsFiles(realpathSync(agency.content));
    const isOfPortal = portalAddresses(store, categories);
    const addresses = z.array(z.object({ key: z.string() }));
    const ofContent = new Set([
      ...addresses
        .parse(store.prepare('select address as key from pages union all select alias from aliases').all())
        .map(({ key }) => key),
      ...redirects.map(({ from }) => aliasKey(from)),
      ...listFiles(join(agency.content, 'public'))
        .keys()
        .map((path) => aliasKey(encodeURI(`/${path}`))),
    ]);
    const others = [...listFiles(agency.out).keys()]
      .filter((path) => !/^(?:\d{4}|images)\//.test(path))
      .map((path) => aliasKey(encodeURI(`/${path}`)))
      .filter((key) => !ofContent.has(key));
    expect(others.length).toBeGreaterThan(60);
    // It goes before a file of ours.
    expect(others.filter((key) => !isOfPortal(key))).toEqual(['/favicon.svg']);
    store.close();
  });
});

describe('every page', () => {
  it('can be reached from the home page by links', () => {
    const pages = new Set(htmlFiles(agency).map((path) => `/${path.replace(/index\.html$/, '')}`));
    const seen = new Set<string>();
    const todo = ['/'];
    for (let address = todo.pop(); address !== undefined; address = todo.pop()) {
      if (seen.has(address) || !pages.has(address)) continue;
      seen.add(address);
      const html = published(agency, `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`);
      for (const [, href = ''] of html.matchAll(/<a [^>]*?href="?([^"\s>#?]+)/g)) todo.push(href);
    }
    // 404 and old addresses are for those who come from elsewhere.
    const alone = [...pages].filter((address) => !seen.has(address));
    expect(alone.sort()).toEqual(['/404.html', '/tin/tiem-chung-thang-3.html']);
  });

  it('is named in the sitemap by the address it gives itself', () => {
    const maps = [...listFiles(agency.out).keys()].filter((path) => /^sitemap.*\.xml$/.test(path));
    const all = maps.map((path) => published(agency, path)).join('\n');
    const listed = new Set([...all.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc));
    // The search page holds nothing of its own that another search engine could show.
    for (const address of Object.values(KINDS).filter((address) => address !== KINDS.search)) {
      const file = address.endsWith('/') ? `${address}index.html` : address;
      const html = published(agency, file.slice(1));
      const canonical = /<link rel="?canonical"? href="?([^">\s]+)/.exec(html)?.[1];
      if (html.includes('noindex')) expect(listed.has(ORIGIN + address), address).toBe(false);
      else expect(listed.has(canonical ?? ''), address).toBe(true);
    }
  });
});
