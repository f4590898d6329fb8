/** What a visit to the site brings up to date in the store. */
import { forgetPage, keepFile, keepPage } from './keep.ts';
import { PAGES } from './stores.ts';

/** Asks whether each stored page is still published: what was withdrawn goes, though nobody opened it again. */
export async function forgetWithdrawn(): Promise<void> {
  const cache = await caches.open(PAGES);
  for (const { url } of await cache.keys()) {
    const { status } = await fetch(url, { method: 'HEAD', cache: 'no-store' });
    if (status === 404 || status === 410) await forgetPage(url);
  }
}

/** Keeps a page that was open before this worker was, as the browser's own cache has it: nothing is fetched twice. */
export async function keepOpenPage(url: string): Promise<void> {
  const response = await fetch(url, { cache: 'force-cache' });
  const html = await response.clone().text();
  await keepPage(url, response);
  for (const source of sourcesIn(html)) {
    const file = new URL(source, url).href;
    // Fails for variants of a picture that the browser did not choose.
    const known = await fetch(file, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
    if (known) await keepFile(file, known);
  }
}

/** Addresses of the pictures in a page: every variant. */
export function sourcesIn(html: string): string[] {
  const values = [...html.matchAll(/\ssrc(?:set)?="([^"]+)"/g)].map(([, value = '']) => value);
  const sources = values.flatMap((value) => value.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
  return [...new Set(sources.filter((source) => source.startsWith('/')))];
}
