/** Puts pages and files into the store, and takes them out. */
import { addressOf, FILES, LARGEST, MOST, OFFLINE_PAGE, PAGES } from './stores.ts';

/** Of no use without a network: search needs its index, and the offline page has a place of its own. */
const NOT_KEPT = ['/tim-kiem/', OFFLINE_PAGE];

/** Moved or withdrawn: a redirect that the browser follows by itself shows as status 0. */
const GONE = [0, 404, 410];

/**
 * Keeps what the site answered to a page's address; what it no longer has leaves the store. The answer goes on to the
 * reader: only a page is copied for that, never a film or a PDF, whose copy nobody would read. Gives the page's HTML, ''
 * where it is not kept.
 */
export async function keepPage(url: string, response: Response): Promise<string> {
  const address = addressOf(url);
  if (GONE.includes(response.status)) await forgetPage(address);
  const isPage = response.status === 200 && response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || NOT_KEPT.includes(new URL(address).pathname)) return '';
  // Read to its end first: a page that a weak signal cut off is not kept.
  const html = await response.clone().text();
  const headers = new Headers(response.headers);
  headers.set('date', new Date().toUTCString());
  if (html.length > LARGEST) return '';
  await put(PAGES, address, new Response(html, { headers }));
  return html;
}

/** Keeps a picture or a script, and lets the answer go on to the reader. */
export async function keepFile(url: string, response: Response): Promise<void> {
  if (response.status !== 200 || Number(response.headers.get('content-length')) > LARGEST) return;
  const bytes = await response.clone().arrayBuffer();
  if (bytes.byteLength <= LARGEST) await put(FILES, url, new Response(bytes, response));
}

/** Takes a page out of the store, with the pictures of its folder. */
export async function forgetPage(address: string): Promise<void> {
  await (await caches.open(PAGES)).delete(address);
  const files = await caches.open(FILES);
  for (const { url } of await files.keys()) if (url.startsWith(address)) await files.delete(url);
}

async function put(store: typeof PAGES | typeof FILES, url: string, response: Response): Promise<void> {
  const cache = await caches.open(store);
  // Taken out first, so that it stands last.
  await cache.delete(url);
  await cache.put(url, response);
  const keys = await cache.keys();
  for (const key of keys.slice(0, -MOST[store])) await cache.delete(key);
}
