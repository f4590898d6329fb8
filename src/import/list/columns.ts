/** Which column of a SharePoint list holds what. */
import { say } from '../../strings.ts';
import { fold } from '../../vietnamese/fold.ts';
import { RefusedSource } from '../refused.ts';

const FIELDS = [
  'title',
  'date',
  'author',
  'lead',
  'body',
  'category',
  'tags',
  'source',
  'address',
  'image',
  'attachments',
  'updated',
  'id',
] as const;
export type Field = (typeof FIELDS)[number];

/** The column of each field that the list has. */
export type ColumnMap = ReadonlyMap<Field, string>;

/** Names that portals give their columns, folded; the first found counts. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'tieu de', 'ten bai', 'tieu de bai viet'],
  date: [
    'articlestartdate',
    'ngay dang',
    'ngay xuat ban',
    'ngay dang tin',
    'ngay gio dang',
    'thoi gian dang',
    'ngay phat hanh',
    'publishingdate',
    'publish date',
    'published',
    'date',
    'publishingstartdate',
    'article date',
    'ngay',
    'created',
    'ngay tao',
  ],
  author: ['tac gia', 'articlebyline', 'byline', 'but danh', 'nguoi viet', 'author'],
  lead: ['sapo', 'trich yeu', 'tom tat', 'mo ta', 'summary', 'comments', 'description', 'gioi thieu'],
  body: [
    'publishingpagecontent',
    'page content',
    'noi dung',
    'body',
    'content',
    'noi dung chi tiet',
    'chi tiet',
  ],
  category: ['chuyen muc', 'danh muc', 'category', 'loai tin', 'nhom tin'],
  tags: ['tu khoa', 'the', 'tags', 'keywords'],
  source: ['nguon', 'nguon tin', 'source'],
  address: ['url', 'duong dan', 'link', 'fileref', 'url path', 'lien ket', 'dia chi'],
  image: ['publishingpageimage', 'anh dai dien', 'hinh dai dien', 'anh', 'image', 'page image', 'hinh anh'],
  attachments: ['tep dinh kem', 'file dinh kem', 'attachments'],
  updated: ['modified', 'ngay sua', 'ngay cap nhat'],
  id: ['id'],
};

/** Finds the columns by their usual names. `given` goes before: "title=Tên,date=Ngày". Throws RefusedSource for a column that is not there. */
export function mapColumns(header: readonly string[], given: string | null): ColumnMap {
  const columns = new Map<Field, string>();
  for (const field of FIELDS) {
    const found = USUAL[field].flatMap((name) => header.filter((column) => plain(column) === name))[0];
    if (found !== undefined) columns.set(field, found);
  }
  for (const [field, column] of readGiven(given ?? '')) {
    const found = header.find((each) => plain(each) === plain(column));
    if (found === undefined)
      throw new RefusedSource(say('importColumnMissing', { column, header: header.join(', ') }));
    columns.set(field, found);
  }
  const missing = (['title', 'body'] as const).filter((field) => !columns.has(field));
  if (missing.length > 0)
    throw new RefusedSource(
      say('importColumnsNeeded', { fields: missing.join(', '), header: header.join(', ') }),
    );
  return columns;
}

function readGiven(given: string): [Field, string][] {
  return given
    .split(',')
    .filter((pair) => pair.trim() !== '')
    .map((pair): [Field, string] => {
      const [name = '', ...column] = pair.split('=');
      const field = FIELDS.find((each) => each === name.trim());
      if (field === undefined || column.length === 0)
        throw new RefusedSource(say('importColumnForm', { pair, fields: FIELDS.join(', ') }));
      return [field, column.join('=').trim()];
    });
}

function plain(name: string): string {
  return fold(name.normalize('NFC')).replace(/\s+/g, ' ').trim();
}
