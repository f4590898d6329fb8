/** Writing XML: the few helpers that feeds and sitemaps share. */

/** What XML 1.0 allows no document to hold, not even as a reference (2.2 Characters); lone surrogates too. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A text as it stands in XML, between tags or in double quotes. Characters illegal in XML are left out. */
export function xmlText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"]/g, (character) => REFERENCES[character] ?? '');
}

/** `<name>text</name>` on a line of its own; '' for a text that is missing or empty. */
export function xmlLine(name: string, text: string | null): string {
  return text ? `<${name}>${xmlText(text)}</${name}>\n` : '';
}
