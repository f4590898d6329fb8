/** What a visit to the site brings up to date in the store. */
import { forgetPage, keepFile, keepPage } from './keep.ts';
import { PAGES } from './stores.ts';

/** Pages fetched anew in a visit, those read last before others: some 60 KB, should the whole site have changed. */
const MOST_RENEWED = 10;

/**
 * Asks whether each stored page is still published, and as it was: what was withdrawn goes, and what was corrected is
 * fetched anew, though nobody opened it again.
 */
export async function bringUpToDate(): Promise<void> {
  const cache = await caches.open(PAGES);
  const changed: string[] = [];
  for (const { url } of await cache.keys()) {
    const now = await fetch(url, { method: 'HEAD', cache: 'no-store' });
    if (now.redirected || now.status === 404 || now.status === 410) await forgetPage(url);
    else if (now.ok && etag(now) !== etag(await cache.match(url))) changed.push(url);
  }
  for (const url of changed.slice(-MOST_RENEWED))
    await keepPage(url, await fetch(url, { cache: 'no-store' }));
}

/** Null where the host sends none: then a page is renewed when it is read. */
function etag(response: Response | undefined): string | null {
  return response?.headers.get('etag') ?? null;
}

/** Keeps a page that was open before this worker was, as the browser's own cache has it: nothing is fetched twice. */
export async function keepOpenPage(url: string): Promise<void> {
  const response = await fetch(url, { cache: 'force-cache' });
  const html = await keepPage(url, response);
  for (const source of sourcesIn(html)) {
    const file = new URL(source, url).href;
    // Fails for variants of a picture that the browser did not choose.
    const known = await fetch(file, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
    if (known) await keepFile(file, known);
  }
}

/** Keeps the script of a page's tools (10 KB), once: who reads a second page shall be able to listen without a network. */
export async function keepTools(html: string): Promise<void> {
  const [, address] = /\sdata-module="([^"]+)"/.exec(html) ?? [];
  if (!address) return;
  const { href } = new URL(address, location.origin);
  if (!(await caches.match(href))) await keepFile(href, await fetch(href));
}

/** Addresses of the pictures in a page: every variant. */
export function sourcesIn(html: string): string[] {
  const values = [...html.matchAll(/\ssrc(?:set)?="([^"]+)"/g)].map(([, value = '']) => value);
  const sources = values.flatMap((value) => value.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
  return [...new Set(sources.filter((source) => source.startsWith('/')))];
}
