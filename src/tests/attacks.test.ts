/** Every attack of attacks.ts in a real browser, without a content policy: nothing runs, nothing is fetched. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderBody } from '../markdown/render-body.ts';
import { attacks } from './attacks.ts';
import { launchBrowser } from './browser.ts';

const ORIGIN = 'http://page.test';

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the page now open did. */
let ran: string[];
let fetched: string[];
let body: string;

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext();
  await context.exposeFunction('report', (what: string) => ran.push(what));
  await context.addInitScript(
    'for (const name of ["alert", "print", "open"]) window[name] = () => report(name);',
  );
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url === `${ORIGIN}/`) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    fetched.push(url);
    return route.abort();
  });
  page = await context.newPage();
});

afterAll(() => browser?.close());

/** Opens a body as a page, then touches whatever a reader might touch but for the links that lead elsewhere. */
async function open(html: string): Promise<{ ran: string[]; fetched: string[] }> {
  ran = [];
  fetched = [];
  body = `<!doctype html><html lang="vi"><title>a</title><article>${html}</article></html>`;
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('article *')) {
      for (const type of ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'toggle', 'error', 'load']) {
        element.dispatchEvent(new Event(type));
      }
      const link = element.closest('a');
      if (!link || !/^(?:https?|mailto|tel):$/.test(link.protocol)) element.click();
    }
    return new Promise((resolve) => setTimeout(resolve, 10));
  });
  return { ran, fetched };
}

describe('in a browser', () => {
  it('attacks would run and fetch if they were left as they are', async () => {
    const image = await open('<img src="https://evil.test/x.png" onerror="alert(1)">');
    expect(image.ran).toContain('alert');
    expect(image.fetched).toEqual(['https://evil.test/x.png']);
    expect((await open('<a href="javascript:alert(1)">x</a>')).ran).toEqual(['alert']);
  });

  it.each(attacks)('%j does nothing', async (attack) => {
    const { html } = renderBody(attack, { origin: ORIGIN, assets: [] });
    expect(await open(html)).toEqual({ ran: [], fetched: [] });
    expect(page.url()).toMatch(/^http:\/\/page\.test\/(?:#.*)?$/);
    expect(page.frames()).toHaveLength(1);
  });
});
