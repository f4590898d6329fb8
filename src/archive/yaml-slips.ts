/** Where a slip in YAML stands. A parser says where it gave up, which is often lines below. */
import { type StringKey, say } from '../strings.ts';
import type { Fault } from './place.ts';

const KEY_WITHOUT_SPACE = /^[A-Za-z][\w-]*:(?=[^\s/])/;
const KEY = /^[^\s#:]+(?:[ \t]+[^\s#:]+)*[ \t]*:(?:\s|$)/;
/** A line that goes on with what stood above, or says nothing. */
const CONTINUED = /^(?:\s|-\s|-$|#|[\]}]|---|$)/;
/** A key, or an item of a list, and the quote with which its value begins. */
const QUOTED = /^\s*(?:-\s+)?(?:[\w-]+:\s+)?(?=(["']))/;

/** The slip behind an error that a parser met on line `until`, counted from one; null where none is to be seen. */
export function slipBefore(source: string, until: number, error: StringKey): Fault | null {
  if (error !== 'yamlColon' && error !== 'yamlQuote') return null;
  const lines = source.split('\n').slice(0, until);
  const first = (columnIn: (line: string, index: number) => number, message: string): Fault | null => {
    const index = lines.findIndex((line, at) => columnIn(line, at) > 0);
    return index < 0 ? null : { line: index + 1, column: columnIn(lines[index] ?? '', index), message };
  };
  const slip = first(noSpace, say('yamlColon')) ?? first((_, at) => openQuote(lines, at), say('yamlQuote'));
  if (slip || error === 'yamlQuote') return slip;
  const noKey = first((line) => (KEY.test(line) || CONTINUED.test(line) ? 0 : 1), say('yamlColon'));
  // A line of the text itself, below an empty one: the end of the frontmatter is missing.
  const isBody = noKey !== null && noKey.line > 2 && lines[noKey.line - 2] === '';
  return isBody ? { ...noKey, message: say('frontmatterOpen') } : noKey;
}

/** The column behind a key's colon that no space follows; 0 for none. */
function noSpace(line: string): number {
  const match = KEY_WITHOUT_SPACE.exec(line);
  return match ? match[0].length + 1 : 0;
}

/** The column of a quote that is closed neither on its line nor on those that are indented below it; 0 for none. */
function openQuote(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const match = QUOTED.exec(line);
  const quote = match?.[1];
  if (!match || !quote) return 0;
  const next = lines.findIndex((below, index) => index > at && /^\S/.test(below));
  const value = [line.slice(match[0].length + 1), ...lines.slice(at + 1, next < 0 ? undefined : next)].join(
    '\n',
  );
  const inside = value.replace(quote === '"' ? /\\./g : /''/g, '');
  return inside.includes(quote) ? 0 : match[0].length + 1;
}
