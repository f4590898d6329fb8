/** Every kind of page as a host sends it that reads `_headers`. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listFiles } from '../build/write/list-files.ts';
import { KINDS } from './agency.ts';
import { launchBrowser } from './browser.ts';
import { type Host, parseHeaders, startHost } from './host.ts';
import { newReader } from './reader.ts';
import { published } from './site.ts';

const agency = inject('agency');

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await launchBrowser();
  host = await startHost(agency.out);
});
afterAll(async () => {
  await browser?.close();
  host?.stop();
});

it('no kind of page breaks its policy or asks another host, nor does a search', async () => {
  const { page, troubles, close } = await newReader(browser, host.url);
  for (const address of [...Object.values(KINDS), `${KINDS.search}?q=tiem`]) {
    const response = await page.goto(address);
    const headers = (await response?.allHeaders()) ?? {};
    expect(headers['content-security-policy'], address).toContain('frame-ancestors');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('must-revalidate');
  }
  await page.waitForLoadState('networkidle');
  expect(await page.locator('[data-results] > li').count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  await close();
});

it('another site cannot show a page in a frame', async () => {
  const { page, close } = await newReader(browser, host.url);
  const framed = (allowed: string) =>
    page.route('http://other.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${allowed}"></iframe>` }),
    );
  await framed(`${host.url}${KINDS.text}`);
  await page.goto('http://other.test/');
  await page.waitForLoadState('networkidle');
  expect(await page.frames().at(-1)?.locator('main').count()).toBe(0);
  await close();
});

describe('the lifetime of a file', () => {
  const rules = parseHeaders(published(agency, '_headers'));
  const lifetimes = (path: string) =>
    rules
      .filter(({ matches }) => matches.test(path))
      .flatMap(({ headers }) => headers.filter(([name]) => name === 'Cache-Control'));

  it('is said once at most', () => {
    const files = [...listFiles(agency.out).keys()];
    for (const file of files) expect(lifetimes(`/${file}`).length, file).toBeLessThanOrEqual(1);
    expect(
      files.filter((file) => lifetimes(`/${file}`).flat().join().includes('immutable')).length,
    ).toBeGreaterThan(5);
  });

  it('is for ever only where the name changes with the content', () => {
    const forever = [...listFiles(agency.out).keys()].filter((file) =>
      lifetimes(`/${file}`).flat().join().includes('immutable'),
    );
    for (const file of forever)
      expect(file).toMatch(/^_astro\/|^pagefind\/[0-9a-f]{12}\/|\.[0-9a-f]{9}\.\d+\.(webp|avif)$/);
  });

  it('is none for the worker', () => {
    expect(lifetimes('/sw.js')).toEqual([['Cache-Control', 'no-cache']]);
  });
});
