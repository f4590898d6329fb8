/** What every kind of page has, as a reader meets it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PROJECT_DIR } from '../build/options.ts';
import { listFiles } from '../build/write/list-files.ts';
import { KINDS } from './agency.ts';
import { launchBrowser } from './browser.ts';
import { newReader } from './reader.ts';

const { url } = inject('agency');
const kinds = Object.entries(KINDS);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('the table of kinds', () => {
  it('has an address of every route that is not the same as another', () => {
    const folder = join(PROJECT_DIR, 'src/pages');
    const routes = [...listFiles(folder).keys()].map((route) => {
      const path = route.replace(/\.astro$/, '').replace(/(^|\/)index$/, '');
      const pattern = path.replaceAll(/\[\w+\]/g, '[^/]+').replace('404', '404.html');
      return {
        route,
        text: readFileSync(join(folder, route), 'utf8').replaceAll('../', ''),
        isThere: kinds.some(([, address]) => new RegExp(`^/${pattern}/?$`).test(address)),
      };
    });
    const seen = new Set(routes.filter(({ isThere }) => isThere).map(({ text }) => text));
    expect(seen.size).toBeGreaterThan(8);
    expect(routes.filter(({ text }) => !seen.has(text)).map(({ route }) => route)).toEqual([]);
  });
});

describe.each(kinds)('%s (%s)', (kind, address) => {
  it('keeps to its content policy, asks no other host, and fits a narrow phone', async () => {
    const { page, troubles, close } = await newReader(browser, url, {
      viewport: { width: 320, height: 640 },
    });
    await page.goto(address);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    expect(troubles).toEqual([]);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBe(0);
    // Text at 200 %, as the size buttons and the browser's own setting make it.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow()).toBe(0);
    await close();
  });

  it('begins with the way past the menu, and has each landmark once', async () => {
    const { page, close } = await newReader(browser, url);
    await page.goto(address);
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.textContent?.trim());
    expect(first).toBe('Bỏ qua đến nội dung');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.querySelector('main')?.matches(location.hash))).toBe(true);
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      expect(await page.getByRole(role).count(), role).toBe(1);
    }
    const names = await page
      .locator('nav')
      .evaluateAll((navs) =>
        navs.map(
          (nav) =>
            nav.getAttribute('aria-label') ??
            document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent,
        ),
      );
    expect(names.every(Boolean)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
    await close();
  });

  it('can be read without JavaScript, with nothing dead in it', async () => {
    const { page, close } = await newReader(browser, url, { javaScriptEnabled: false });
    await page.goto(address);
    expect(await page.locator('h1').isVisible()).toBe(true);
    // Buttons and fields need a script here, a search box too: the page it leads to cannot search without one.
    const controls = 'button, input, select, textarea, form, [role=button], [tabindex="0"]:empty';
    const shown = page.locator(controls).filter({ visible: true });
    expect(await shown.evaluateAll((all) => all.map((control) => control.outerHTML))).toEqual([]);
    const nowhere = await page.locator('a:visible').evaluateAll((links) =>
      links.filter((link) => {
        const href = link.getAttribute('href');
        return !href || (href.startsWith('#') && !document.getElementById(decodeURI(href.slice(1))));
      }),
    );
    expect(nowhere).toEqual([]);
    await close();
  });

  it('has the accessibility tree that was looked at', async () => {
    const { page, close } = await newReader(browser, url);
    await page.goto(address);
    const tree = await page.locator('body').ariaSnapshot();
    await expect(`${tree}\n`).toMatchFileSnapshot(`accessibility-trees/${fileName(kind)}.txt`);
    await close();
  });
});

const fileName = (kind: string) => kind.replaceAll(/\W+/g, '-');

describe('a page that is not there', () => {
  it('is said to be missing, with status 404 and a way on', async () => {
    const { page, close } = await newReader(browser, url);
    const response = await page.goto('/2020/01/khong-co/');
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('main a').count()).toBeGreaterThan(0);
    await close();
  });
});

describe('an MDX page', () => {
  it('shows its text inside the frame of the site', async () => {
    const { page, close } = await newReader(browser, url);
    await page.goto(KINDS.mdx);
    expect(await page.locator('h1').innerText()).toBe('Hỏi đáp sức khỏe');
    expect(await page.locator('main h2').first().innerText()).toBe('Khi nào cần đi khám');
    await page.locator('main').getByRole('link', { name: 'quy trình khám' }).click();
    expect(new URL(page.url()).pathname).toBe(KINDS.text);
    await close();
  });
});

describe('an old address of an article', () => {
  it('leads to the article', async () => {
    const { page, close } = await newReader(browser, url);
    await page.goto('/tin/tiem-chung-thang-3.html');
    await page.waitForURL(`**${KINDS.article}`);
    await close();
  });
});
