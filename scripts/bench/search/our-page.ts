/** The search page as a reader meets it. */
import type { Browser, Page } from 'playwright-core';
import type { CountingServer } from './counting-server.ts';
import type { KnownItem } from './known-items.ts';

const DONE = 'ol[data-results][data-state="done"]';

/** Asks in a session of its own. */
export async function askFresh(browser: Browser, { url }: CountingServer, query: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${url}/tim-kiem/?q=${encodeURIComponent(query)}`);
    return await addresses(page);
  } finally {
    await context.close();
  }
}

async function addresses(page: Page): Promise<string[]> {
  await page.locator(DONE).waitFor({ state: 'attached', timeout: 60_000 });
  return page
    .locator('ol[data-results] > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
}

/** Queries whose answer differs when they are asked one after another in one session. */
export async function differInSession(
  browser: Browser,
  server: CountingServer,
  items: readonly KnownItem[],
  fresh: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/tim-kiem/`);
  const differ: string[] = [];
  for (const { query } of items) {
    await page.locator('main input[type=search]').fill(query);
    await page.locator('ol[data-results]').evaluate((list) => list.removeAttribute('data-state'));
    await page.keyboard.press('Enter');
    const found = await addresses(page);
    if (found.join() !== fresh.get(query)?.join()) differ.push(query);
  }
  await context.close();
  return differ;
}

/** A slow telephone connection: 400 kbit/s, 400 ms. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** Milliseconds to the first results on a slow link, the box touched 3 s before the question is sent. */
export async function slowLink(browser: Browser, { url }: CountingServer, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await page.goto(`${url}/tim-kiem/`, { waitUntil: 'networkidle' });
  await page.locator('main input[type=search]').focus();
  await page.waitForTimeout(3000);
  await page.locator('main input[type=search]').fill(query);
  const start = performance.now();
  await page.keyboard.press('Enter');
  await page.locator('ol[data-results] > li').first().waitFor({ timeout: 60_000 });
  const took = performance.now() - start;
  await context.close();
  return took;
}
