/** A reader in the browser, with everything noted that should not happen to one. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Reader {
  page: Page;
  /** What went wrong: violations of the content policy, errors of scripts, requests to another host. */
  troubles: string[];
  /** Addresses asked for, in order, pathname and query. */
  requests: string[];
  close(): Promise<void>;
}

/** Opens a window of 1280 × 800 on the site at `url`; requests to other hosts are noted and not sent. */
export async function newReader(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'vi-VN',
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    ...options,
  });
  const troubles: string[] = [];
  const requests: string[] = [];
  await context.route('**/*', (route) => {
    const asked = route.request().url();
    if (!asked.startsWith(`${url}/`) && !asked.startsWith('data:') && !asked.startsWith('blob:')) {
      troubles.push(`request to ${asked}`);
      return route.abort();
    }
    requests.push(asked.slice(url.length));
    return route.continue();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    // A page that is not found is the one thing a browser complains of that is as it should be.
    const expected = message.location().url === page.url() && message.text().includes('status of 404');
    if (message.type() === 'error' && !expected) troubles.push(`console: ${message.text()}`);
  });
  return { page, troubles, requests, close: () => context.close() };
}

/** What the reader's own text sizes are, in CSS px: of a paragraph of the body, and of the heading. */
export function textSizes(page: Page): Promise<{ body: number; heading: number }> {
  return page.evaluate(() => {
    const size = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? Number.parseFloat(getComputedStyle(element).fontSize) : Number.NaN;
    };
    return { body: size('article p:not([class])'), heading: size('article h1') };
  });
}
