/** What a page may cost a reader. The table is the promise: raise a number only with a reason in the commit. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PROJECT_DIR } from '../build/options.ts';
import { inlineElements } from '../build/render/content-policy.ts';
import { KINDS, type Kind } from './agency.ts';
import { launchBrowser } from './browser.ts';
import { brotli, type Cost, costOf } from './cost.ts';
import { htmlFiles } from './served-pages.ts';
import { published } from './site.ts';

const KB = 1000;
const LIST: Cost = { bytes: 10 * KB, requests: 3 };
const PAGE: Cost = { bytes: 6 * KB, requests: 3 };

const BUDGETS: Record<Kind, Cost> = {
  home: LIST,
  article: PAGE,
  'article, plain': PAGE,
  category: LIST,
  'category, older': LIST,
  'all, older': LIST,
  author: LIST,
  tag: LIST,
  month: LIST,
  year: LIST,
  archive: LIST,
  'site map': LIST,
  text: PAGE,
  mdx: PAGE,
  search: { bytes: 10 * KB, requests: 5 },
  offline: PAGE,
  'not found': PAGE,
};

/** What stands around the text of an article or page, brotli: the text itself is as long as its editor wants. */
const FRAME_BYTES = 4.4 * KB;

/** Headers with which a server answers for a page and for its favicon: 283 and 87 bytes by HTTP/2, as `bench -- page` sees them. */
const HEADERS_BYTES = 370;

/** The size buttons with what restores the size in the head, brotli. */
const TOOLBAR_BYTES = 500;

/** Every script of an article together, brotli: the menu's too, what fetches the tools, what registers the service worker. */
const SCRIPT_BYTES = 600;

const agency = inject('agency');
const sample = inject('sample');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('a page costs no more than its budget', () => {
  const rows = Object.entries(KINDS).map(([kind, address]) => ({
    kind,
    address,
    ...Reflect.get(BUDGETS, kind),
  }));
  // Side by side: most of the time goes by in waiting for a request that does not come.
  const costs = new Map<string, Cost>();
  beforeAll(async () => {
    await Promise.all(
      rows.map(async ({ address }) => costs.set(address, await costOf(browser, agency, address))),
    );
  });

  it.each(rows)('$kind: $bytes bytes, $requests requests', ({ address, bytes, requests }) => {
    expect(costs.get(address)?.bytes).toBeLessThanOrEqual(bytes);
    expect(costs.get(address)?.requests).toBeLessThanOrEqual(requests);
  });
});

describe('in the sample site', () => {
  const pages = htmlFiles(sample)
    .map((path) => ({ path, html: published(sample, path) }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
  const hasText = ({ html }: { html: string }) => html.includes('<article');

  it('every list costs no more than a list may', () => {
    const heavy = pages.filter((page) => !hasText(page) && brotli(page.html) > LIST.bytes);
    expect(heavy.map(({ path }) => path)).toEqual([]);
  });

  it('every article and page has no more around its text than the frame may weigh', () => {
    const frames = pages
      .filter(hasText)
      .map(({ path, html }) => ({ path, bytes: brotli(html.replace(/<article[\s\S]*<\/article>/, '')) }));
    expect(frames.length).toBeGreaterThan(60);
    expect(frames.filter(({ bytes }) => bytes > FRAME_BYTES)).toEqual([]);
  });

  it('every article and page stays within its budget on the wire, favicon and headers too', () => {
    const wire = pages.filter(hasText).map(({ path, html }) => {
      const [, icon = ''] = /<link rel="icon" href="\/([^"]+)"/.exec(html) ?? [];
      return { path, bytes: brotli(html) + brotli(published(sample, icon)) + HEADERS_BYTES };
    });
    expect(wire.filter(({ bytes }) => bytes > PAGE.bytes)).toEqual([]);
  });
});

describe('scripts and styles', () => {
  it('of the toolbar weigh under half a kilobyte', async () => {
    const entry = join(PROJECT_DIR, 'src/islands/toolbar.ts');
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'toolbar' } },
    });
    const [output] = Array.isArray(built) ? built : [];
    expect(brotli(output?.output[0].code ?? '')).toBeLessThan(TOOLBAR_BYTES);
    expect(output?.output[0].code).toContain('aria');
  });

  it('of an article weigh little together', () => {
    const html = published(agency, `${KINDS['article, plain'].slice(1)}index.html`);
    const scripts = inlineElements(html).filter(
      ({ name, attributes }) => name === 'script' && !attributes.includes('json'),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(brotli(scripts.map(({ text }) => text).join('\n'))).toBeLessThan(SCRIPT_BYTES);
  });

  it('stand in the page, in no file of their own, but for the search page', () => {
    const [search, ...others] = htmlFiles(agency).sort((path) => (path === 'tim-kiem/index.html' ? -1 : 1));
    expect(search).toBe('tim-kiem/index.html');
    const elsewhere = htmlFiles(sample).filter((path) => path !== search);
    const htmls = [
      ...others.map((path) => published(agency, path)),
      ...elsewhere.map((path) => published(sample, path)),
    ];
    for (const html of htmls) expect(html).not.toMatch(/<link[^>]*rel="?stylesheet|<script[^>]*\ssrc=/);
  });
});
