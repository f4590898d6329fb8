import { z } from 'zod';
import { PUBLISHED, publishedAt } from '../../archive/published.ts';
import type { Store } from '../../archive/store.ts';
import { hostRedirects, movedPages, nginxRedirects, type Redirect } from '../../feeds/redirects.ts';
import type { Site } from '../../views/site.ts';
import { digestOf } from '../digest.ts';
import type { Plan } from '../plan/plan.ts';
import type { Output } from './output.ts';

const aliasRow = z.object({ id: z.number() });

/** Old addresses led on: for hosts that take a list, for nginx, and as pages for hosts that know neither. */
export function redirectOutputs(store: Store, plan: Plan, site: Site, listed: readonly Redirect[]): Output[] {
  const redirects = [...aliases(store, site), ...listed.map(({ from, to }) => ({ from, to }))];
  const digest = digestOf([plan.siteDigest, redirects]);
  // A server matches an address to the letter; several spellings of one have one page.
  const moved = movedPages(redirects, site.origin, site.settings.wording);
  const pages = [...new Map(moved.map((page) => [page.file, page])).values()];
  return [
    { file: '_redirects', digest, make: () => hostRedirects(redirects) },
    { file: 'redirects.nginx.conf', digest, make: () => nginxRedirects(redirects) },
    ...pages.map(({ file, html }) => ({ file, digest: digestOf(html), make: () => html })),
  ];
}

/** The old addresses of published articles, sorted. */
function aliases(store: Store, site: Site): Redirect[] {
  const rows = store
    .prepare(`select distinct articles.id from aliases cross join articles using (path) where ${PUBLISHED}`)
    .all(publishedAt(site));
  return rows
    .map((row) => aliasRow.parse(row).id)
    .flatMap((id) => {
      const { address, aliases } = site.article(id);
      return aliases.map((from) => ({ from, to: address }));
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
