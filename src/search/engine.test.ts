/** Every rule of the query side over a real index, made by the index side. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../build/digest.ts';
import { type StaticServer, serveFolder } from '../build/serve/static-server.ts';
import { answer } from './engine.ts';
import { type Finder, openFinder } from './finder.ts';
import { SEARCH_FOLDER } from './index-files.ts';
import type { SearchRecord } from './record.ts';
import { type SearchUpdate, updateSearch } from './update-search.ts';

const DAY = 86_400_000;

function record(slug: string, date: string, title: string, lead: string, body: string): SearchRecord {
  const instant = Date.parse(`${date}T08:00:00+07:00`);
  const address = `/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}/`;
  return {
    address,
    title,
    lead,
    body,
    author: 'Lò Văn Mẫu',
    authorId: 'lo-van-mau',
    category: 'Tin tức',
    categoryId: 'tin-tuc',
    instant,
  };
}

const RECORDS = [
  record(
    'dao-tao',
    '2023-12-05',
    'Đào tạo nghề cho lao động nông thôn',
    'Lớp học mở tại xã.',
    'Giáo viên hướng dẫn kỹ năng nghề cho học viên.',
  ),
  record(
    'hoc-tap',
    '2024-01-10',
    'Trung tâm học tập cộng đồng đi vào nền nếp',
    'Theo Quyết định số 1768/QĐ-UBND.',
    'Trung tâm học tập cộng đồng (TTHTCĐ) có ở mọi xã. Người dân gần nhau hơn.',
  ),
  record(
    'cchc',
    '2024-02-20',
    'Kết quả CCHC năm qua',
    'UBND tỉnh công bố chỉ số.',
    'Chỉ số tăng hai bậc so với năm trước.',
  ),
  record(
    'hoa-binh',
    '2022-06-01',
    'Xã Hoà Bình trồng rừng',
    'Bà con trồng 50 ha keo.',
    'Ông Lại Thế Nam, trưởng thôn, nói về việc trồng rừng.',
  ),
  record(
    'lai-the-nam',
    '2022-07-01',
    'Rừng trồng nay lại thế',
    'Năm nay rừng tốt.',
    'Cây keo lên xanh, năm tới khai thác. Thế là đủ.',
  ),
  record(
    'sap-xep',
    '2021-08-15',
    'Sắp xếp đơn vị hành chính',
    'Nghị quyết 22/2019 được thực hiện.',
    'Xử lý sớm trụ sở dôi dư sau sắp xếp, gần dân, sát dân.',
  ),
  record(
    'dao-duc',
    '2020-03-03',
    'Tấm gương đạo đức',
    'Một tấm gương tạo niềm tin.',
    'Học viên noi theo tấm gương ấy.',
  ),
];

let folder: string;
let server: StaticServer;
let finder: Finder;
let records: Map<string, SearchRecord>;

async function index({ compact = false } = {}): Promise<SearchUpdate> {
  const pages = [...records.values()].map(({ address, title, body }) => ({
    address,
    digest: digestOf([title, body]),
  }));
  const update = await updateSearch({
    parts: [{ name: '/', digest: digestOf(pages), pages: () => pages }],
    version: 'one',
    record: (address) => records.get(address) ?? RECORDS[0] ?? record('', '2020-01-01', '', '', ''),
    glossary: [{ abbr: 'CCHC', expansion: 'cải cách hành chính' }],
    outDir: folder,
    cacheDir: join(folder, 'cache'),
    compact,
  });
  const base = `${server.url}${SEARCH_FOLDER}/`;
  finder = await openFinder({
    base,
    json: async (path) => (await fetch(base + path)).json(),
    module: (path) => import(/* @vite-ignore */ pathToFileURL(join(folder, SEARCH_FOLDER, path)).href),
    announce: () => {},
  });
  return update;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-search-'));
  server = await serveFolder(folder, { port: 0 });
  records = new Map(RECORDS.map((page) => [page.address, page]));
  await index();
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function found(query: string): Promise<string[]> {
  const { ids, load } = await answer(query, finder);
  return (await Promise.all(ids.map(load))).map(({ fragment }) => fragment.url.split('/')[3] ?? '');
}

describe('a query finds first', () => {
  it.each([
    ['all marks', 'đào tạo nghề', 'dao-tao'],
    ['no marks', 'dao tao nghe', 'dao-tao'],
    ['some marks', 'đào tao nghe', 'dao-tao'],
    ['đ as d', 'doi du', 'sap-xep'],
    ['NFD', 'Hoà Bình'.normalize('NFD'), 'hoa-binh'],
    ['the other tone placement', 'hòa bình', 'hoa-binh'],
    ['i for y', 'kĩ năng', 'dao-tao'],
    ['Telex keys', 'ddaof taoj', 'dao-tao'],
    ['VNI keys', 'd9ao2 ta5o', 'dao-tao'],
    ['a tone on the wrong vowel', 'cải cách hành chính'.replace('cải', 'caỉ'), 'cchc'],
    ['a doubled letter', 'lao động nôngg thôn', 'dao-tao'],
    ['a wrong mark', 'trung tâm học tâp công đồng', 'hoc-tap'],
    ['two words as one', 'laođộng', 'dao-tao'],
    ['another order', 'cộng đồng học tập trung tâm', 'hoc-tap'],
    ['an abbreviation', 'tthtcd', 'hoc-tap'],
    ['what the glossary explains', 'cải cách hành chính', 'cchc'],
    ['a common abbreviation', 'ủy ban nhân dân tỉnh công bố', 'cchc'],
    ['a document number', '1768/QĐ-UBND', 'hoc-tap'],
    ['a number without marks', '1768 qd ubnd', 'hoc-tap'],
    ['kind before number', 'QĐ 1768', 'hoc-tap'],
    ['kind in words', 'quyết định số 1768', 'hoc-tap'],
    ['number and year', 'nghị quyết 22/2019', 'sap-xep'],
    ['a name, not its syllables', 'Lại Thế Nam', 'hoa-binh'],
    ['a phrase in quotes', '"gần dân, sát dân"', 'sap-xep'],
    ['a phrase without marks', '"gan dan sat dan"', 'sap-xep'],
    ['the author', 'Lò Văn Mẫu đạo đức', 'dao-duc'],
    ['a day of publication', 'rừng 1/6/2022', 'hoa-binh'],
    ['an unfinished word', 'đào tạo ngh', 'dao-tao'],
  ])('%s: %j', async (_, query, expected) => {
    expect((await found(query))[0]).toBe(expected);
  });
});

describe('an answer', () => {
  it('does not depend on what was asked before', async () => {
    const queries = ['an', 'tạo', 'trồng rừng', 'học tập', 'năm'];
    const first = await Promise.all(queries.map(found));
    for (const query of [...queries].reverse())
      expect(await found(query)).toEqual(first[queries.indexOf(query)]);
  });

  it('holds pages with all words only, where there are enough', async () => {
    expect(await found('tấm gương đạo đức')).toEqual(['dao-duc']);
    expect(await found('an')).toEqual([]);
  });

  it('says what a mistyped word was taken for, and what was left out', async () => {
    const { corrected, dropped } = await answer('giáo viênn wxyz', finder);
    expect(corrected).toEqual([{ word: 1, meant: 'viên' }]);
    expect(dropped).toEqual([2]);
  });

  it('says when a phrase is not met as it stands', async () => {
    expect((await answer('"học viên gương"', finder)).loosePhrase).toBe(true);
    expect((await answer('"học viên noi"', finder)).loosePhrase).toBe(false);
  });

  it.each(['', '   ', '…!?', '😀', '\u0000\u0007', '"', '""', '<script>', 'a'.repeat(5000)])(
    'is calm about %j',
    async (query) => {
      expect(await found(query)).toEqual([]);
    },
  );

  it('comes for any string', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.stringMatching(/^[a-zđăơư0-9"/ .]{0,40}$/),
    );
    await fc.assert(
      fc.asyncProperty(text, async (query) => {
        expect(Array.isArray((await answer(query, finder)).ids)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the index keeps up', () => {
  it('does nothing where nothing changed', async () => {
    expect(await index()).toMatchObject({ kind: 'kept', indexed: 0 });
  });

  it('finds what is new, and no more what is gone', async () => {
    records.delete('/2020/03/dao-duc/');
    const added = record('moi', '2024-05-05', 'Lễ hội xuống đồng', 'Hội mở ngày mùng 5.', 'Bà con đi hội.');
    records.set(added.address, added);
    expect(await index()).toMatchObject({ kind: 'all', indexed: RECORDS.length });
    expect(await found('lễ hội')).toEqual(['moi']);
    expect(await found('tấm gương')).not.toContain('dao-duc');
  });

  it('indexes only what changed where there are many pages', async () => {
    for (let i = 0; i < 450; i++) {
      const filler = record(`bai-${i}`, '2019-01-01', `Bài số ${i}`, '', `Nội dung thứ ${i} về đường làng.`);
      records.set(filler.address, filler);
    }
    expect((await index()).kind).toBe('all');
    const old = record('dao-tao', '2023-12-05', 'Đào tạo nghề mộc', '', 'Lớp nghề mộc khai giảng.');
    records.set(old.address, old);
    records.delete('/2024/05/moi/');
    expect(await index()).toMatchObject({ kind: 'changes', indexed: 1 });
    expect(await found('nghề mộc')).toEqual(['dao-tao']);
    expect(await found('lao động nông thôn')).not.toContain('dao-tao');
    expect(await found('lễ hội')).toEqual([]);
    expect((await finder.pages()).flatMap(({ days }) => days)).toContain(
      Math.floor(Date.parse('2023-12-05') / DAY),
    );
  });

  it('finds a page whose words stayed as they were, and shows it as it is now', async () => {
    const now = record('dao-tao', '2024-02-02', 'ĐÀO TẠO nghề mộc', '', 'Lớp nghề mộc: khai giảng!');
    records.set('/2023/12/dao-tao/', { ...now, address: '/2023/12/dao-tao/' });
    expect(await index()).toMatchObject({ kind: 'changes', indexed: 1 });
    expect(await found('nghề mộc')).toEqual(['dao-tao']);
    const base = records.get('/2019/01/bai-7/') ?? now;
    records.set(base.address, { ...base, body: base.body.toUpperCase() });
    expect(await index()).toMatchObject({ kind: 'changes', indexed: 2 });
    const { ids, load } = await answer('"nội dung thứ 7"', finder);
    const pages = await Promise.all(ids.map(load));
    expect(pages.map(({ fragment }) => fragment.content)).toEqual([base.body.toUpperCase()]);
  });

  it('answers like an index made anew', async () => {
    const queries = [
      'đường làng',
      'bai so 47',
      'nghề mộc',
      'trồng rừng',
      '"nội dung thứ 12"',
      'duong lang 300',
    ];
    const answers = () => Promise.all(queries.map(found));
    // Enough of them for a segment of their own, and one more change after it.
    for (let i = 20; i < 65; i++) {
      const old = record(`bai-${i}`, '2019-01-01', `Bài số ${i}`, '', `Nội dung thứ ${i} về đường làng mới.`);
      records.set(old.address, old);
    }
    await index();
    records.delete('/2019/01/bai-44/');
    const last = record('bai-12', '2019-01-01', 'Bài số 12', 'Bà con trồng rừng.', 'Nội dung thứ 12.');
    records.set(last.address, last);
    await index();
    expect(finder.entry.bundles.map(({ superseded }) => superseded.length)).toEqual([49, 1, 0]);
    const over = await answers();
    expect(await index({ compact: true })).toMatchObject({ kind: 'all' });
    const anew = await answers();
    expect(over.map((urls) => urls.toSorted())).toEqual(anew.map((urls) => urls.toSorted()));
    // Of 440 pages on village roads that are worth the same, any may come first.
    const firsts = (answers: string[][]) => answers.slice(1).map(([first]) => first);
    expect(firsts(over)).toEqual(firsts(anew));
  });
});
