/** The tools of an article in a reader's hands, with a speech engine of the test's own. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KINDS } from './agency.ts';
import { launchBrowser } from './browser.ts';
import { newReader } from './reader.ts';
import { published } from './site.ts';

const agency = inject('agency');
const { url } = agency;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const look = (page: Page) => page.evaluate(() => document.documentElement.dataset.look);
const shade = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const leading = (page: Page) =>
  page.evaluate(() => {
    const { lineHeight, fontSize } = getComputedStyle(document.body);
    return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  });

async function open(options?: Parameters<typeof newReader>[2], voices: readonly string[] = ['vi-VN']) {
  const reader = await newReader(browser, url, options);
  await reader.page.addInitScript(fakeSpeech, voices);
  await reader.page.goto(KINDS.article);
  return reader;
}

describe('the tools', () => {
  it('are fetched when the reader reaches for one, and not before', async () => {
    const { page, requests, troubles, close } = await open();
    await page.waitForLoadState('networkidle');
    const scripts = () => requests.filter((path) => path.endsWith('.js'));
    expect(scripts()).toEqual([]);
    await button(page, 'Tùy chỉnh').focus();
    await expect.poll(scripts).toHaveLength(1);
    await button(page, 'Tùy chỉnh').click();
    await button(page, 'Nghe').click();
    expect(scripts()).toHaveLength(1);
    expect(troubles).toEqual([]);
    await close();
  });

  it('say where they stand that they need a connection, when there is none', async () => {
    const { page, close } = await open();
    await page.context().route('**/*.js', (route) => route.abort());
    await button(page, 'Tùy chỉnh').click();
    await button(page, 'Cần kết nối mạng').waitFor();
    await close();
  });
});

describe('the reading settings', () => {
  it('change spacing and colours at once, for all pages to come, from their first paint', async () => {
    const { page, troubles, close } = await open();
    const before = await leading(page);
    await button(page, 'Tùy chỉnh').click();
    await page.getByRole('radio', { name: 'Rất rộng' }).check();
    expect(await leading(page)).toBeGreaterThan(before + 0.5);
    await page.getByRole('radio', { name: 'Tối' }).check();
    const dark = await shade(page);
    await page.getByRole('radio', { name: 'Tương phản cao' }).check();
    expect(await shade(page)).toBe('rgb(0, 0, 0)');
    expect(dark).not.toBe('rgb(0, 0, 0)');
    // Before anything but the head has been parsed.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(globalThis, { first: document.documentElement.dataset.look });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(KINDS['article, plain']);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'first'))).toBe('widest contrast');
    expect(await shade(page)).toBe('rgb(0, 0, 0)');
    await button(page, 'Tùy chỉnh').click();
    expect(await page.getByRole('radio', { name: 'Tương phản cao' }).isChecked()).toBe(true);
    await button(page, 'Tăng cỡ chữ').click();
    await button(page, 'Về mặc định').click();
    expect(await look(page)).toBe('');
    expect(await leading(page)).toBeCloseTo(before, 2);
    expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('100%');
    expect(troubles).toEqual([]);
    await close();
  });

  it('are worked by keyboard; Escape closes them and gives the focus back', async () => {
    const { page, close } = await open();
    await button(page, 'Tùy chỉnh').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Cách hiển thị' }).waitFor();
    expect(await button(page, 'Tùy chỉnh').getAttribute('aria-expanded')).toBe('true');
    // The panel comes after its row of buttons: past `Nghe`.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await look(page)).toBe('wide');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('group', { name: 'Cách hiển thị' }).count()).toBe(0);
    const focused = page.locator(':focus');
    expect(await focused.innerText()).toBe('Tùy chỉnh');
    expect(await focused.getAttribute('aria-expanded')).toBe('false');

    // Also where the focus stayed on the button, or is nowhere; each press closes one panel.
    const panels = page.locator('.panel');
    await page.keyboard.press('Enter');
    await button(page, 'Nghe').click();
    await expect.poll(() => panels.count()).toBe(2);
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    for (const left of [1, 0]) {
      await page.keyboard.press('Escape');
      expect(await panels.count()).toBe(left);
    }
    await close();
  });

  it('are in step between tabs, also in an open panel', async () => {
    const { page, close } = await open();
    await button(page, 'Tùy chỉnh').click();
    const other = await page.context().newPage();
    await other.goto(new URL(KINDS['article, plain'], url).href);
    await button(other, 'Tùy chỉnh').click();
    await other.getByRole('radio', { name: 'Tối' }).check();
    await expect.poll(() => look(page)).toBe('dark');
    await expect.poll(() => page.getByRole('radio', { name: 'Tối' }).isChecked()).toBe(true);
    await close();
  });

  it('leave the colours of the device alone where it forces its own, and paper white', async () => {
    const { page, close } = await open();
    await button(page, 'Tùy chỉnh').click();
    await page.getByRole('radio', { name: 'Tương phản cao' }).check();
    await page.emulateMedia({ media: 'print' });
    expect(await shade(page)).not.toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme: 'light' });
    const forced = await page.evaluate(() => {
      const canvas = document.createElement('p');
      canvas.style.cssText = 'background:Canvas;forced-color-adjust:none';
      document.body.append(canvas);
      return getComputedStyle(canvas).backgroundColor;
    });
    expect(await shade(page)).toBe(forced);
    await close();
  });
});

describe('Nghe', () => {
  const said = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'said'));
  const next = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'endUtterance')());

  it('reads a sentence at a time, marks the paragraph, pauses, goes on, and stops', async () => {
    // So that it is in view at once.
    const { page, troubles, close } = await open({ reducedMotion: 'reduce' });
    await button(page, 'Nghe').click();
    await button(page, 'Tạm dừng').waitFor();
    expect(await said(page)).toHaveLength(1);
    expect(await page.locator('.reading').innerText()).toBe(await page.locator('article h1').innerText());
    for (let i = 0; i < 3; i++) await next(page);
    const [, , , fourth] = await said(page);
    await button(page, 'Tạm dừng').click();
    await button(page, 'Đọc tiếp').click();
    expect((await said(page)).slice(-2)).toEqual([fourth, fourth]);
    const { top, bottom } = await page.locator('.reading').evaluate((block) => block.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(800);
    await page.getByLabel('Tốc độ').selectOption('Nhanh');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'rates').at(-1))).toBe(1.3);
    await button(page, 'Dừng').click();
    expect(await page.locator('.reading').count()).toBe(0);
    await button(page, 'Nghe').click();
    await expect.poll(() => button(page, 'Đọc').count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('reads the whole article once, abbreviations in full, and no button or footnote mark', async () => {
    const { page, close } = await open();
    await button(page, 'Nghe').click();
    await button(page, 'Tạm dừng').waitFor();
    for (let i = 0; i < 200 && (await page.locator('.reading').count()) > 0; i++) await next(page);
    await page.getByText('Đã đọc hết bài.').waitFor();
    const all: string[] = await said(page);
    const words = all.join(' ');
    expect(all.every((sentence) => sentence.length <= 200)).toBe(true);
    expect(words).not.toContain('Tăng cỡ chữ');
    expect(words).toContain(await page.locator('article h1').innerText());
    const list = await page.locator('article li:not(.targets li)').allInnerTexts();
    for (const item of list) expect(words).toContain(item.split('.')[0]?.split('\n')[0]?.trim().slice(0, 12));
    await close();
  });

  it('says so where there is no Vietnamese voice, and what to do', async () => {
    const { page, close } = await open({}, ['en-US']);
    await button(page, 'Nghe').click();
    await page.getByRole('status').filter({ hasText: 'mở trang bằng trình duyệt' }).waitFor();
    expect(await said(page)).toEqual([]);
    await close();
  });

  it('says the same where the browser cannot speak at all, as in other apps', async () => {
    const { page, troubles, close } = await newReader(browser, url);
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined }),
    );
    await page.goto(KINDS.article);
    await button(page, 'Nghe').click();
    await page.getByRole('status').filter({ hasText: 'mở trang bằng trình duyệt' }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('the list after an article', () => {
  it('saves the article as one file that needs nothing else', async () => {
    const { page, troubles, close } = await open();
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Lưu').click()]);
    expect(download.suggestedFilename()).toBe('tiem-chung-mo-rong.html');
    const html = readFileSync((await download.path()) ?? '', 'utf8');
    expect(html).toContain(await page.locator('article h1').innerHTML());
    expect(html).toContain('src="data:image/');
    expect(html).not.toMatch(
      /<(?:script|button|source|link|iframe|object)\b|src="(?!data:)|srcset=|href="\/|url\(|@import/,
    );
    await page.getByText('Đã lưu thành tệp tiem-chung-mo-rong.html.').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('copies the address, or shows it where that is not allowed', async () => {
    const { page, close } = await open();
    const copied = page.getByRole('status').filter({ hasText: /liên kết/ });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void Object.assign(globalThis, { copied: text }) },
      });
    });
    await button(page, 'Chép liên kết').click();
    await expect.poll(() => copied.innerText()).toBe('Đã chép liên kết.');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'copied'))).toBe(canonical);
    await page.evaluate(() =>
      Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject() }),
    );
    await button(page, 'Chép liên kết').click();
    await expect.poll(() => copied.innerText()).toContain(canonical);
    await close();
  });

  it('leads to Zalo, Facebook and e-mail by plain links, and to the original', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    const list = page.locator('.after .tools');
    const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
    for (const name of ['Gửi qua Zalo', 'Gửi qua Facebook', 'Gửi qua thư điện tử']) {
      const href = (await list.getByRole('link', { name }).getAttribute('href')) ?? '';
      const { searchParams } = new URL(href);
      expect([...searchParams.values()]).toContain(canonical);
    }
    const mail = new URL((await list.getByRole('link', { name: 'thư' }).getAttribute('href')) ?? '');
    expect(mail.searchParams.get('subject')).toBe(new URL(canonical).host);
    expect(await list.getByRole('button').count()).toBe(0);
    const original = await list.getByRole('link', { name: 'Bản gốc' }).getAttribute('href');
    const text = published(agency, `${KINDS.article.slice(1)}${original}`);
    expect(text).toMatch(/^---\ntitle: /);
    await close();
  });
});

describe('on paper', () => {
  it('stand the body, date, title, text, author, address and link targets, and nothing else', async () => {
    const { page, close } = await open();
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
    for (const selector of ['.brand b', 'article time', 'article h1', '.byline', '.targets li'])
      expect(await seen(selector), selector).toBeGreaterThan(0);
    for (const selector of [
      'nav',
      'form',
      'footer',
      'button',
      '.after',
      '.trail',
      'details.contents',
      '.skip',
      '.brand img',
    ])
      expect(await seen(selector), selector).toBe(0);
    const numbers = await page.evaluate(
      () =>
        [...document.querySelectorAll('article a')].filter((link) =>
          getComputedStyle(link, '::after').content.includes('counter'),
        ).length,
    );
    expect(numbers).toBe(await page.locator('.targets li').count());
    // Without it each link would begin anew at 1.
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('article') ?? document.body).counterReset,
      ),
    ).toContain('a 0');
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('article') ?? document.body, '::after').content,
      ),
    ).toContain(KINDS.article);
    await close();
  });
});

/** Runs in the page: a speech engine that says nothing, notes what it is given, and ends an utterance when told to. */
function fakeSpeech(languages: readonly string[]): void {
  const said: string[] = [];
  const rates: number[] = [];
  let present: { onend?: () => void } | undefined;
  const speech = {
    getVoices: () => languages.map((lang) => ({ lang, localService: true })),
    addEventListener() {},
    speak(utterance: { text: string; rate: number; onend?: () => void }) {
      said.push(utterance.text);
      rates.push(utterance.rate);
      present = utterance;
    },
    // As browsers do: what is cancelled still reports its end, later.
    cancel() {
      const dropped = present;
      setTimeout(() => dropped?.onend?.());
    },
  };
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.assign(globalThis, { said, rates, endUtterance: () => present?.onend?.() });
}
