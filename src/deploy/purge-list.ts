/** The addresses that a CDN has to forget. */
import type { SiteChanges } from './changes.ts';
import type { Sent } from './deploy.ts';

/** More addresses than this are asked for as "everything": it is one request, and every CDN knows it. */
const MOST = 3000;

/** Stands for every address. */
export const EVERYTHING = '*';

/** Whole addresses of all that differs, also of what is new: the CDN may have kept its 404. */
export function purgeList(changes: SiteChanges, sent: Sent): string[] {
  const files = [...changes.added, ...changes.changed, ...changes.deleted];
  if (sent === 'everything' || files.length > MOST) return [EVERYTHING];
  return files.map((file) => {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    return `${changes.site}/${path.split('/').map(encodeURIComponent).join('/')}`;
  });
}
