/** Reading with a weak signal or none: the service worker in a real browser. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { FILES, MOST, OFFLINE_PAGE, PAGES } from '../offline/stores.ts';
import { KINDS } from './agency.ts';
import { brokenRules } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { type Host, startHost } from './host.ts';
import { published } from './site.ts';

const agency = inject('agency');
const ARTICLE = KINDS.article;
const OTHER = KINDS['article, plain'];

let browser: Browser;
let host: Host;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  host = await startHost(agency.out);
  context = await browser.newContext({ baseURL: host.url, locale: 'vi-VN' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return async () => {
    await context.close();
    host.stop();
  };
});

/** Opens a page for the first time and stays until the worker has it. */
async function firstVisit(address: string): Promise<void> {
  // The page waits 5 s before it asks for the worker; the test does not.
  await page.clock.install();
  await page.goto(address);
  await page.clock.fastForward(6000);
  await eventually(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await eventually(stored).toContain(address);
}

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000, interval: 20 });

/** Addresses of the stored pages, the one read longest ago first. */
const stored = () =>
  page.evaluate(async (name) => {
    const keys = await (await caches.open(name)).keys();
    return keys.map(({ url }) => new URL(url).pathname);
  }, PAGES);

const keptFiles = () =>
  page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url), FILES);

const visit = async (address: string) => {
  await page.goto(address);
  await eventually(async () => (await stored()).at(-1)).toBe(address);
};

const heading = () => page.locator('h1').innerText();
const main = () => page.getByRole('main').innerText();

describe('without a network', () => {
  it('the page of a first visit opens, with its picture, and says that it is not fresh', async () => {
    await firstVisit(ARTICLE);
    const title = await heading();
    await context.setOffline(true);
    host.stop();
    await page.goto(`${ARTICLE}?fbclid=1`);
    expect(await heading()).toBe(title);
    expect(await main()).toMatch(/^Mạng yếu hoặc mất\. .* từ lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\./);
    const picture = page.locator('article img').first();
    await picture.scrollIntoViewIfNeeded();
    await eventually(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  });

  it('a page that was not read gives way to the list of those that were, and comes with the network', async () => {
    await firstVisit(ARTICLE);
    await visit(KINDS.category);
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text());
    });
    await context.setOffline(true);
    await page.goto(OTHER);
    expect(await heading()).toBe('Đọc khi không có mạng');
    expect(await main()).toContain('Chưa mở được trang này');
    const links = page.locator('[data-list] a');
    await eventually(() => links.count()).toBe(2);
    expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
      KINDS.category,
      ARTICLE,
    ]);
    expect(await brokenRules(page)).toEqual([]);
    await links.last().click();
    await page.waitForURL(`**${ARTICLE}`);
    expect(await brokenRules(page)).toEqual([]);
    await page.goBack();
    await eventually(heading).toBe('Đọc khi không có mạng');
    expect(violations).toEqual([]);
    await context.setOffline(false);
    await eventually(heading).toBe('Khám sức khỏe cho người cao tuổi');
  });

  it("an article's tools work, once a second page was read", async () => {
    await firstVisit(ARTICLE);
    await visit(OTHER);
    await eventually(keptFiles).toContainEqual(expect.stringMatching(/\/_astro\/.*\.js$/));
    await context.setOffline(true);
    await page.goto(OTHER);
    await page.getByRole('button', { name: 'Tùy chỉnh' }).click();
    await page.getByRole('radio', { name: 'Tối' }).check();
  });

  it('the store is emptied where the reader asks for it', async () => {
    await firstVisit(ARTICLE);
    await page.goto(OFFLINE_PAGE);
    await page.getByRole('button', { name: 'Xóa khỏi máy' }).click();
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Trong máy chưa giữ trang nào.',
    );
    expect(await stored()).toEqual([]);
  });
});

describe('with a network', () => {
  it('a page is as the site has it, and is kept so', async () => {
    await firstVisit(OTHER);
    const changed = published(agency, `${OTHER.slice(1)}index.html`).replace(/<h1>[^<]*/, '<h1>Đã sửa');
    host.instead.set(OTHER, changed);
    await visit(OTHER);
    expect(await heading()).toBe('Đã sửa');
    expect(await main()).not.toContain('giữ trong máy');
    await context.setOffline(true);
    await page.reload();
    expect(await heading()).toBe('Đã sửa');
  });

  it('that says nothing for ten seconds, the page at hand is shown', async () => {
    await firstVisit(OTHER);
    host.instead.set(OTHER, 'silence');
    await page.goto(OTHER);
    expect(await main()).toContain('Mạng yếu');
  });

  it.each([404, 410])(
    'a page withdrawn with %d leaves the store, though another one is opened',
    async (status) => {
      await firstVisit(ARTICLE);
      host.instead.set(ARTICLE, status);
      await page.goto(OTHER);
      await eventually(stored).toEqual([OTHER]);
      expect(await keptFiles()).not.toContainEqual(expect.stringContaining(ARTICLE));
      await context.setOffline(true);
      await page.goto(ARTICLE);
      expect(await heading()).toBe('Đọc khi không có mạng');
    },
  );

  it('a page that was corrected is kept corrected, though another one is opened', async () => {
    await firstVisit(ARTICLE);
    const corrected = published(agency, `${ARTICLE.slice(1)}index.html`).replace(
      /<h1>[^<]*/,
      '<h1>Đính chính',
    );
    host.instead.set(ARTICLE, corrected);
    await page.goto(OTHER);
    await eventually(async () => (await stored()).at(-1)).toBe(ARTICLE);
    await context.setOffline(true);
    await page.goto(ARTICLE);
    expect(await heading()).toBe('Đính chính');
  });

  it('reading on from page to page asks for each once', async () => {
    await firstVisit(KINDS.home);
    await visit(OTHER);
    host.asked.length = 0;
    await page.locator('main a[href^="/2"]').first().click();
    await eventually(async () => (await stored()).length).toBe(3);
    const pages = host.asked.filter((asked) => asked.endsWith('/'));
    expect(pages).toEqual([`GET ${(await stored()).at(-1)}`]);
  });

  it('a new version takes over at the next visit and keeps what was read', async () => {
    await firstVisit(ARTICLE);
    const old = await page.evaluate(() => caches.keys());
    const worker = published(agency, 'sw.js').replace(/"version":"\w+"/, '"version":"next"');
    host.instead.set('/sw.js', worker);
    host.instead.set(OFFLINE_PAGE, published(agency, 'ngoai-tuyen/index.html').replace('<h1>', '<h1>Mới: '));
    await visit(OTHER);
    // Browsers look for a new worker some time after a page has loaded.
    await eventually(() => page.evaluate(() => caches.keys())).toContain('nen-next');
    await eventually(() => page.evaluate(() => caches.keys().then(({ length }) => length))).toBe(old.length);
    await context.setOffline(true);
    await page.goto('/2020/01/chua-doc/');
    expect(await heading()).toMatch(/^Mới: /);
    await page.goto(ARTICLE);
    expect(await main()).toContain('giữ trong máy');
  });

  it('no more than a bounded number of pages is kept', async () => {
    await firstVisit(KINDS.home);
    const many = Array.from({ length: 39 }, (_, i) => `/2024/02/truc-so-${i + 1}/`);
    for (const address of many) await page.goto(address);
    await visit(OTHER);
    await eventually(async () => (await stored()).length).toBe(MOST[PAGES]);
    expect(await stored()).not.toContain(KINDS.home);
  });
});

it('a first visit asks for nothing but the page until the reader has stayed', async () => {
  await page.clock.install();
  await page.goto(OTHER);
  await page.clock.fastForward(4000);
  await page.waitForLoadState('networkidle');
  expect(host.asked).not.toContain('GET /sw.js');
});
