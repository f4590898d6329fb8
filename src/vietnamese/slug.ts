import { fold } from './fold.ts';

const LONGEST = 80;

/**
 * The ASCII part of an address for a Vietnamese text: "Đổi mới ở Hà Nội" → `doi-moi-o-ha-noi`.
 * At most 80 characters, cut at a hyphen where there is one. May be '' (emoji, stop marks): the caller decides then.
 */
export function slugify(text: string): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}
