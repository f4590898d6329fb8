import { isRemote, namesFile } from '../../archive/references.ts';
import { type StringKey, say } from '../../strings.ts';
import type { Standing } from '../addresses.ts';
import type { SiteFacts } from '../checked.ts';
import { decoded, linksOf } from '../links.ts';
import { rule } from '../rule.ts';

/** What to say of a link in a published text to what readers do not get to see. */
const UNSEEN: Readonly<Record<Exclude<Standing, 'published'>, StringKey>> = {
  draft: 'checkLinkDraft',
  later: 'checkLinkLater',
  unlisted: 'checkLinkUnlisted',
};

/** Links to this site that lead nowhere: from a published text to what is published, from a draft to all that is there. */
export const internalLinks = rule('internal-links', function* (tree, { path: file, address, site }) {
  const isPublished = site.isPublished(file);
  const look = (url: string): string | null => {
    const [written = '', anchor = ''] = inSite(url, site).split('#', 2);
    if (isRemote(written) || namesFile(written)) return null;
    const path = written === '' ? address : decoded(resolved(written, address));
    const standing = written === '' ? 'published' : site.standingOf(path);
    if (standing === null) return say('checkLinkNowhere', { url });
    if (isPublished && standing !== 'published') return say(UNSEEN[standing], { url });
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
