/** The article that the project began with, from its text to the reader's eyes. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, serveFolder } from '../build/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import { costOf } from './cost.ts';
import { newReader, textSizes } from './reader.ts';
import { readSeed, SEED_ADDRESS, SEED_FILE, SEED_PATH, type Seed, seedArticle } from './seed-article.ts';
import { type Folders, mustBuild, newSite } from './site.ts';
import { serveSlowly } from './slow-server.ts';

describe.skipIf(!SEED_FILE)('the seed article (needs ../shared/seed)', () => {
  let seed: Seed;
  let browser: Browser;
  let site: Folders;
  let server: StaticServer;

  beforeAll(async () => {
    seed = readSeed();
    site = newSite({ [SEED_PATH]: seedArticle(seed) });
    await mustBuild(site);
    server = await serveFolder(site.out, { port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async () => {
    const reader = await newReader(browser, server.url.replace(/\/$/, ''));
    await reader.page.goto(SEED_ADDRESS);
    return reader;
  };

  it('shows date, title, lead, the four paragraphs word for word, and the author', async () => {
    const { page, troubles, close } = await open();
    const article = page.locator('article');
    expect(await article.locator('time').first().innerText()).toBe('05/12/2023');
    expect(await article.locator('time').first().getAttribute('datetime')).toMatch(/^2023-12-05/);
    expect(await article.locator('h1').innerText()).toBe(seed.title);
    expect(await article.locator('.lead').innerText()).toBe(seed.lead);
    expect(seed.paragraphs).toHaveLength(4);
    const shown = await article.locator('p').allInnerTexts();
    for (const paragraph of seed.paragraphs) expect(shown).toContain(paragraph);
    expect(await article.locator('.byline').innerText()).toContain('Triệu Thanh');
    expect(troubles).toEqual([]);
    await close();
  });

  it('is found by “dao tao”, without a mark', async () => {
    const { page, close } = await newReader(browser, server.url.replace(/\/$/, ''));
    await page.goto('/tim-kiem/?q=dao+tao');
    await page.locator('ol[data-results] > li').first().waitFor();
    expect(await page.locator('ol[data-results] > li a').first().getAttribute('href')).toBe(SEED_ADDRESS);
    await close();
  });

  it('costs its reader at most 6 KB in three requests', async () => {
    const { bytes, requests } = await costOf(
      browser,
      { url: server.url.replace(/\/$/, ''), out: site.out },
      SEED_ADDRESS,
    );
    expect(bytes).toBeLessThanOrEqual(6000);
    expect(requests).toBeLessThanOrEqual(3);
  });

  it('grows body and heading at one press, and a reload keeps it', async () => {
    const { page, close } = await open();
    const before = await textSizes(page);
    await page.getByRole('button', { name: 'Tăng cỡ chữ' }).click();
    const after = await textSizes(page);
    expect(after.body).toBeGreaterThan(before.body);
    expect(after.heading).toBeGreaterThan(before.heading);
    await page.reload();
    expect(await textSizes(page)).toEqual(after);
    await close();
  });

  it('shows no other size first, also when the page comes slowly', async () => {
    const slow = await serveSlowly(site.out, 500);
    const { page, close } = await newReader(browser, slow.url);
    await page.goto(SEED_ADDRESS);
    await page.getByRole('button', { name: 'Tăng cỡ chữ' }).click();
    const chosen = await page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    );
    await page.addInitScript(watchSizes);
    await page.reload();
    // Some frames were painted before the page was whole.
    expect(await page.evaluate(() => Reflect.get(globalThis, 'early'))).toBeGreaterThan(3);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'sizes'))).toEqual([chosen]);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'layoutShift'))).toBe(0);
    await close();
    slow.stop();
  });
});

/** Runs in the page: notes every text size that a frame shows, frames before the load event, and layout shift. */
function watchSizes(): void {
  const sizes: number[] = [];
  Object.assign(globalThis, { sizes, layoutShift: 0, early: 0 });
  const add = (name: string, value: number) =>
    Reflect.set(globalThis, name, Reflect.get(globalThis, name) + value);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) add('layoutShift', Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    requestAnimationFrame(look);
    const heading = document.querySelector('article h1');
    if (!heading) return;
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (!sizes.includes(size)) sizes.push(size);
    if (document.readyState === 'loading') add('early', 1);
  };
  requestAnimationFrame(look);
}
