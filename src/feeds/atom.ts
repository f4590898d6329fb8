import { isoTime } from '../vietnamese/dates.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { XML_DECLARATION, xmlLine, xmlText } from './xml.ts';

/** A feed in Atom (RFC 4287), for `atom.xml`. One without entries is dated 1970: the format wants a date. */
export function atom({ origin, page, title, description, publisher, updated, entries }: Feed): string {
  return `${XML_DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
${xmlLine('id', origin + page)}${xmlLine('title', title)}${xmlLine('subtitle', description)}${xmlLine('updated', isoTime(updated ?? 0))}<link rel="self" type="application/atom+xml" href="${xmlText(`${origin}${page}atom.xml`)}"/>
<link rel="alternate" type="text/html" href="${xmlText(origin + page)}"/>
<author>
${xmlLine('name', publisher)}</author>
${entries.map(entry).join('')}</feed>
`;
}

function entry({ url, title, summary, published, updated, author, category }: FeedEntry): string {
  return `<entry>
${xmlLine('id', url)}${xmlLine('title', title)}<link rel="alternate" type="text/html" href="${xmlText(url)}"/>
${xmlLine('published', isoTime(published))}${xmlLine('updated', isoTime(updated))}<author>
${xmlLine('name', author)}</author>
${category ? `<category term="${xmlText(category)}"/>\n` : ''}${xmlLine('summary', summary)}</entry>
`;
}
