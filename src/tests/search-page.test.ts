/** Searching, from the box in the header to the article. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KINDS } from './agency.ts';
import { launchBrowser } from './browser.ts';
import { newReader } from './reader.ts';

const { url } = inject('agency');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The addresses found, once the page says that it has finished. */
async function results(page: Page): Promise<(string | null)[]> {
  await page.locator('ol[data-results][data-state="done"]').waitFor({ state: 'attached' });
  return page
    .locator('ol[data-results] > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? null));
}

async function search(query: string) {
  const reader = await newReader(browser, url);
  await reader.page.goto(`${KINDS.search}?q=${encodeURIComponent(query)}`);
  return { ...reader, found: await results(reader.page) };
}

describe('search', () => {
  it.each([
    'tiêm chủng mở rộng',
    'tiem chung mo rong',
    'TIÊM CHỦNG',
    'tiêm chủng'.normalize('NFD'),
    'Thượng Nguồn',
  ])('finds the article for “%s”', async (query) => {
    const { found, page, troubles, close } = await search(query);
    expect(found[0]).toBe(KINDS.article);
    expect(await page.getByRole('status').first().innerText()).toContain(String(found.length));
    expect(troubles).toEqual([]);
    await close();
  });

  it('folds đ like any other letter', async () => {
    const { found, close } = await search('doi luu dong');
    expect(found).toContain(KINDS.article);
    await close();
  });

  it('says so when it finds nothing, and shows another way', async () => {
    const { found, page, close } = await search('xyzzyqq');
    expect(found).toEqual([]);
    expect(await page.getByRole('status').first().innerText()).toContain('xyzzyqq');
    expect(
      await page.locator(`main a[href="/luu-tru/"], main a[href^="/chuyen-muc/"]`).first().isVisible(),
    ).toBe(true);
    await close();
  });

  it('shows what a query holds as text', async () => {
    const { page, troubles, close } = await search('<img src=x onerror=alert(1)>');
    expect(await page.locator('main img').count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('is a plain form in the header of every page', async () => {
    const { page, close } = await newReader(browser, url);
    await page.goto(KINDS.text);
    await page.getByRole('banner').getByRole('searchbox').fill('người cao tuổi');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=*');
    expect(await results(page)).toContain(KINDS['article, plain']);
    await close();
  });

  it('without JavaScript leads on to archive and site map', async () => {
    const { page, close } = await newReader(browser, url, { javaScriptEnabled: false });
    await page.goto(`${KINDS.search}?q=sot`);
    const main = page.getByRole('main');
    expect(await main.locator('a[href^="/luu-tru/"]').first().isVisible()).toBe(true);
    expect(await main.locator('a[href="/so-do-trang/"]').first().isVisible()).toBe(true);
    expect(await main.locator('input:visible').count()).toBe(0);
    await close();
  });
});
