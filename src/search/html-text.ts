/** Elements that end a line of text: without a space between them two words would become one. */
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/gi;
/** The marks of footnotes stand in the middle of sentences and are numbers only. */
const FOOTNOTE_MARK = /<sup\b[^>]*>\s*<a\b[^>]*data-footnote-ref[^>]*>.*?<\/a>\s*<\/sup>/gis;
const UNSEEN = /<(script|style|template|svg)\b[^>]*>.*?<\/\1>|<!--.*?-->/gis;
const TAG = /<[^>]*>/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of HTML of ours, a line for each block. Not a sanitiser: what comes out is text, never markup again. */
export function htmlText(html: string): string {
  return html
    .replace(UNSEEN, ' ')
    .replace(FOOTNOTE_MARK, '')
    .replace(BLOCK, '\n')
    .replace(TAG, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, entity)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
