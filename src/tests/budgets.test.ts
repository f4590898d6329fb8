/** What a page may cost a reader. The table is the promise: raise a number only with a reason in the commit. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
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
  'not found': PAGE,
};

/** The scripts of an article together, brotli: the toolbar's, and what fetches the marks of a search where there was one. */
const SCRIPT_BYTES = 540;

const agency = inject('agency');

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

  it.each(rows)('$kind: $bytes bytes, $requests requests', async ({ address, bytes, requests }) => {
    const cost = await costOf(browser, agency, address);
    expect(cost.bytes).toBeLessThanOrEqual(bytes);
    expect(cost.requests).toBeLessThanOrEqual(requests);
  });
});

describe('scripts and styles', () => {
  it('of an article: scripts under half a kilobyte', () => {
    const html = published(agency, `${KINDS['article, plain'].slice(1)}index.html`);
    const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, text]) => text,
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(brotli(scripts.join('\n'))).toBeLessThan(SCRIPT_BYTES);
  });

  it('stand in the page, in no file of their own, but for the search page', () => {
    const [search, ...others] = htmlFiles(agency).sort((path) => (path === 'tim-kiem/index.html' ? -1 : 1));
    expect(search).toBe('tim-kiem/index.html');
    for (const path of others) {
      expect(published(agency, path), path).not.toMatch(/<link[^>]*rel="?stylesheet|<script[^>]*\ssrc=/);
    }
  });
});
