/** An SVG is a document: opened by itself it may run scripts on the site's own address. */
import { isUtf8 } from 'node:buffer';

const CODE =
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object)\b|\son\w+\s*=|<!ENTITY|<\?xml-stylesheet/i;
const CODE_ADDRESS = /(?:java|vb)script:/i;

/** Other encodings would hide what is looked for here. */
const OTHER_ENCODING = /^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?!(?:utf-8|us-ascii)["'])/i;

/** Whether an SVG may run code, or is written so that this cannot be told. */
export function runsCode(svg: Buffer): boolean {
  if (!isUtf8(svg) || svg.includes(0)) return true;
  const text = svg.toString('utf8').replace(/^\ufeff/, '');
  if (OTHER_ENCODING.test(text) || CODE.test(text)) return true;
  // In an address letters may be written as numbers, and browsers skip the white space in it.
  return CODE_ADDRESS.test(withoutReferences(text).replace(/\s+/g, ''));
}

/** Character references as what they stand for. */
function withoutReferences(text: string): string {
  return text.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
