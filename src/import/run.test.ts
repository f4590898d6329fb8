/** Whole imports into folders of the machine. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../build/options.ts';
import type { Progress } from '../build/progress.ts';
import { docx, p, run as words } from './fixtures/docx.ts';
import { WORD_DOCUMENTS } from './fixtures/word-documents.ts';
import type { ImportOptions } from './options.ts';
import { countStates, type Report } from './report.ts';
import { runImport } from './run.ts';

// Machines at work on other things are slow.
vi.setConfig({ testTimeout: 120_000 });

const FIXTURES = join(import.meta.dirname, 'fixtures');
const SILENT: Progress = { start() {}, step() {}, end() {}, line() {} };

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bantin-nhap-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

let runs = 0;
function options(sources: string[], more: Partial<ImportOptions> = {}): ImportOptions {
  return {
    sources,
    contentDir: join(root, 'content'),
    cacheDir: join(root, 'cache'),
    report: join(root, 'reports', `${++runs}`),
    author: null,
    category: null,
    columns: null,
    fetch: false,
    dryRun: false,
    now: Date.UTC(2026, 0, 15),
    ...more,
  };
}

const importing = (sources: string[], more?: Partial<ImportOptions>): Promise<Report> =>
  runImport(options(sources, more), SILENT, () => false);

function tree(): Record<string, string> {
  const content = join(root, 'content');
  if (!existsSync(content)) return {};
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return Object.fromEntries(
    files.map((each) => [
      join(each.parentPath, each.name).slice(content.length + 1),
      readFileSync(join(each.parentPath, each.name), 'latin1'),
    ]),
  );
}

const page = (title: string, text: string, date = '05/12/2023'): string =>
  `PublishingPortal - Block_BanTin_Toolbar\n\n${date}\nTăng cỡ chữ Giảm cỡ chữ\n${title}\nMột câu dẫn vừa đủ dài để làm sapo của bài viết này.\n\nPublishingPortal - Block_BanTin_ViewData\n\n${text}\n\nLò Thị Thử`;

describe('a folder', () => {
  test('becomes articles in their places; again, nothing new', async () => {
    const source = join(root, 'nguon');
    cpSync(join(FIXTURES, 'html'), source, { recursive: true });
    for (const [name, bytes] of Object.entries(WORD_DOCUMENTS))
      writeFileSync(join(source, `${name}.docx`), bytes);
    writeFileSync(join(source, 'cu.doc'), '\xd0\xcf\x11\xe0', 'latin1');
    writeFileSync(join(source, 'hong.docx'), 'PK\x03\x04 cut', 'latin1');
    writeFileSync(join(source, '~$khoa.docx'), 'x');
    const first = await importing([source]);
    expect(countStates(first.entries)).toMatchObject({ new: 27, same: 0, differs: 0, known: 0 });
    const refused = first.entries.filter(({ state }) => state === 'refused').map((entry) => entry.source);
    expect(refused).toEqual(['hong.docx', 'cu.doc', 'images/banner_top.gif']);
    const made = tree();
    expect(Object.keys(made)).toContain('articles/2024/03/le-hoi-hoa-ban-nam-2024/san-khau.png');
    expect(Object.keys(made)).toContain(
      'articles/2019/06/xa-muong-lau-ra-quan-lam-duong-len-ban-pha-khao.md',
    );

    const again = await importing([source]);
    expect(countStates(again.entries)).toMatchObject({ new: 0, known: 27 });
    // Without what the cache remembers, the articles themselves tell.
    rmSync(join(root, 'cache'), { recursive: true });
    const afresh = await importing([source]);
    expect(countStates(afresh.entries)).toMatchObject({ new: 0, same: 27 });
    expect(tree()).toEqual(made);
  }, 60_000);

  test('stopped half way goes on at the next run, with the same result', async () => {
    const source = join(root, 'nguon');
    mkdirSync(source);
    for (let i = 10; i < 40; i++)
      writeFileSync(
        join(source, `${i}.txt`),
        page(`Bài số ${i} của đợt này`, `Đoạn văn riêng của bài ${i}, nói về việc ${i * 7}.`),
      );
    let asked = 0;
    const stopped = await runImport(options([source]), SILENT, () => ++asked > 12);
    const { new: made } = countStates(stopped.entries);
    expect(stopped.stopped).toBe(true);
    expect(made).toBeGreaterThan(5);
    expect(made).toBeLessThan(30);
    const rest = await importing([source]);
    expect(countStates(rest.entries)).toMatchObject({ new: 30 - made, known: made });
    const whole = tree();
    rmSync(join(root, 'content'), { recursive: true });
    mkdirSync(join(root, 'content'));
    rmSync(join(root, 'cache'), { recursive: true });
    await importing([source]);
    expect(tree()).toEqual(whole);
  }, 60_000);

  test('in a dry run gives the report alone', async () => {
    const report = await importing([join(FIXTURES, 'html')], { dryRun: true });
    expect(countStates(report.entries).new).toBe(17);
    expect(tree()).toEqual({});
    expect(readFileSync(join(root, 'reports', `${runs}.md`), 'utf8')).toContain('Chạy thử');
    expect(existsSync(join(root, 'cache', 'import', 'journal.jsonl'))).toBe(false);
  });

  test('takes no file from outside, nor through a link', async () => {
    const source = join(root, 'nguon');
    mkdirSync(source);
    writeFileSync(join(root, 'bi-mat.pdf'), '%PDF secret');
    symlinkSync(join(root, 'bi-mat.pdf'), join(source, 'lien-ket.pdf'));
    writeFileSync(
      join(source, 'bai.html'),
      '<h1>Một bài thử</h1><p>05/12/2023</p><p>Xem <a href="../bi-mat.pdf">một</a>, <a href="lien-ket.pdf">hai</a>, <a href="file:///etc/passwd">ba</a>, <a href="..%2f..%2fetc%2fpasswd.pdf">bốn</a> và <img src="/etc/hosts.png">.</p>',
    );
    await importing([source]);
    expect(Object.keys(tree())).toEqual(['articles/2023/12/mot-bai-thu.md']);
  });
});

describe('pictures and files of the network', () => {
  const PNG = readFileSync(join(FIXTURES, 'html/pictures_files/em-be.png'));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/anh/cau.png') response.end(PNG);
    else if (request.url === '/tai/ke-hoach.pdf') response.end('%PDF-1.4 kế hoạch');
    else if (request.url === '/chuyen.png') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (request.url === '/lon.png') response.writeHead(200, { 'content-length': '99000000' }).end();
    else response.writeHead(404).end('<html>không có</html>');
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());
  const source = (): string => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const file = join(root, 'bai.html');
    const at = (path: string): string => `http://127.0.0.1:${port}${path}`;
    writeFileSync(
      file,
      `<h1>Một bài có ảnh</h1><p>05/12/2023</p><p>Chữ của bài.</p><img src="${at('/anh/cau.png')}" alt="Cầu"><img src="${at('/chuyen.png')}" alt="Hai"><img src="${at('/lon.png')}" alt="Ba"><img src="${at('/mat.png')}" alt="Bốn"><p>Xem <a href="${at('/tai/ke-hoach.pdf')}">Kế hoạch</a>.</p><p><b>Lò Thị Thử</b></p>`,
    );
    return file;
  };
  const names = (): string[] =>
    Object.keys(tree())
      .map((path) => path.slice('articles/2023/12/'.length))
      .sort();

  test('are left alone without --fetch, and the report says so', async () => {
    const report = await importing([source()]);
    expect(asked).toEqual([]);
    expect(names()).toEqual(['mot-bai-co-anh.md']);
    expect(JSON.stringify(report)).toContain('--fetch');
  });

  test('come with --fetch; what does not come stays an address and is told', async () => {
    const report = await importing([source()], { fetch: true });
    expect(asked).toHaveLength(5);
    expect(names()).toEqual([
      'mot-bai-co-anh/cau.png',
      'mot-bai-co-anh/index.md',
      'mot-bai-co-anh/ke-hoach.pdf',
    ]);
    const text = Object.values(tree()).find((each) => each.startsWith('---')) ?? '';
    expect(text).not.toContain('passwd');
    expect(text).toMatch(/\/lon\.png[\s\S]*\/mat\.png/);
    const told = report.entries.flatMap((entry) =>
      'doubts' in entry ? entry.doubts.map(({ text }) => text) : [],
    );
    expect(told.filter((each) => /chuyen|lon|mat/.test(each))).toHaveLength(3);
  });
});

describe('articles that are there', () => {
  test('are never written over: another gets a number, the same one changed is left alone', async () => {
    const [one, two] = [join(root, 'a.txt'), join(root, 'b.txt')];
    writeFileSync(
      one,
      page('Thông báo tuyển dụng', 'Trạm y tế cần tuyển một điều dưỡng, hồ sơ nộp trước ngày 20/12.'),
    );
    writeFileSync(
      two,
      page(
        'Thông báo tuyển dụng',
        'Hợp tác xã mời kế toán trưởng biết quyết toán thuế, lương thỏa thuận theo năng lực.',
      ),
    );
    await importing([one, two]);
    const names = ['articles/2023/12/thong-bao-tuyen-dung-2.md', 'articles/2023/12/thong-bao-tuyen-dung.md'];
    expect(Object.keys(tree()).sort()).toEqual(names);
    const [second = '', first = ''] = names;
    const edited = `${readFileSync(join(root, 'content', first), 'utf8')}\nMột câu biên tập viên viết thêm.\n`;
    writeFileSync(join(root, 'content', first), edited);
    rmSync(join(root, 'cache'), { recursive: true });
    const report = await importing([one, two]);
    expect(report.entries.map(({ state }) => state)).toEqual(['differs', 'same']);
    expect(readFileSync(join(root, 'content', first), 'utf8')).toBe(edited);
    expect(Object.keys(tree()).sort()).toEqual([second, first]);
  });

  test('keep their old address: a second article does not get it', async () => {
    const html = (title: string, text: string): string =>
      `<!-- saved from url=(0030)http://cu.example.vn/trang.aspx --><html><head><title>${title}</title></head><body><h1>${title}</h1><p class="date">05/12/2023</p><p>${text}</p></body></html>`;
    writeFileSync(join(root, 'a.html'), html('Bài thứ nhất', 'Nội dung của bài thứ nhất nói về mùa màng.'));
    writeFileSync(join(root, 'b.html'), html('Bài thứ hai', 'Nội dung của bài thứ hai nói về đường sá.'));
    const report = await importing([join(root, 'a.html'), join(root, 'b.html')]);
    expect(Object.values(tree()).filter((text) => text.includes('/trang.aspx'))).toHaveLength(1);
    expect(JSON.stringify(report.entries[1])).toContain('bai-thu-nhat.md');
  });
});

test.each([{ author: '😀' }, { category: '😀' }, { author: 'x'.repeat(201) }])(
  'what the build would refuse of every article is a wrong command: %j',
  async (more) => {
    await expect(importing([join(root, 'content')], more)).rejects.toThrow(UsageError);
    expect(tree()).toEqual({});
  },
);

describe('a list', () => {
  test('gives an article a row, dates by the month, columns not used in the report', async () => {
    writeFileSync(join(root, 'placeholder'), '');
    writeFileSync(join(root, 'content', 'categories.yaml'), '- id: moi-truong\n  title: Môi trường\n');
    const report = await importing([join(FIXTURES, 'list/tin-tuc.csv')]);
    expect(report.entries.map(({ state, source }) => [state, source])).toEqual([
      ['new', 'tin-tuc.csv, dòng 2'],
      ['new', 'tin-tuc.csv, dòng 5'],
      ['refused', 'tin-tuc.csv, dòng 6'],
    ]);
    const text = readFileSync(
      join(root, 'content/articles/2021/03/ra-mat-to-thu-gom-rac-thon-bai-soi.md'),
      'utf8',
    );
    expect(text).toBe(
      [
        '---',
        'title: Ra mắt tổ thu gom rác thôn Bãi Soi',
        'date: 2021-03-25T14:30:00+07:00',
        'author: Lục Thị Hoa',
        'description: Tổ có 12 thành viên, thu gom rác hai lần mỗi tuần, mỗi hộ đóng 20.000 đồng một tháng.',
        'category: moi-truong',
        'aliases:',
        '  - /Pages/ra-mat-to-thu-gom-rac.aspx',
        '---',
        '',
        'Từ ngày 1/4, rác của 210 hộ thôn Bãi Soi được thu gom vào thứ ba và thứ sáu.',
        '',
        'Trước đây bà con thường đốt rác hoặc đổ ra bờ suối, gây mùi khó chịu.',
        '',
      ].join('\n'),
    );
    expect(JSON.stringify(report)).toContain('Hoàng Văn Đồng');
    expect(JSON.stringify(report)).toContain('Thể thao');
    expect(countStates((await importing([join(FIXTURES, 'list/tin-tuc.csv')])).entries)).toMatchObject({
      new: 0,
      known: 2,
    });
  });

  test('of another office: tabs, UTF-16, a short lead, English dates', async () => {
    const table =
      'Tiêu đề\tPublishingDate\tTóm tắt\tNội dung\nBài một\t12/25/2023 3:04 PM\tCâu ngắn\tChữ của bài.\n';
    writeFileSync(join(root, 'a.csv'), Buffer.from(`\ufeff${table}`, 'utf16le'));
    const report = await importing([join(root, 'a.csv')], { author: 'Ban Biên tập' });
    expect(report.entries[0]).toMatchObject({ state: 'new', left: [] });
    const [text = ''] = Object.values(tree());
    expect(Buffer.from(text, 'latin1').toString('utf8')).toContain(
      'date: 2023-12-25T15:04:00+07:00\nauthor: Ban Biên tập\ndescription: Câu ngắn\n',
    );
  });

  test('takes columns by their given names, and says which there are', async () => {
    writeFileSync(join(root, 'a.csv'), 'Tên;Lúc;Chữ\n"Một bài";05/12/2023;"Chữ của bài; có dấu chấm phẩy"\n');
    const [refused] = (await importing([join(root, 'a.csv')])).entries;
    expect(refused).toMatchObject({ state: 'refused', message: expect.stringContaining('Tên, Lúc, Chữ') });
    const columns = 'title=Tên,date=Lúc,body=Chữ';
    const report = await importing([join(root, 'a.csv')], { columns, author: 'Ban Biên tập' });
    expect(report.entries[0]).toMatchObject({ state: 'new', file: 'articles/2023/12/mot-bai.md' });
    expect(tree()['articles/2023/12/mot-bai.md']).not.toContain('draft');
  });
});

test('a doubt is reported with the line of the article', async () => {
  const body = [
    p(words('Tên bài', 'b'), { align: 'center' }),
    p('05/12/2023'),
    p('Đoạn một bình thường.'),
    p('Tỉnh ủy họp.'),
    p('Huyện uỷ họp.'),
    p(words('Tô Thị Mơ', 'b'), { align: 'right' }),
  ];
  writeFileSync(join(root, 'a.docx'), docx({ body: body.join('') }));
  const [entry] = (await importing([join(root, 'a.docx')])).entries;
  if (entry?.state !== 'new') throw new Error('one article');
  const doubt = entry.doubts.find(({ message }) => message.includes('dấu thanh'));
  const lines = Buffer.from(tree()[entry.file] ?? '', 'latin1')
    .toString('utf8')
    .split('\n');
  expect(lines[(doubt?.line ?? 0) - 1]).toBe('Huyện uỷ họp.');
  const markdown = readFileSync(join(root, 'reports', `${runs}.md`), 'utf8');
  expect(markdown).toContain(`- dòng ${doubt?.line}: đặt dấu thanh`);
});
