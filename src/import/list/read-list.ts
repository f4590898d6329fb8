/** A SharePoint list exported as CSV: a page for each row. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Element, Root } from 'hast';
import { say } from '../../strings.ts';
import { isDay } from '../../vietnamese/dates.ts';
import { cleanLine } from '../characters.ts';
import { h, textOf } from '../hast/nodes.ts';
import { readFragment } from '../html/read-html.ts';
import { type Notes, noNotes } from '../notes.ts';
import { RefusedSource } from '../refused.ts';
import { trimName } from '../shape/byline.ts';
import { shownDate } from '../shape/shown-date.ts';
import type { SourcePage } from '../source-page.ts';
import { readText } from '../text/read-text.ts';
import { type ColumnMap, type Field, mapColumns } from './columns.ts';

interface ListRow {
  /** The line of the file, from 1. */
  line: number;
  cells: ReadonlyMap<string, string>;
}

/** The rows of a list and which column is what. Throws RefusedSource for what is no table. */
export function readRows(text: string, given: string | null): { rows: ListRow[]; columns: ColumnMap } {
  // SharePoint's own export begins with a line on its schema.
  const table = text.replace(/^\ufeff?ListSchema=[^\n]*\n/, '').replace(/^\ufeff/, '');
  const records = readCsv(table, delimiterOf(table));
  const [header, ...rest] = records;
  if (!header || rest.length === 0) throw new RefusedSource(say('importListEmpty'));
  const names = header.cells.map((name) => cleanLine(name));
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: new Map(names.map((name, i) => [name, cells[i] ?? ''])),
  }));
  return { rows, columns: mapColumns(names, given) };
}

interface Row {
  line: number;
  cells: string[];
}

function readCsv(table: string, delimiter: string): Row[] {
  const records: Row[] = [];
  try {
    parse(table, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 20_000_000,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RefusedSource(
      say('importListBroken', { line: typeof error['lines'] === 'number' ? error['lines'] : 1 }),
    );
  }
  return records;
}

/** The sign that stands most often in the first line, outside of quotes. */
function delimiterOf(table: string): string {
  const header = (table.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Makes a page of a row. Columns that are not mapped are noted as left out. */
export function readRow({ cells }: ListRow, columns: ColumnMap): { page: SourcePage; notes: Notes } {
  const notes = noNotes();
  const cell = (field: Field): string => cells.get(columns.get(field) ?? '') ?? '';
  const line = (field: Field): string => lineOf(cell(field), notes);
  const mapped = new Set(columns.values());
  for (const [name, value] of cells) {
    if (!mapped.has(name) && cleanLine(value) !== '') {
      notes.left.push({ message: say('importListColumn', { name }), text: lineOf(value, notes) });
    }
  }
  const date = listDate(line('date'), notes);
  const updated = listDate(line('updated'), notes);
  const [title, lead, author] = [line('title'), line('lead'), trimName(line('author'))];
  return {
    notes,
    page: {
      tree: treeOf(cell('body'), lead, cell('image'), cell('attachments'), notes),
      known: {
        title: title === '' ? null : title,
        author: author === '' ? null : author,
        source: line('source') || null,
        tags: line('tags')
          .split(/[,;|]|#/)
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
        date,
        updated: updated === date ? null : updated,
      },
      address: addressOf(line('address')),
      category: line('category') || null,
      embedded: new Map(),
      beside: [title, author, line('source'), line('tags')].join('\n'),
      savedOn: null,
    },
  };
}

function lineOf(value: string, notes: Notes): string {
  const isHtml = /<[a-z][^>]*>|&\w+;/i.test(value);
  return isHtml
    ? textOf(readFragment(value, notes))
    : readText(value, notes).tree.children.map(textOf).join(' ');
}

function treeOf(body: string, lead: string, image: string, attachments: string, notes: Notes): Root {
  const tree = /<[a-z][^>]*>/i.test(body) ? readFragment(body, notes) : readText(body, notes).tree;
  const picture = /<img/i.test(image) ? readFragment(image, notes).children : pictureOf(image);
  const files = attachments.split(/;|\n/).flatMap((address) => fileOf(address.trim()));
  const said = lead === '' ? [] : [h('p', { dataRole: 'lead' }, [lead])];
  return { type: 'root', children: [...said, ...picture, ...tree.children, ...files] };
}

/** SharePoint writes "address, description". */
function pictureOf(image: string): Element[] {
  const src = image.split(', ')[0]?.trim() ?? '';
  return /\.(?:jpe?g|png|gif|webp|bmp)(?:\?|$)/i.test(src) ? [h('p', {}, [h('img', { src }, [])])] : [];
}

function fileOf(address: string): Element[] {
  return address === ''
    ? []
    : [
        h('p', { dataRole: 'attachments' }, [
          h('a', { href: address }, [address.split('/').at(-1) ?? address]),
        ]),
      ];
}

/** A date of a list. With month before day, as English SharePoint writes it, it may be read either way: that is in doubt. */
function listDate(value: string, notes: Notes): string | null {
  if (value === '') return null;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(.*)$/.exec(value);
  const [month, day, year] = american
    ? [Number(american[1]), Number(american[2]), Number(american[3])]
    : [0, 0, 0];
  const swapped = american ? `${day}/${month}/${year}${american[4]}` : value;
  const english = /\b[AP]M$/.test(value);
  if (american && (english || !isDay(year, day, month)) && isDay(year, month, day)) {
    if (isDay(year, day, month) && day !== month)
      notes.doubts.push({ message: say('importListDate'), text: value });
    return shownDate(swapped)?.date ?? null;
  }
  return shownDate(value)?.date ?? null;
}

function addressOf(written: string): string | null {
  const address = written.split(', ')[0] ?? '';
  // Lists name paths without a slash in front: "123;#Pages/tin.aspx".
  const path = address.replace(/^\d+;#/, '');
  if (path === '') return null;
  return /^https?:\/\//i.test(path) || path.startsWith('/') ? path : `/${path}`;
}
