import { fold } from './fold.ts';

const LONGEST = 80;

/**
 * The ASCII part of an address for a new text: "Đổi mới ở Hà Nội" → `doi-moi-o-ha-noi`.
 * At most 80 characters, cut at a hyphen where there is one. May be '' (emoji, stop marks): the caller decides then.
 */
export function slugify(text: string): string {
  const slug = wholeSlug(text);
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}

/** The same uncut: for names that are there already, whose ends may be all that tells them apart. */
export function wholeSlug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
