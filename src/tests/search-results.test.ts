/** What a reader does with the results: narrows them down, goes back, opens one, types on a Vietnamese keyboard. */
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

const RESULTS = 'ol[data-results] > li';

async function done(page: Page): Promise<void> {
  await page.locator('ol[data-results][data-state="done"]').waitFor({ state: 'attached' });
}

async function open(search: string) {
  const reader = await newReader(browser, url);
  await reader.page.goto(KINDS.search + search);
  if (search) await done(reader.page);
  return reader;
}

const said = (page: Page) => page.locator('[data-status]').innerText();
const box = (page: Page) => page.locator('main input[type=search]');

describe('results', () => {
  it('are marked in the sense of what was typed', async () => {
    const { page, troubles, close } = await open('?q=tiem+chung');
    const first = page.locator(RESULTS).first();
    expect((await first.locator('a mark').allInnerTexts()).join(' ').toLowerCase()).toContain('tiêm chủng');
    expect(await first.locator('a').first().getAttribute('href')).toBe(KINDS.article);
    expect(troubles).toEqual([]);
    await close();
  });

  it('come ten at a time, and the next ones where the reader is', async () => {
    const { page, close } = await open('?q=thông+báo+trực');
    expect(await page.locator(RESULTS).count()).toBe(10);
    await page.locator('[data-more]').click();
    await page.locator(RESULTS).nth(19).waitFor();
    const focused = await page.evaluate(
      () => document.activeElement?.closest('li') === document.querySelectorAll('ol[data-results] > li')[10],
    );
    expect(focused).toBe(true);
    await close();
  });

  it('are narrowed down by category, year and author, with counts, and sorted, all in the address', async () => {
    const { page, troubles, close } = await open('?q=thông+báo');
    const year = page.locator('select[name=nam]');
    const label = await year.locator('option').nth(1).innerText();
    const count = Number(/\((\d+)\)/.exec(label)?.[1]);
    const value = (await year.locator('option').nth(1).getAttribute('value')) ?? '';
    await year.selectOption(value);
    await page.waitForURL(/nam=/);
    await done(page);
    expect(await said(page)).toContain(`${count} kết quả`);
    await page.locator('select[name=xep]').selectOption('cu-nhat');
    await page.waitForURL(/xep=cu-nhat/);
    await done(page);
    const dates = await page.locator('.search-about').allInnerTexts();
    const days = dates.map((text) => text.slice(0, 10).split('/').reverse().join('-'));
    expect(days).toEqual([...days].sort());
    const address = page.url();
    await page.reload();
    await done(page);
    expect(page.url()).toBe(address);
    expect(await year.inputValue()).toBe(value);
    expect(await page.locator('.search-about').allInnerTexts()).toEqual(dates);
    await page.goBack();
    await page.waitForURL((at) => !at.search.includes('xep='));
    expect(await page.locator('select[name=xep]').inputValue()).toBe('');
    expect(troubles).toEqual([]);
    await close();
  });

  it('lead to the article with its words marked, until the reader takes the marks off', async () => {
    const { page, troubles, close } = await open('?q=tiem+chung');
    await page.locator(RESULTS).first().locator('a').click();
    const marks = page.locator('article mark');
    await marks.first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('tiem chung');
    expect((await marks.allInnerTexts()).join(' ').toLowerCase()).toContain('tiêm chủng');
    const places = await marks.evaluateAll((found) => found.map((mark) => mark.getBoundingClientRect().top));
    expect(places.some((top) => top > 0 && top < 800)).toBe(true);

    const bar = page.getByText('Đang đánh dấu “tiem chung”');
    const off = bar.getByRole('button', { name: 'Bỏ đánh dấu' });
    expect((await off.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const shape = () =>
      page.locator('article').evaluate((article) => {
        const { top, height } = article.getBoundingClientRect();
        return [top + scrollY, height];
      });
    const marked = await shape();
    await off.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('mark').count()).toBe(0);
    expect(await bar.count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    expect(await shape()).toEqual(marked);

    await page.goBack();
    await page.locator(RESULTS).first().locator('a').click();
    await marks.first().waitFor();
    await page.keyboard.press('Escape');
    expect(await marks.count()).toBe(0);
    expect(await shape()).toEqual(marked);
    expect(troubles).toEqual([]);
    await close();
  });

  it('say what a mistyped word was taken for', async () => {
    const { page, close } = await open('?q=tiêmm+chủng');
    expect(await said(page)).toMatch(/“tiêmm”.*“tiêm”/);
    expect(await page.locator(RESULTS).first().locator('a').getAttribute('href')).toBe(KINDS.article);
    await close();
  });
});

describe('the box', () => {
  it('fetches nothing of the index before the reader reaches for it', async () => {
    const { page, requests, close } = await open('');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await box(page).focus();
    await page.waitForRequest('**/pagefind/**/*.pf_meta');
    await close();
  });

  it('searches once typing rests, and keeps the focus', async () => {
    const { page, close } = await open('');
    await box(page).pressSequentially('tiêm chủng');
    await done(page);
    expect(await said(page)).toContain('“tiêm chủng”');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
    expect(await page.locator(RESULTS).count()).toBe(0);
    await close();
  });

  it('waits for the end of a composition', async () => {
    const { page, close } = await open('');
    await box(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'tieem', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(900);
    expect(await page.locator('ol[data-results]').getAttribute('data-state')).toBeNull();
    await session.send('Input.insertText', { text: 'tiêm' });
    await done(page);
    expect(await said(page)).toContain('“tiêm”');
    await close();
  });

  it.each(['"""', '…!?', '😀😀', 'a'.repeat(400), '<script>alert(1)</script>', '\u0007\u0000'])(
    'takes %j calmly',
    async (query) => {
      const { page, troubles, close } = await open(`?q=${encodeURIComponent(query)}`);
      expect(await said(page)).not.toBe('');
      expect(await page.locator('a[href="/luu-tru/"]').first().isVisible()).toBe(true);
      expect(troubles).toEqual([]);
      await close();
    },
  );
});

it.each(['index.json', '*/wasm*', '*/*.pf_meta', '*/index/*.pf_index', '*/fragment/*'])(
  'says so when %s cannot be fetched, offers the archive, and tries again',
  async (path) => {
    const { page, close } = await newReader(browser, url);
    await page.route(`**/pagefind/${path}`, (route) => route.abort());
    await page.goto(`${KINDS.search}?q=tiêm+chủng`);
    await done(page);
    expect(await said(page)).toContain('Chưa tải được');
    expect(await page.locator('main a[href="/luu-tru/"]').first().isVisible()).toBe(true);
    await page.unroute(`**/pagefind/${path}`);
    await page.getByRole('main').getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.locator(RESULTS).first().waitFor();
    await close();
  },
);
