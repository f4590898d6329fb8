/** The size buttons in a reader's hands. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KINDS } from './agency.ts';
import { launchBrowser } from './browser.ts';
import { newReader, textSizes } from './reader.ts';

const { url } = inject('agency');
const LARGER = 'Tăng cỡ chữ';
const SMALLER = 'Giảm cỡ chữ';
const DEFAULT = 'Cỡ chữ mặc định';

/** More presses than there are steps. */
const MANY = 15;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function open(options?: Parameters<typeof newReader>[2]) {
  const reader = await newReader(browser, url, options);
  await reader.page.goto(KINDS.article);
  return reader;
}

async function press(page: Page, name: string, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) {
    // At either end a button is `aria-disabled`: it can still be pressed, and a reader will.
    await button(page, name).click({ force: true });
  }
}

describe('the size buttons', () => {
  it('are one named group of native buttons, their words visible, 44 px to a finger', async () => {
    const { page, close } = await open({ viewport: { width: 360, height: 740 } });
    const group = page.getByRole('group').filter({ has: button(page, LARGER) });
    expect(await group.count()).toBe(1);
    expect(
      (await group.first().getAttribute('aria-label')) ??
        (await group.first().getAttribute('aria-labelledby')),
    ).toBeTruthy();
    for (const name of [LARGER, SMALLER, DEFAULT]) {
      const box = await button(page, name).boundingBox();
      expect(await button(page, name).evaluate((element) => element.tagName)).toBe('BUTTON');
      expect(await button(page, name).innerText()).toBe(name);
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
      expect(box?.width, name).toBeGreaterThanOrEqual(44);
    }
    await close();
  });

  it('scale headings and text alike, from 100 to 200 per cent', async () => {
    const { page, close } = await open();
    const least = await textSizes(page);
    await press(page, LARGER, MANY);
    const most = await textSizes(page);
    expect(most.body / least.body).toBeCloseTo(2, 2);
    expect(most.heading / least.heading).toBeCloseTo(2, 2);
    await press(page, SMALLER, MANY);
    expect(await textSizes(page)).toEqual(least);
    await press(page, LARGER, 2);
    await press(page, DEFAULT);
    expect(await textSizes(page)).toEqual(least);
    await close();
  });

  it('say the new size, and say at the end that there is no more without losing the focus', async () => {
    const { page, close } = await open();
    expect(await button(page, SMALLER).getAttribute('aria-disabled')).toBe('true');
    await press(page, LARGER);
    const said = page.getByRole('status').filter({ hasText: '%' });
    await expect.poll(() => said.innerText()).toMatch(/Cỡ chữ 1\d\d\s?%/);
    expect(await button(page, SMALLER).getAttribute('aria-disabled')).not.toBe('true');
    await press(page, LARGER, MANY);
    expect(await button(page, LARGER).getAttribute('aria-disabled')).toBe('true');
    expect(await button(page, LARGER).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await said.innerText()).toMatch(/200\s?%/);
    await close();
  });

  it('work by keyboard alone', async () => {
    const { page, close } = await open();
    const { body } = await textSizes(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    for (let i = 0; i < 60 && (await focused()) !== LARGER; i++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(LARGER);
    await page.keyboard.press('Enter');
    const once = (await textSizes(page)).body;
    expect(once).toBeGreaterThan(body);
    await page.keyboard.press('Space');
    expect((await textSizes(page)).body).toBeGreaterThan(once);
    await close();
  });

  it('keep the size on the next page and after a reload', async () => {
    const { page, close } = await open();
    await press(page, LARGER, 2);
    const chosen = await textSizes(page);
    await page.reload();
    expect(await textSizes(page)).toEqual(chosen);
    await page.goto(KINDS['article, plain']);
    expect((await textSizes(page)).body).toBe(chosen.body);
    await close();
  });

  it('are in step between two tabs', async () => {
    const { page, close } = await open();
    const other = await page.context().newPage();
    await other.goto(new URL(KINDS['article, plain'], url).href);
    await press(page, LARGER, 2);
    const { body } = await textSizes(page);
    await expect.poll(async () => (await textSizes(other)).body).toBe(body);
    await press(other, DEFAULT);
    await expect.poll(async () => (await textSizes(page)).body).toBe((await textSizes(other)).body);
    await close();
  });

  it('work where storage is denied', async () => {
    const { page, troubles, close } = await newReader(browser, url);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(KINDS.article);
    const { body } = await textSizes(page);
    await press(page, LARGER);
    expect((await textSizes(page)).body).toBeGreaterThan(body);
    expect(troubles).toEqual([]);
    await close();
  });

  it('take no harm from a stored value that is none', async () => {
    const { page, troubles, close } = await open();
    const { body } = await textSizes(page);
    await press(page, LARGER);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, '"><9999');
    });
    await page.reload();
    expect((await textSizes(page)).body).toBe(body);
    await press(page, LARGER);
    expect((await textSizes(page)).body).toBeGreaterThan(body);
    expect(troubles).toEqual([]);
    await close();
  });

  it('are not shown without JavaScript, nor printed', async () => {
    const off = await open({ javaScriptEnabled: false });
    expect(await off.page.getByText(LARGER).isVisible()).toBe(false);
    expect(await off.page.locator('article h1').isVisible()).toBe(true);
    await off.close();

    const { page, close } = await open();
    expect(await button(page, LARGER).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await button(page, LARGER).isVisible()).toBe(false);
    await close();
  });
});
