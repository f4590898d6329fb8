/** Every rule with what it must say and what it must leave alone; fixes, formats, lost addresses. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../archive/content-folder.ts';
import type { Progress } from '../build/progress.ts';
import { formatFindings } from './format.ts';
import { type CheckOptions, readCheckOptions } from './options.ts';
import { type CheckResult, runCheck } from './run.ts';

// Machines at work on other things are slow.
vi.setConfig({ testTimeout: 120_000 });

const SILENT: Progress = { start() {}, step() {}, end() {}, line() {} };
const ARTICLE = 'articles/2023/12/bai.md';

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const article = (
  body: string,
  head = 'title: Một bài thử\ndate: 2023-12-05\nauthor: Phạm Thị An\ndescription: Một câu dẫn.',
): string => `---\n${head}\n---\n\n${body}\n`;

function checking(folder: string, more: Partial<CheckOptions> = {}): Promise<CheckResult> {
  const options = readCheckOptions(
    ['--content', join(folder, 'content'), '--cache', join(folder, 'cache')],
    {},
  );
  return runCheck({ ...options, ...more }, SILENT);
}

async function rulesFor(text: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const folder = temporaryFolder();
  put(join(folder, 'content'), ARTICLE, text);
  for (const [path, content] of Object.entries(others)) put(join(folder, 'content'), path, content);
  const { findings } = await checking(folder);
  return findings
    .filter(({ file }) => file === ARTICLE)
    .map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

describe('rules', () => {
  const head = (more: string): string => `title: Một bài thử\ndate: 2023-12-05\nauthor: Phạm Thị An\n${more}`;
  test.each<[alarm: string, text: string]>([
    [
      'title-capitals 2:8',
      article('Chữ.', 'title: HỘI NGHỊ TỔNG KẾT NĂM\ndate: 2023-12-05\nauthor: A B\ndescription: Câu.'),
    ],
    ['lead 2:1', article('Chữ.', 'title: Bài\ndate: 2023-12-05\nauthor: A B')],
    ['lead 5:14', article('Chữ.', head(`description: ${'dài '.repeat(120)}hết`))],
    ['date-folder 3:7', article('Chữ.', 'title: Bài\ndate: 2023-11-30\nauthor: A B\ndescription: Câu.')],
    ['heading-order 10:1', article('## Một\n\n#### Hai')],
    ['heading-bold 8:1', article('**Kết quả đạt được**\n\nChữ tiếp theo.')],
    ['link-text 8:5', article('Xem [tại đây](https://a.vn/b).')],
    ['link-text 8:5', article('Xem https://a.vn/b')],
    ['internal-links 8:5', article('Xem [bài khác](/2023/12/khong-co/).')],
    ['internal-links 8:5', article('Xem [mục sau](#khong-co).')],
    ['pictures 8:1', article('![Cầu mới](https://a.vn/cau.jpg)')],
    ['html-removed 8:1', article('<div style="color:red">Chữ</div>')],
    ['legacy-encoding 8:1', article('Céng hoµ x· héi chñ nghÜa ViÖt Nam')],
    ['characters 8:4', article('Chữ\u200b ẩn.')],
    ['characters 8:1', article(`${'ế'.normalize('NFD')} và ế`)],
    ['double-spaces 8:4', article('Hai  dấu.')],
    ['tone-placement 8:5', article('Một hoà, còn thủy và hòa.')],
    ['abbreviations 8:5', article('Các TTHTX họp.')],
    ['document-numbers 8:15', article('Quyết định số 12 / QĐ - UBND.')],
    ['document-numbers 8:15', article('Quyết định số 12/QDUBND.')],
    ['document-numbers 8:15', article('Quyết định số 12/QĐ–UBND.')],
    ['weekdays 8:1', article('Thứ Hai, ngày 5/12/2023, họp.')],
    ['personal-data 8:13', article('Ông A, CCCD 012345678901, trú tại bản B.')],
    ['personal-data 8:15', article('Bà Nguyễn T., 0912 345 678, cần giúp.')],
  ])('%s', async (alarm, text) => {
    expect(await rulesFor(text)).toContain(alarm);
  });

  test.each<[what: string, text: string]>([
    [
      'a short title of abbreviations',
      article('Chữ.', 'title: UBND TP\ndate: 2023-12-05\nauthor: A B\ndescription: Câu.'),
    ],
    ['a bold line over a signature', article('Chữ.\n\n**TM. ỦY BAN NHÂN DÂN**\n\nNguyễn Văn A')],
    [
      'links that lead somewhere',
      article('Xem [danh sách](/luu-tru/2023/12/), [trang chủ](/), [phần sau](#muc-hai).\n\n## Mục hai'),
    ],
    ['code', article('Viết `12 / QĐ - UBND` và `TTHTX` là sai.')],
    ['an explained abbreviation', article('Trung tâm học tập xã (TTHTX) mở lớp. TTHTX có 3 phòng.')],
    [
      'right numbers, dates and hotlines',
      article('Quyết định số 1768/QĐ-UBND ngày thứ Ba, 5/12/2023. Đường dây nóng: 0912 345 678.'),
    ],
    ['one way of tone marks', article('Hòa bình, thủy lợi, quý hoá.'.replace('hoá', 'hóa'))],
    ['a table of numbers', article('| Thôn | Số |\n| --- | --- |\n| Đồng | 12 |')],
  ])('leaves alone: %s', async (_, text) => {
    expect(await rulesFor(text)).toEqual([]);
  });

  test('look beyond the file: same titles, nearly the same author, headings of another page', async () => {
    const rules = await rulesFor(
      article(
        'Xem [bài kia](/2023/11/kia/#co-day) và [chỗ khác](/2023/11/kia/#khong-co).',
        'title: Một bài thử\ndate: 2023-12-05\nauthor: Phạm Thị Na Bình\ndescription: Câu.',
      ),
      {
        'authors.yaml': '- id: pham-thi-an-binh\n  name: Phạm Thị An Bình\n',
        'articles/2023/11/kia.md': article('## Có đây\n\nChữ.').replace('2023-12-05', '2023-11-05'),
      },
    );
    expect(rules).toEqual(['same-title 2:8', 'author-near-miss 4:9', 'internal-links 8:40']);
  });

  test('what the build refuses is an error', async () => {
    const folder = temporaryFolder();
    put(join(folder, 'content'), ARTICLE, article('Chữ.', 'title: Bài\ndate: 31/02/2023\nauthor: A'));
    const { findings } = await checking(folder);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'build', line: 3 },
    ]);
  });
});

test('the sample site gives no alarm', async () => {
  const content = join(import.meta.dirname, '../../content');
  const { findings } = await runCheck(
    readCheckOptions(['--content', content, '--cache', join(temporaryFolder(), 'cache')], {}),
    SILENT,
  );
  expect(findings.filter(({ rule }) => rule !== 'lost-address')).toEqual([]);
});

test('--fix changes exactly what is sure', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'content', ARTICLE);
  put(
    join(folder, 'content'),
    ARTICLE,
    article('## Một\n\n##### Hai\n\nSố 12 / QĐ - UBND,  chữ\u200b ẩn, [tại đây](https://a.vn/b).'),
  );
  const { fixed, findings } = await checking(folder, { fix: true });
  expect(fixed).toEqual([ARTICLE]);
  expect(readFileSync(path, 'utf8')).toBe(
    article('## Một\n\n### Hai\n\nSố 12/QĐ-UBND, chữ ẩn, [tại đây](https://a.vn/b).'),
  );
  expect(findings.map(({ rule }) => rule)).toEqual(['link-text']);
});

test('formats name the place for people and for git hosts', async () => {
  const folder = temporaryFolder();
  put(join(folder, 'content'), ARTICLE, article('Xem [tại đây](https://a.vn/b).'));
  const { findings } = await checking(folder);
  expect(formatFindings(findings, 'text', 'content')).toContain(
    `content/${ARTICLE}:8:5  chữ liên kết “tại đây”`,
  );
  expect(formatFindings(findings, 'text', 'content')).toContain('Vì sao:\n  link-text: ');
  expect(formatFindings(findings, 'github', 'content')).toMatch(
    /^::warning file=content\/articles\/2023\/12\/bai\.md,line=8,col=5,title=link-text::/,
  );
  expect(JSON.parse(formatFindings(findings, 'gitlab', 'content'))).toMatchObject([
    {
      check_name: 'link-text',
      severity: 'minor',
      location: { path: `content/${ARTICLE}`, lines: { begin: 8 } },
    },
  ]);
  expect(JSON.parse(formatFindings(findings, 'json', 'content'))).toMatchObject([
    { line: 8, fixable: false, why: expect.stringContaining('liên kết') },
  ]);
});

describe('in a repository', () => {
  function repository(): string {
    const folder = temporaryFolder();
    put(
      join(folder, 'content'),
      ARTICLE,
      article('Một đoạn văn đủ dài để git nhận ra bài này khi đổi tên tệp.'),
    );
    put(
      join(folder, 'content'),
      'articles/2023/12/khac.md',
      article('Bài khác, không đổi.').replace('Một bài thử', 'Bài khác'),
    );
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    git('init', '-q');
    git('add', 'content');
    git('commit', '-qm', 'one');
    return folder;
  }

  test('an address that was published and is gone is an error; --fix adds the alias', async () => {
    const folder = repository();
    const [from, to] = [
      join(folder, 'content', ARTICLE),
      join(folder, 'content/articles/2023/12/bai-moi.md'),
    ];
    renameSync(from, to);
    execFileSync('git', ['add', '-A', 'content'], { cwd: folder });
    const { findings } = await checking(folder);
    expect(findings).toMatchObject([
      {
        file: 'articles/2023/12/bai-moi.md',
        severity: 'error',
        rule: 'lost-address',
        message: expect.stringContaining('aliases:\n  - /2023/12/bai/'),
      },
    ]);
    const after = await checking(folder, { fix: true });
    expect(after.findings).toEqual([]);
    expect(readFileSync(to, 'utf8')).toContain(
      'description: Một câu dẫn.\naliases:\n  - /2023/12/bai/\n---\n',
    );
  });

  test('a deleted article asks for a redirect', async () => {
    const folder = repository();
    rmSync(join(folder, 'content', ARTICLE));
    const { findings } = await checking(folder);
    expect(findings).toMatchObject([
      { file: 'redirects.csv', rule: 'lost-address', message: expect.stringContaining('/2023/12/bai/,') },
    ]);
    put(join(folder, 'content'), 'redirects.csv', '/2023/12/bai/,/2023/12/khac/\n');
    expect((await checking(folder)).findings).toEqual([]);
  });

  test('--changed looks at what differs alone', async () => {
    const folder = repository();
    put(
      join(folder, 'content'),
      'articles/2023/12/them.md',
      article('Bài thêm, [tại đây](https://a.vn/).').replace('Một bài thử', 'Bài thêm'),
    );
    expect((await checking(folder, { changed: true })).files).toBe(1);
    expect((await checking(folder)).files).toBe(3);
    expect(existsSync(join(folder, 'content', ARTICLE))).toBe(true);
  });
});
