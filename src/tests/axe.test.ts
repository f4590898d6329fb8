/** axe on every kind of page, in light and dark, on a phone and on a desk. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KINDS } from './agency.ts';
import { brokenRules } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { newReader } from './reader.ts';
import { articlesOf } from './served-pages.ts';

const LOOKS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

const agency = inject('agency');
const sample = inject('sample');
const [sampleArticle = '/'] = articlesOf(sample);

const pages: { kind: string; url: string; address: string; results?: boolean }[] = [
  ...Object.entries(KINDS).map(([kind, address]) => ({ kind, url: agency.url, address })),
  { kind: 'search, with results', url: agency.url, address: `${KINDS.search}?q=kh%C3%A1m`, results: true },
  { kind: 'search, without a result', url: agency.url, address: `${KINDS.search}?q=xyzzyqq`, results: false },
  { kind: 'home of the sample site', url: sample.url, address: '/' },
  { kind: 'article of the sample site', url: sample.url, address: sampleArticle },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(pages)('$kind ($address)', ({ url, address, results }) => {
  it('breaks no rule, narrow or wide, light or dark', async () => {
    const { page, close } = await newReader(browser, url);
    await page.goto(address);
    if (results !== undefined) {
      await page.locator('[data-state="done"]').waitFor({ state: 'attached' });
      expect((await page.locator('[data-results] > li').count()) > 0).toBe(results);
    }
    const broken: string[] = [];
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const found = await brokenRules(page);
      broken.push(...found.map((violation) => `${width} px, ${colorScheme}: ${violation}`));
    }
    expect(broken).toEqual([]);
    await close();
  });
});
