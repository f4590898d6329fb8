/** What the rules need to know of the whole site: asked of the archive's store. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { aliasKey } from '../archive/old-address.ts';
import { readSource } from '../archive/source.ts';
import type { Store } from '../archive/store.ts';
import type { SyncResult } from '../archive/sync.ts';
import { renderBody } from '../markdown/render-body.ts';
import { fold } from '../vietnamese/fold.ts';
import type { SiteFacts } from './checked.ts';

const articleRow = z.object({ path: z.string(), address: z.string(), title: z.string() });
const addressRow = z.object({ address: z.string(), path: z.string() });
const aliasRow = z.object({ alias: z.string() });

/** Addresses that every site has; older pages of lists end in `trang/<k>/`. */
const OWN =
  /^\/(?:tim-kiem|so-do-trang|ngoai-tuyen|luu-tru(?:\/\d{4}(?:\/\d{2})?)?|rss\.xml|atom\.xml|feed\.json|sitemap\.xml|news-sitemap\.xml)?\/?(?:\?.*)?$/;
const LISTS =
  /^\/(?:tac-gia|the)\/[^/]+\/|^\/(?:chuyen-muc\/[^/]+\/)?(?:trang\/\d+\/|(?:rss|atom)\.xml$|feed\.json$)/;

/** Facts of a content folder whose store is in step with it. */
export function siteFacts(store: Store, synced: SyncResult, contentDir: string): SiteFacts {
  const articles = store
    .prepare(
      `select path, address, json_extract(card, '$.title') as title from articles join cards using (id)`,
    )
    .all()
    .map((row) => articleRow.parse(row));
  const pages = store
    .prepare('select address, path from pages')
    .all()
    .map((row) => addressRow.parse(row));
  const files = new Map([...articles, ...pages].map(({ address, path }) => [address, path]));
  const others = new Set([
    ...store
      .prepare('select alias from aliases')
      .all()
      .map((row) => aliasRow.parse(row).alias),
    ...synced.redirects.map(({ from }) => from),
    ...synced.publicFiles.map(({ href }) => href),
    ...synced.categories.map(({ id }) => `/chuyen-muc/${id}/`),
  ]);
  const byTitle = Map.groupBy(articles, ({ title }) => titleKey(title));
  const ids = new Map<string, ReadonlySet<string> | null>();
  const headingIds = (address: string): ReadonlySet<string> | null => {
    const path = files.get(address);
    return path === undefined ? null : readHeadingIds(join(contentDir, path));
  };
  return {
    authors: synced.authors,
    glossary: synced.glossary,
    origin: new URL(synced.settings.url).origin,
    leadsSomewhere(address) {
      const path = address.replace(/\?.*$/, '');
      const known = (each: string): boolean =>
        files.has(each) || others.has(each) || others.has(aliasKey(each));
      return OWN.test(address) || LISTS.test(path) || known(path) || known(`${path}/`) || known(address);
    },
    headingIds(address) {
      const found = ids.get(address) ?? headingIds(address);
      ids.set(address, found);
      return found;
    },
    sameTitle: (title, path) =>
      (byTitle.get(titleKey(title)) ?? []).map((each) => each.path).filter((each) => each !== path),
  };
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
