/** axe on every kind of page, in light and dark, on a phone and on a desk. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KINDS } from './agency.ts';
import { launchBrowser } from './browser.ts';
import { newReader, type Reader } from './reader.ts';
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

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Goes to the page and waits for what its scripts still bring. */
async function open({ page }: Reader, address: string): Promise<void> {
  await page.goto(address);
  if (address.includes('?q=')) await page.locator('[data-state="done"]').waitFor({ state: 'attached' });
}

describe.each(pages)('$kind ($address)', ({ url, address }) => {
  it.each(LOOKS)('breaks no rule at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const reader = await newReader(browser, url, { viewport: { width, height: 800 }, colorScheme });
    await open(reader, address);
    const { violations } = await new AxeBuilder({ page: reader.page }).withTags(TAGS).analyze();
    const broken = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
    );
    expect(broken).toEqual([]);
    await reader.close();
  });
});
