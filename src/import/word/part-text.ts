/** The plain words of a part of a .docx, to count that none was lost. */
import { strFromU8 } from 'fflate';
import type { Docx } from './open-docx.ts';

const XML_ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Parts that hold running text. Comments are talk between editors, but words too. */
const BODY = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;
/** Charts and diagrams, which are drawn from these. */
const DRAWN = /^word\/(?:charts\/chart|diagrams\/data)\d*\.xml$/;
const AROUND = /^word\/(?:header|footer|comments)\d*\.xml$/;

/** The words of text and notes. */
export function bodyText({ parts }: Docx): string {
  return [...parts].flatMap(([name, part]) => (BODY.test(name) ? [partText(part)] : [])).join('\n');
}

/** The words above and below the pages, and in comments. */
export function aroundText({ parts }: Docx): string {
  return [...parts]
    .flatMap(([name, part]) => (AROUND.test(name) ? [partText(part)] : []))
    .join('\n')
    .trim();
}

/** The words of charts and diagrams. */
export function drawnText({ parts }: Docx): string {
  return [...parts]
    .flatMap(([name, part]) =>
      DRAWN.test(name)
        ? [...strFromU8(part).matchAll(/<(?:a:t|c:v)>([^<]*)<\/(?:a:t|c:v)>/g)].map(([, text = '']) =>
            decoded(text),
          )
        : [],
    )
    .join(' ');
}

/** The text runs of a part, a line a paragraph. What was deleted with "track changes" is no text. */
function partText(part: Uint8Array): string {
  const text = strFromU8(part)
    .replace(/<mc:Choice\b(?:(?!<mc:Choice\b)[\s\S])*?<\/mc:Choice>(?=\s*<mc:Fallback)/g, '')
    .replace(/<w:(?:instrText|delText|delInstrText)\b[^>]*>[^<]*<\/w:\w+>/g, '')
    .replace(/<\/w:p>|<w:(?:br|cr|tab|ptab)\b[^>]*\/>/g, '\n')
    .replace(/<w:noBreakHyphen\b[^>]*\/>/g, '\u0001-\u0002')
    .replace(/<(?:w|a|m):t(?:\s[^>]*)?>([^<]*)<\/(?:w|a|m):t>/g, '\u0001$1\u0002')
    .replace(/(^|\u0002)[^\u0001]*?(\u0001|$)/g, (gap) => (gap.includes('\n') ? '\n' : ''));
  return decoded(text);
}

function decoded(text: string): string {
  return text.replace(
    /&(?:(\w+)|#(\d+)|#x([0-9a-f]+));/gi,
    (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return XML_ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
