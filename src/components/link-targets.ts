const LINK = /<a((?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?)>/g;
const HREF = /\shref="([^"]*\/[^"]*)"/;

/**
 * Where the links of a body lead, in order and as whole addresses, as text of HTML: a list for paper, where each link
 * shows its number (src/styles/body/targets.inline.css counts the same links). Links within the page have none.
 * `page`: the whole address of the page.
 */
export function linkTargets(html: string, page: string): string[] {
  const { origin } = new URL(page);
  return [...html.matchAll(LINK)].flatMap(([, attributes = '']) => {
    const href = HREF.exec(attributes)?.[1];
    if (href === undefined) return [];
    return wholeAddress(href, page, origin).replaceAll('<', '&lt;');
  });
}

/** With its letters as they are, where it can be put together without a look at its parts. */
function wholeAddress(href: string, page: string, origin: string): string {
  if (href.startsWith('/') && !href.startsWith('//')) return origin + href;
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) ? href : (URL.parse(href, page)?.href ?? href);
}
