/** An article's Markdown, published beside its page: for who wants to quote, keep or check the text itself. */
import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Article } from '../archive/article.ts';
import { machineDate } from '../vietnamese/dates.ts';

/** A comment in HTML; one without an end goes to the end of its block. */
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * The published Markdown of an article: what its page says of it as frontmatter, then the body as it was written,
 * but for comments: those are the editors' own, in the body as in the frontmatter. `origin` is the site's.
 */
export function originalText(article: Article, body: string, origin: string): string {
  const { title, instant, precision, updated, author, category, tags, lead, address } = article;
  const fields = {
    title,
    date: machineDate(instant, precision),
    updated: updated === null ? null : machineDate(updated, 'day'),
    author: author.name,
    category,
    tags: tags.map(({ label }) => label),
    description: lead,
    source: origin + address,
  };
  // A value of JSON is one of YAML.
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== null && value.length > 0)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${withoutComments(body).trim()}\n`;
}

/** Markdown without its HTML comments; what looks like one in code stays. */
export function withoutComments(markdown: string): string {
  if (!markdown.includes('<!--')) return markdown;
  let made = '';
  let at = 0;
  for (const [start, end] of htmlRanges(markdownToMdast(markdown, { features: { frontmatter: false } }))) {
    made += markdown.slice(at, start) + markdown.slice(start, end).replace(COMMENT, '');
    at = end;
  }
  return made + markdown.slice(at);
}

/** Where raw HTML stands, in order, in UTF-16 units. */
function htmlRanges(node: Nodes): [number, number][] {
  if (node.type === 'html') {
    const { start, end } = node.position ?? {};
    return start?.offset === undefined || end?.offset === undefined ? [] : [[start.offset, end.offset]];
  }
  return 'children' in node ? node.children.flatMap(htmlRanges) : [];
}
