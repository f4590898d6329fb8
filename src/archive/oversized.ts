/** Bodies that no reader could use, and that would take the parser minutes or all memory. */
import { say } from '../strings.ts';
import { type Fault, placeAt } from './place.ts';

/** So many quotes and lists in one another begin a line; some ten are more than anybody means. */
const MOST_DEEP = 100;
const DEEP = new RegExp(String.raw`^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){${MOST_DEEP}}`, 'gm');
/** The cut line of a form, `- - - -`. */
const RULE = /^[ \t]*([-*])(?:[ \t]+\1)+[ \t]*$/;

/** Cells of tables in one text: a thousand rows of thirty. A larger table is read in a spreadsheet. */
const MOST_CELLS = 30_000;

function lineAt(body: string, index: number): string {
  const end = body.indexOf('\n', index);
  return body.slice(index, end < 0 ? undefined : end);
}

/** What is too much in a body; null for almost every one. */
export function oversizedBody(body: string): Fault | null {
  const deep = [...body.matchAll(DEEP)].find(({ index }) => !RULE.test(lineAt(body, index)));
  if (deep) return { ...placeAt(body, deep.index), message: say('bodyDeep') };
  const cells = body.split('|').length;
  return cells > MOST_CELLS
    ? { ...placeAt(body, body.indexOf('|')), message: say('bodyCells', { cells, most: MOST_CELLS }) }
    : null;
}
