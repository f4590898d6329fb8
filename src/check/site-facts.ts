/** What the rules need to know of the whole site: asked of the archive's store. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleAddress, pageAddress } from '../archive/article-path.ts';
import { isPage } from '../archive/changes.ts';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { readSource } from '../archive/source.ts';
import type { Store } from '../archive/store.ts';
import type { SyncResult } from '../archive/sync.ts';
import { renderBody } from '../markdown/render-body.ts';
import { fold } from '../vietnamese/fold.ts';
import { placedArticles, type Standing, siteAddresses, spellings, textPages } from './addresses.ts';
import type { SiteFacts } from './checked.ts';
import { publishedAddresses } from './published-addresses.ts';

/** Facts of a content folder whose store is in step with it, as readers find it at `now` (ms since 1970). */
export function siteFacts(store: Store, synced: SyncResult, contentDir: string, now: number): SiteFacts {
  const articles = placedArticles(store, now);
  const pages = textPages(store);
  const kept = new Set([...articles, ...pages].map(({ path }) => path));
  const faulty = synced.problems.map(({ file }) => file).filter((path) => isPage(path) && !kept.has(path));
  const addresses = new Map([
    ...addressesOfFaulty(new Set(faulty), contentDir).map((address): [string, Standing] => [
      address,
      'published',
    ]),
    ...siteAddresses(store, synced, articles),
  ]);
  const files = new Map([...articles, ...pages].map(({ address, path }) => [address, path]));
  const published = new Set(
    [...articles.filter(({ standing }) => standing === 'published'), ...pages].map(({ path }) => path),
  );
  const byTitle = Map.groupBy(articles, ({ title }) => titleKey(title));
  const ids = new Map<string, ReadonlySet<string> | null>();
  const idsOf = (path: string): ReadonlySet<string> | null => {
    const known = ids.has(path) ? ids.get(path) : readHeadingIds(join(contentDir, path));
    ids.set(path, known ?? null);
    return known ?? null;
  };
  return {
    authors: synced.authors,
    glossary: synced.glossary,
    origin: new URL(synced.settings.url).origin,
    isPublished: (path) => published.has(path),
    standingOf(address) {
      const known = spellings(address).find((each) => addresses.has(each));
      return known === undefined ? null : (addresses.get(known) ?? null);
    },
    headingIds(address) {
      const path = spellings(address)
        .map((each) => files.get(each))
        .find((each) => each !== undefined);
      return path === undefined ? null : idsOf(path);
    },
    sameTitle: (title, path) =>
      (byTitle.get(titleKey(title)) ?? []).map((each) => each.path).filter((each) => each !== path),
  };
}

/** What files with errors will have for addresses once these are mended: until then nobody shall be told that they are gone. */
function addressesOfFaulty(paths: Iterable<string>, contentDir: string): string[] {
  return [...paths].flatMap((path) => {
    const own = path.startsWith('pages/') ? pageAddress(path) : articleAddress(path);
    const file = join(contentDir, path);
    const said = existsSync(file)
      ? publishedAddresses(path, readFileSync(file), Number.MAX_SAFE_INTEGER)
      : [];
    return [...(own.ok ? [own.address] : []), ...said];
  });
}

function titleKey(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The ids of a file's headings as the site makes them; null for pages with components. */
function readHeadingIds(file: string): ReadonlySet<string> | null {
  if (file.endsWith('.mdx')) return null;
  const source = readSource(readFileSync(file));
  const read = source.ok ? readFrontmatter(source.source.text) : null;
  if (!read?.ok) return null;
  const { headings } = renderBody(read.frontmatter.body, { origin: 'http://localhost', assets: [] });
  return new Set(['noi-dung', ...headings.map(({ id }) => id)]);
}
