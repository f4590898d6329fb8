/** What the address of a link may begin with, before a colon: the one list of it. */
export const SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel'];

/** The list for people: `http:, https:, mailto:, tel:`. */
export function schemesInWords(): string {
  return SCHEMES.map((scheme) => `${scheme}:`).join(', ');
}

/** Where a link leads. 'contact' is mail or telephone; 'unsafe' is everything a page must not hold. */
type LinkKind = 'internal' | 'external' | 'contact' | 'unsafe';

/**
 * Judges a link of a body. Whatever stands before a colon must be one of SCHEMES to the letter: a
 * spelling that only a browser would take for a scheme is unsafe too, and so is one that none would.
 */
export function linkKind(href: string, origin: string): LinkKind {
  const scheme = /^([^/?#:]*):/.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined && !SCHEMES.includes(scheme)) return 'unsafe';
  if (scheme === 'mailto' || scheme === 'tel') return 'contact';
  const url = URL.parse(href, origin);
  if (!url) return 'unsafe';
  return url.host === URL.parse(origin)?.host ? 'internal' : 'external';
}
