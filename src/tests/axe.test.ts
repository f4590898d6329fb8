/** axe on every kind of page, in light and dark, on a phone and on a desk. */
import { source } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KINDS } from './agency.ts';
import { launchBrowser } from './browser.ts';
import { newReader } from './reader.ts';
import { articlesOf } from './served-pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const LOOKS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

const agency = inject('agency');
const sample = inject('sample');
const [sampleArticle = '/'] = articlesOf(sample);

const pages = [
  ...Object.entries(KINDS).map(([kind, address]) => ({ kind, url: agency.url, address })),
  { kind: 'search, with results', url: agency.url, address: `${KINDS.search}?q=kh%C3%A1m` },
  { kind: 'search, without a result', url: agency.url, address: `${KINDS.search}?q=xyzzyqq` },
  { kind: 'home of the sample site', url: sample.url, address: '/' },
  { kind: 'article of the sample site', url: sample.url, address: sampleArticle },
];

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(pages)('$kind ($address)', ({ url, address }) => {
  it('breaks no rule, narrow or wide, light or dark', async () => {
    const { page, close } = await newReader(browser, url);
    await page.goto(address);
    if (address.includes('?q=')) await page.locator('[data-state="done"]').waitFor({ state: 'attached' });
    await page.evaluate(source);
    const broken: string[] = [];
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(violations, TAGS);
      broken.push(...found.map((violation) => `${width} px, ${colorScheme}: ${violation}`));
    }
    expect(broken).toEqual([]);
    await close();
  });
});

/** Runs in the page, where axe has been put. */
async function violations(tags: string[]): Promise<string[]> {
  const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
