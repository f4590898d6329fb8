/** What begins and ends blocks; not `<pre>`, of whose text a break may be. */
const BEFORE_BREAK =
  /(<\/(?:blockquote|div|figcaption|figure|h[2-6]|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)>|<(?:blockquote|hr|li|ol|table|tbody|thead|tr|ul)>)\n/g;

/** A body without the line breaks between its blocks: no reader sees them, and every page pays for them. */
export function withoutBreaks(html: string): string {
  return html.replace(BEFORE_BREAK, '$1');
}
