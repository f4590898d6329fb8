/** The pages that open without a network, for the page that lists them. */
import { timeKept } from './notice.ts';
import { FILES, PAGES } from './stores.ts';

interface AtHand {
  address: string;
  title: string;
  /** `14:30 05/12/2023` */
  kept: string;
}

/** Every stored page, the one fetched last first; none where the browser keeps nothing. */
export async function pagesAtHand(): Promise<AtHand[]> {
  if (!('caches' in window)) return [];
  const cache = await caches.open(PAGES);
  const keys = [...(await cache.keys())].reverse();
  const pages = await Promise.all(
    keys.map(async ({ url }) => {
      const stored = await cache.match(url);
      return stored ? atHand(new URL(url).pathname, stored) : [];
    }),
  );
  return pages.flat();
}

/** Empties the store. */
export async function forgetPages(): Promise<void> {
  await Promise.all([PAGES, FILES].map((name) => caches.delete(name)));
}

/** Read as text: a whole page that is parsed here brings its style sheets, which this page's content policy forbids. */
async function atHand(address: string, stored: Response): Promise<AtHand[]> {
  const html = await stored.text();
  const [heading] = /<h1[\s\S]*?<\/h1>/.exec(html) ?? [];
  const title = new DOMParser().parseFromString(heading ?? '', 'text/html').body.textContent;
  // What stands at an old address only leads on: its own is another.
  const isItself = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]?.endsWith(address);
  return title && isItself ? [{ address, title, kept: timeKept(stored) }] : [];
}
