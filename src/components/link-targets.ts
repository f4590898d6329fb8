const LINK = /<a((?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?)>/g;
const HREF = /\shref="([^"]*\/[^"]*)"/;

/**
 * Where the links of a body lead, in order and with the site's address, as text of HTML: a list for paper, where each
 * link shows its number (src/styles/body/targets.inline.css counts the same links). Links within the page have none.
 */
export function linkTargets(html: string, origin: string): string[] {
  return [...html.matchAll(LINK)].flatMap(([, attributes = '']) => {
    const href = HREF.exec(attributes)?.[1];
    if (href === undefined) return [];
    return (href.startsWith('/') ? origin + href : href).replaceAll('<', '&lt;');
  });
}
