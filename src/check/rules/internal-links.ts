import { isRemote, namesFile } from '../../archive/references.ts';
import { say } from '../../strings.ts';
import type { SiteFacts } from '../checked.ts';
import { decoded, linksOf } from '../links.ts';
import { rule } from '../rule.ts';

/** Links to this site that lead nowhere. */
export const internalLinks = rule('internal-links', function* (tree, { address, site }) {
  const look = (url: string): string | null => {
    const [written = '', anchor = ''] = inSite(url, site).split('#', 2);
    if (isRemote(written)) return null;
    const path = written === '' ? address : decoded(resolved(written, address));
    if (namesFile(written)) return null;
    if (written !== '' && !site.leadsSomewhere(path)) return say('checkLinkNowhere', { url });
    const ids = anchor === '' ? null : site.headingIds(path);
    return ids && !ids.has(decoded(anchor)) ? say('checkAnchorNowhere', { anchor }) : null;
  };
  for (const { url, kind, at } of linksOf(tree)) {
    const message = kind === 'link' ? look(url) : null;
    if (message !== null) yield { message, at };
  }
});

/** A whole address of this site as a path in it. */
function inSite(url: string, { origin }: SiteFacts): string {
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}

/** As a browser reads it on the page. */
function resolved(path: string, address: string): string {
  if (path.startsWith('/')) return path;
  const url = URL.parse(path, `http://localhost${address}`);
  return url ? url.pathname + url.search : path;
}
