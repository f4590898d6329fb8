/** redirects.csv: old addresses of the site and where they lead now, `from,to` on each line. */
import { CsvError, parse } from 'csv-parse/sync';
import { say } from '../strings.ts';
import { aliasKey, oldPath } from './old-address.ts';
import type { Fault } from './place.ts';

export interface Redirect {
  /** Path and query of the old address, percent-encoded. */
  from: string;
  /** A path of this site, or a whole address. */
  to: string;
  /** Of redirects.csv. */
  line: number;
}

const TARGET = /^(?:\/(?!\/)\S*|https?:\/\/\S+)$/i;

/** Reads redirects.csv. A first line `from,to` is a heading; empty lines and lines that begin with `#` are left out. */
export function readRedirects(text: string): { redirects: Redirect[]; faults: Fault[] } {
  const redirects: Redirect[] = [];
  const faults: Fault[] = [];
  /** Targets by the key of the old address: two spellings of one may stand there, as a server matches them to the letter. */
  const seen = new Map<string, string>();
  const written = new Set<string>();
  for (const { line, cells } of rows(text, faults)) {
    const [from = '', to = '', ...more] = cells;
    const refuse = (message: string): void => void faults.push({ line, column: 1, message });
    const path = oldPath(from);
    if (redirects.length === 0 && from.toLowerCase() === 'from' && to.toLowerCase() === 'to') continue;
    if (more.length > 0 || to === '') refuse(say('redirectColumns'));
    else if (path === null) refuse(say('aliasForm', { written: from }));
    else if (!TARGET.test(to)) refuse(say('redirectTarget', { to }));
    else if ((seen.get(aliasKey(path)) ?? to) !== to || written.has(path))
      refuse(say('entryTwice', { value: from }));
    else redirects.push({ from: path, to, line });
    if (path === null) continue;
    written.add(path);
    if (!seen.has(aliasKey(path))) seen.set(aliasKey(path), to);
  }
  return { redirects, faults: [...faults, ...loops(redirects)] };
}

/** Redirects that lead back to themselves, be it by way of others: a browser gives up on them. */
function loops(redirects: readonly Redirect[]): Fault[] {
  const targets = new Map(redirects.map(({ from, to }) => [aliasKey(from), keyOfTarget(to)]));
  return redirects.flatMap(({ from, line }) => {
    const start = aliasKey(from);
    const met = new Set<string>();
    for (let at = targets.get(start); at !== undefined && !met.has(at); at = targets.get(at)) met.add(at);
    return met.has(start) ? [{ line, column: 1, message: say('redirectLoop', { from }) }] : [];
  });
}

/** The key of an address of this site; a foreign one as it is, which is no key. */
function keyOfTarget(to: string): string {
  const url = URL.parse(to, 'http://localhost');
  return to.startsWith('/') && url ? aliasKey(url.pathname + url.search) : to;
}

interface Row {
  line: number;
  cells: string[];
}

function rows(text: string, faults: Fault[]): Row[] {
  const found: Row[] = [];
  const lines = text.split('\n').length;
  try {
    parse(text, {
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines: line }) => {
        found.push({ line: Math.min(line, lines), cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines: at } = error;
    const line = typeof at === 'number' ? Math.min(at, lines) : 1;
    faults.push({ line, column: 1, message: say('csvSyntax') });
  }
  return found;
}
