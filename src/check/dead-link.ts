/** Whether an address of this site leads somewhere, and what to say where it does not. */
import { decodedPath } from '../archive/decoded.ts';
import { isRemote, namesFile } from '../archive/references.ts';
import { type StringKey, say } from '../strings.ts';
import type { Standing } from './addresses.ts';
import type { SiteFacts } from './checked.ts';

/** What to say of a link in a published text to what readers do not get to see. */
const UNSEEN: Readonly<Record<Exclude<Standing, 'published'>, StringKey>> = {
  draft: 'checkLinkDraft',
  later: 'checkLinkLater',
  unlisted: 'checkLinkUnlisted',
};

/** The page that a link stands on. */
export interface From {
  address: string;
  /** Then only what is published will do; a draft may lead to other drafts. */
  isPublished: boolean;
}

/** What is wrong with an address; null where it is right, of another site, or a file's, which the archive looks for. */
export function deadLink(url: string, { address, isPublished }: From, site: SiteFacts): string | null {
  const [written = '', anchor = ''] = inSite(url, site).split('#', 2);
  if (isRemote(written) || namesFile(written)) return null;
  const path = written === '' ? address : decodedPath(resolved(written, address));
  const standing = written === '' ? 'published' : site.standingOf(path);
  if (standing === null) return say('checkLinkNowhere', { url });
  if (isPublished && standing !== 'published') return say(UNSEEN[standing], { url });
  const ids = anchor === '' ? null : site.headingIds(path);
  return ids && !ids.has(decodedPath(anchor)) ? say('checkAnchorNowhere', { anchor }) : null;
}

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
