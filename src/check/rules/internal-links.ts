import { isRemote } from '../../archive/references.ts';
import { say } from '../../strings.ts';
import { nodesOf, type SiteFacts } from '../checked.ts';
import { rule } from '../rule.ts';

/** Ends like a file: the archive looks for those. */
const FILE = /\.[a-z\d]{1,5}$/i;
const HTML_LINK = /<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Links to this site that lead nowhere. */
export const internalLinks = rule('internal-links', function* (tree, { address, site }) {
  const look = (url: string): string | null => {
    const [written = '', anchor = ''] = inSite(url, site).split('#', 2);
    if (isRemote(written)) return null;
    const path = written === '' ? address : decoded(resolved(written, address));
    const isFile = FILE.test(written) && (!written.startsWith('/') || written.startsWith('/images/'));
    if (isFile) return null;
    if (written !== '' && !site.leadsSomewhere(path)) return say('checkLinkNowhere', { url });
    const ids = anchor === '' ? null : site.headingIds(path);
    return ids && !ids.has(decoded(anchor)) ? say('checkAnchorNowhere', { anchor }) : null;
  };
  for (const { url, position } of [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')]) {
    const message = look(url);
    if (message !== null) yield { message, at: position?.start.offset ?? 0 };
  }
  for (const { value, position } of nodesOf(tree, 'html')) {
    for (const { index, 1: double, 2: single, 3: bare } of value.matchAll(HTML_LINK)) {
      const message = look((double ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
      if (message !== null) yield { message, at: (position?.start.offset ?? 0) + index };
    }
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

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
