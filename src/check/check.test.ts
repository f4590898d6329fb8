/** Every rule with what it must say and what it must leave alone; fixes, formats. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../archive/content-folder.ts';
import { type StringKey, say } from '../strings.ts';
import { formatFindings } from './format.ts';
import { readCheckOptions } from './options.ts';
import { runCheck } from './run.ts';
import { ARTICLE, article, checking, put, SILENT } from './testing.ts';

// Machines at work on other things are slow.
vi.setConfig({ testTimeout: 120_000 });

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
    [
      'updated-before-date 4:10',
      article('Chữ.', 'title: B\ndate: 2023-12-05\nupdated: 2023-12-04\nauthor: A B\ndescription: Câu.'),
    ],
    [
      'updated-before-date 4:10',
      article(
        'Chữ.',
        'title: B\ndate: 2023-12-05T08:00\nupdated: 2023-12-05T07:59\nauthor: A B\ndescription: C.',
      ),
    ],
    ['heading-order 10:1', article('## Một\n\n#### Hai')],
    ['heading-bold 8:1', article('**Kết quả đạt được**\n\nChữ tiếp theo.')],
    [
      'title-capitals 2:8',
      article('Chữ.', 'title: THÔNG BÁO\ndate: 2023-12-05\nauthor: A B\ndescription: Câu.'),
    ],
    ['heading-as-bold 8:1', article('## Xã đã làm xong con đường này.\n\nChữ.')],
    ['heading-as-bold 12:1', article('## Một\n\nChữ.\n\n## Nguyễn Văn A')],
    ['heading-as-bold 8:1', article('## Một\n\n## Hai\n\nChữ.')],
    ['link-text 8:5', article('Xem [tại đây](https://a.vn/b).')],
    ['link-text 8:5', article('Xem https://a.vn/b')],
    ['internal-links 8:5', article('Xem [bài khác](/2023/12/khong-co/).')],
    ['internal-links 8:5', article('Xem [mục sau](#khong-co).')],
    ['internal-links 8:5', article('Xem [bài khác](bai-khac/).')],
    ['internal-links 8:5', article('Xem [bài khác](http://localhost:4321/2023/12/khong-co/).')],
    ['internal-links 8:16', article('<table><tr><td><a href="/2023/12/khong-co/">bài</a></td></tr></table>')],
    ['link-scheme 8:1', article('[Mẫu đơn](file:///C:/van-ban/mau.docx).')],
    ['link-scheme 8:1', article('[Mẫu đơn](C:\\van-ban\\mau.docx).')],
    ['link-scheme 8:1', article('[Nhắn tin](sms:0912).')],
    ['link-scheme 8:1', article('[Nhắn tin](JavaScript:alert(1)).')],
    ['link-scheme 8:1', article('[Một](https://[a).')],
    ['link-scheme 10:1', article('[Một][m].\n\n[m]: zalo://x')],
    ['link-scheme 8:4', article('Xe <a href="&#106;avascript:x">đây</a>.')],
    ['link-scheme 8:1', article('![Họp](data:image/png;base64,AAAA)')],
    ['internal-links 8:1', article('[Bài khác](bai-khac.html)')],
    ['pictures 8:16', article('<table><tr><td><img src="https://a.vn/cau.jpg" alt="Cầu"></td></tr></table>')],
    ['link-text 8:1', article('[](/luu-tru/)')],
    ['link-syntax 8:1', article('[Tải phụ lục](phu luc.docx)')],
    ['link-syntax 8:2', article('![Họp](anh (2) hop.jpg "Họp")')],
    ['link-syntax 8:9', article('[**Họp**](/2023/12/bai khac/)')],
    ['link-syntax 8:5', article('Xem [bài kia][kia].')],
    ['link-syntax 8:5', article('Xem [bài kia][].')],
    ['footnotes 8:4', article('Câu[^khong].')],
    ['footnotes 10:1', article('Câu.\n\n[^thua]: Không ai nhắc.')],
    ['block-syntax 10:1', article('Chữ.\n\n##Không cách')],
    ['block-syntax 9:1', article('Chữ.\n1.Không cách\n2.Hai')],
    ['block-syntax 8:1', article('1)Không cách\n\n2)Hai')],
    ['block-syntax 8:1', article('• Một\n• Hai')],
    ['block-syntax 9:3', article('> Lời\n> ▪ Một')],
    ['block-syntax 9:1', article('Bảng:\n| a | b |\n| c | d |')],
    ['block-syntax 8:1', article('| a | b |\n| --- |\n| c | d |')],
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
    ['document-numbers 8:15', article('Quyết định số 12/QDD-UBND.')],
    ['document-numbers 8:15', article('Quyết định số 12/QĐ- TTg.')],
    ['weekdays 8:10', article('Họp ngày 5/12/2023 (thứ Hai).')],
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
      article(
        'Xem [danh sách](/luu-tru/2023/12/), [trang chủ](/), [phần sau](#muc-hai).\n\n## Mục hai\n\nChữ.',
      ),
    ],
    [
      'links to other sites, to people, and what is in comments',
      article(
        '[Một](https://a.vn/b) [thư](mailto:a@a.vn) [gọi](tel:+84123) <a href="HTTPS://a.vn">ba</a>\n\n<!-- <a href="javascript:x"> <a href="/khong/"> -->',
      ),
    ],
    [
      'headings of two levels, questions, what is left out',
      article('## Một\n\n### Nộp ở đâu?\n\nChữ.\n\n### Còn gì nữa...\n\nChữ.'),
    ],
    [
      'links to the page itself and to others from it',
      article(
        'Xem [bài này](../bai/), [tháng](http://localhost:4321/luu-tru/2023/12/), [nơi khác](https://a.vn/x/).',
      ),
    ],
    [
      'names, credits and what is explained in any way',
      article(
        'Đài MBC. Ông NVA đến. Hội LHX (một hội của nông dân). Ảnh: TTX. Trung tâm, gọi tắt là TTGH, mở cửa; TTGH đông.',
      ),
    ],
    [
      'numbers that are no telephones, and offices',
      article('MST 0303310272. Báo về 024.36231285 và 0923.006757. Phản ánh: 0912 345 678.'),
    ],
    ['an office whose name begins like a kind of document', article('Văn bản số 76/TTCP-C.I.')],
    ['code', article('Viết `12 / QĐ - UBND` và `TTHTX` là sai.')],
    ['an explained abbreviation', article('Trung tâm học tập xã (TTHTX) mở lớp. TTHTX có 3 phòng.')],
    [
      'right numbers, dates and hotlines',
      article('Quyết định số 1768/QĐ-UBND ngày thứ Ba, 5/12/2023. Đường dây nóng: 0912 345 678.'),
    ],
    ['one way of tone marks', article('Hòa bình, thủy lợi, quý hoá.'.replace('hoá', 'hóa'))],
    [
      'brackets that are no links',
      article(
        'Xem [1][2], [a](lời bàn thêm), [sic](theo Luật 5.1), \\[x][y], \\[x](a b.docx), `[a](b c.docx)`, [tệp]: chữ, [2023] [năm].',
      ),
    ],
    [
      'links whose address is in angle brackets or stands below, with a title or brackets',
      article(
        '[Một](</tim-kiem/?q=a b>) [hai][Hai] [ba](/tim-kiem/ "Tìm kiếm") [bốn](https://a.vn/x_(y))\n\n[hai]: /luu-tru/',
      ),
    ],
    [
      'a text updated on its day, at an hour that nobody wrote',
      article('Chữ.', 'title: B\ndate: 2023-12-05T08:00\nupdated: 2023-12-05\nauthor: A B\ndescription: C.'),
    ],
    ['a footnote', article('Câu.[^a]\n\n[^a]: Lời.\n\nViết `[^b]` hay \\[^c].')],
    [
      'numbers, hashtags and signs that make no list',
      article(
        '1.500 đồng.\n2.300 đồng.\n\n1.1.2026: họp.\n2.1.2026: nghỉ.\n\n1.Một dòng\nChữ.\n\n#DongMau\n\nMột • hai\n\n|a| là trị tuyệt đối.\n\n\\• Một',
      ),
    ],
    ['code that looks so', article('```\n##Mục\n• Một\n| a |\n| b |\n1.Một\n2.Hai\n```')],
    ['a table of numbers', article('| Thôn | Số |\n| --- | --- |\n| Đồng | 12 |')],
  ])('leaves alone: %s', async (_, text) => {
    expect(await rulesFor(text)).toEqual([]);
  });

  test('a published text may lead to what is published alone, a draft to all that is there', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const links = [
      ['/2023/12/nhap/', 'checkLinkDraft'],
      ['/cu-cua-nhap/', 'checkLinkDraft'],
      ['/2090/01/sau/', 'checkLinkLater'],
      ['/the/the-cua-nhap/', 'checkLinkUnlisted'],
      ['/luu-tru/2090/', 'checkLinkUnlisted'],
      ['/the/khong-co/', 'checkLinkNowhere'],
      ['/tac-gia/khong-co/', 'checkLinkNowhere'],
      ['/chuyen-muc/khong-co/trang/1/', 'checkLinkNowhere'],
      ['/luu-tru/2022/', 'checkLinkNowhere'],
      ['/2023/12/kem/a.pdf', null],
      ['/tac-gia/pham-thi-an/', null],
      ['/chuyen-muc/tin/rss.xml', null],
      ['/tim-kiem/?q=a', null],
      ['/C%C5%A9.aspx', null],
    ] as const;
    const body = links.map(([url]) => `[Một trang](${url})`).join('\n');
    const head = (title: string, more: string): string =>
      `title: ${title}\ndate: 2023-12-05\nauthor: Phạm Thị An\ndescription: Câu.\n${more}`.trim();
    put(content, 'categories.yaml', '- id: tin\n  title: Tin\n');
    put(content, ARTICLE, article(body, head('Bài', '')));
    put(
      content,
      'articles/2023/12/nhap.md',
      article(body, head('Nháp', 'draft: true\ntags: [Thẻ của nháp]\naliases: [/cu-cua-nhap/]')),
    );
    put(
      content,
      'articles/2090/01/sau.md',
      article(body, head('Sau', '').replace('2023-12-05', '2090-01-05')),
    );
    put(
      content,
      'articles/2023/12/kem/index.md',
      article('[Tệp](a.pdf)', head('Kèm', 'aliases: [/Cũ.aspx]')),
    );
    put(content, 'articles/2023/12/kem/a.pdf', '%PDF-1.4');
    const { findings } = await checking(folder);
    const said = (file: string) =>
      findings.filter((each) => each.file === file).map(({ message }) => message);
    const expected = (keep: (key: StringKey) => boolean) =>
      links.flatMap(([url, key]) => (key !== null && keep(key) ? [say(key, { url })] : []));
    expect(said(ARTICLE)).toEqual(expected(() => true));
    const nowhere = expected((key) => key === 'checkLinkNowhere');
    expect(said('articles/2023/12/nhap.md')).toEqual(nowhere);
    expect(said('articles/2090/01/sau.md')).toEqual(nowhere);
    const later = await checking(folder, { now: Date.UTC(2091, 0) });
    expect(later.findings.map(({ message }) => message)).not.toContain(
      say('checkLinkLater', { url: '/2090/01/sau/' }),
    );
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

  test('headings of a page are known however its address ends', async () => {
    const others = { 'articles/2023/11/kia.md': article('## Có đây\n\nChữ.').replace('Một bài thử', 'Kia') };
    const text = article('[Một](/2023/11/kia#co-day) [hai](/2023/11/kia#khong) [ba](/2023/11/kia?a=1#khong)');
    expect(await rulesFor(text, others)).toEqual(['internal-links 8:28', 'internal-links 8:54']);
  });

  test('links of site.yaml and targets of redirects.csv lead somewhere too', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const menu =
      '  - label: A\n    href: /lien-hee/\n    items:\n      - label: B\n        href: /2023/12/nhap/\n';
    const good = '  - label: C\n    href: /2023/12/bai/#muc\n  - label: D\n    href: https://a.vn/\n';
    put(content, ARTICLE, article('## Mục\n\nChữ.'));
    put(
      content,
      'articles/2023/12/nhap.md',
      article('Chữ.', 'title: N\ndate: 2023-12-05\nauthor: A B\ndraft: true\ndescription: Câu.'),
    );
    put(
      content,
      'site.yaml',
      `menu:\n${menu}${good}home:\n  sections: [tin-khong]\nfooter:\n  links:\n    - label: E\n      href: /2023/12/bai/#khong\n`,
    );
    put(content, 'redirects.csv', '/cu-1,/2023/12/bai\n/cu-2,/2023/12/khong/\n/cu-3,https://a.vn/\n');
    const { findings } = await checking(folder);
    expect(
      findings.map(({ file, line, column, severity, message }) => [
        `${file}:${line}:${column}`,
        severity,
        message,
      ]),
    ).toEqual([
      ['redirects.csv:2:1', 'warning', say('checkLinkNowhere', { url: '/2023/12/khong/' })],
      ['site.yaml:3:11', 'warning', say('checkLinkNowhere', { url: '/lien-hee/' })],
      ['site.yaml:6:15', 'warning', say('checkLinkDraft', { url: '/2023/12/nhap/' })],
      ['site.yaml:12:14', 'warning', say('checkSectionEmpty', { id: 'tin-khong' })],
      ['site.yaml:16:13', 'warning', say('checkAnchorNowhere', { anchor: 'khong' })],
    ]);
    expect((await checking(folder, { files: [ARTICLE] })).findings).toEqual([]);
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

test.each([
  ['file:///C:/v%C4%83n%20b%E1%BA%A3n/m%E1%BA%ABu%20%C4%91%C6%A1n.docx', '(<mẫu đơn.docx>)'],
  ['C:\\van-ban\\mau.docx', '(mau.docx)'],
  ['sms:0912', 'http:, https:, mailto:, tel:'],
])('a link that will be taken away comes with what to write instead: %s', async (url, right) => {
  const folder = temporaryFolder();
  put(join(folder, 'content'), ARTICLE, article(`[Mẫu đơn](${url})`));
  const { findings } = await checking(folder);
  expect(findings).toMatchObject([
    { severity: 'warning', rule: 'link-scheme', message: expect.stringContaining(right) },
  ]);
});

test.each([
  ['[Tải](phu luc.docx)', 'checkLinkSpaces', { address: 'phu luc.docx' }],
  ['[xem][kia]', 'checkLinkUndefined', { name: 'kia' }],
  ['| a | b \\| c | d |\n| e | f | g |', 'checkTableRow', { row: '| --- | --- | --- |' }],
  ['12.Một\n13.Hai\n14.Ba', 'checkNumberSpace', { sign: '12.' }],
  ['• Một\n• Hai\n\n• Ba', 'checkBulletSign', { sign: '•' }],
] as const)('markup that is none is told once, with what to write instead: %s', async (body, key, values) => {
  const folder = temporaryFolder();
  put(join(folder, 'content'), ARTICLE, article(body));
  const { findings } = await checking(folder);
  expect(findings.map(({ message, severity }) => [severity, message])).toEqual([
    ['warning', say(key, values)],
  ]);
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

test('--fix says once that it has looked, however often it mends', async () => {
  const folder = temporaryFolder();
  const ends: string[] = [];
  const options = readCheckOptions(
    ['--content', join(folder, 'content'), '--cache', join(folder, 'cache'), '--fix'],
    {},
  );
  const progress = { ...SILENT, end: (text = '') => void ends.push(text) };
  put(join(folder, 'content'), ARTICLE, article('Hai  dấu.\n\n## Một\n\nChữ.\n\n#### Hai\n\nChữ.'));
  expect((await runCheck(options, progress)).fixed).toEqual([ARTICLE]);
  expect(ends).toEqual([say('checkProgressDone', { count: 1 })]);
});

test('the command names each mended file as an editor would type it', async () => {
  const folder = temporaryFolder();
  put(join(folder, 'content'), ARTICLE, article('Hai  dấu.'));
  const command = join(import.meta.dirname, '../../scripts/check.ts');
  const flags = ['--content', join(folder, 'content'), '--cache', join(folder, 'cache'), '--fix'];
  const { stderr } = await promisify(execFile)(process.execPath, [command, ...flags], { cwd: folder });
  expect(stderr).toContain(say('checkFixed', { file: `content/${ARTICLE}` }));
});

test('an article outside of a month has no folder that its date could differ from', async () => {
  const folder = temporaryFolder();
  put(join(folder, 'content'), 'articles/2026/bai.md', article('Chữ.'));
  expect((await checking(folder)).findings).toMatchObject([{ rule: 'build' }]);
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

test('--fix keeps the line ends of Windows, and looks at pages with components', async () => {
  const folder = temporaryFolder();
  put(join(folder, 'content'), ARTICLE, article('Hai  dấu.\n\nSố 12 / QĐ - UBND.').replaceAll('\n', '\r\n'));
  put(
    join(folder, 'content'),
    'pages/gioi-thieu.mdx',
    '---\ntitle: Giới thiệu\n---\n\n<GhiChu tieuDe="Chú ý">\nHai  dấu.\n</GhiChu>\n',
  );
  const { findings } = await checking(folder, { fix: true });
  expect(findings).toEqual([]);
  expect(readFileSync(join(folder, 'content', ARTICLE), 'utf8')).toBe(
    article('Hai dấu.\n\nSố 12/QĐ-UBND.').replaceAll('\n', '\r\n'),
  );
  expect(readFileSync(join(folder, 'content/pages/gioi-thieu.mdx'), 'utf8')).toContain('\nHai dấu.\n');
});
