import { isoTime, rfc822 } from '../vietnamese/dates.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { XML_DECLARATION, xmlLine, xmlText } from './xml.ts';

/** A feed in RSS 2.0, for `rss.xml`; authors' names by Dublin Core, as RSS's own element takes mail addresses only. */
export function rss({ origin, page, title, description, updated, entries }: Feed): string {
  return `${XML_DECLARATION}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${xmlLine('title', title)}${xmlLine('link', origin + page)}<atom:link href="${xmlText(`${origin}${page}rss.xml`)}" rel="self" type="application/rss+xml"/>
${xmlLine('description', description)}<language>vi</language>
${xmlLine('lastBuildDate', updated === null ? null : rfc822(updated))}${entries.map(item).join('')}</channel>
</rss>
`;
}

function item({ url, title, summary, published, updated, author, category }: FeedEntry): string {
  return `<item>
${xmlLine('title', title)}${xmlLine('link', url)}<guid isPermaLink="true">${xmlText(url)}</guid>
${xmlLine('pubDate', rfc822(published))}${xmlLine('atom:updated', isoTime(updated))}${xmlLine('dc:creator', author)}${xmlLine('category', category)}${xmlLine('description', summary)}</item>
`;
}
