/** What git knows of the published state: lost addresses, changed files. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../archive/content-folder.ts';
import { say } from '../strings.ts';
import { withAlias } from './add-alias.ts';
import { formatFindings } from './format.ts';
import { ARTICLE, article, checking, put } from './testing.ts';

// Machines at work on other things are slow.
vi.setConfig({ testTimeout: 120_000 });

describe('in a repository', () => {
  const gitIn = (folder: string, ...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });

  function repository(more: Readonly<Record<string, string>> = {}): string {
    const folder = temporaryFolder();
    for (const [path, text] of Object.entries(more)) put(join(folder, 'content'), path, text);
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
    gitIn(folder, 'init', '-q');
    gitIn(folder, 'add', 'content');
    gitIn(folder, 'commit', '-qm', 'one');
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
        message: say('checkLostMoved', { address: '/2023/12/bai/' }),
      },
    ]);
    const text = formatFindings(findings, 'text', 'content');
    expect(text.split('\n')[0]).toMatch(/\/2023\/12\/bai\/ .* {2}\[lost-address\]$/);
    expect(text).toContain(`Vì sao:\n  lost-address: ${say('whyLostAddress')}`);
    expect(JSON.parse(formatFindings(findings, 'json', 'content'))).toMatchObject([
      { fixable: true, why: say('whyLostAddress') },
    ]);
    const after = await checking(folder, { fix: true });
    expect(after.findings).toEqual([]);
    expect(readFileSync(to, 'utf8')).toContain(
      'description: Một câu dẫn.\naliases:\n  - /2023/12/bai/\n---\n',
    );
  });

  test('an article renamed in a window, of which git was told nothing, is found too', async () => {
    const folder = repository();
    const to = join(folder, 'content/articles/2023/12/ten-khac.md');
    renameSync(join(folder, 'content', ARTICLE), to);
    expect((await checking(folder)).findings).toMatchObject([{ file: 'articles/2023/12/ten-khac.md' }]);
    expect((await checking(folder, { fix: true })).findings).toEqual([]);
    expect(readFileSync(to, 'utf8')).toContain('aliases:\n  - /2023/12/bai/\n');
    expect(execFileSync('git', ['diff', '--cached', '--name-only'], { cwd: folder, encoding: 'utf8' })).toBe(
      '',
    );
  });

  test('an alias, a page, a category and a redirect that are gone are told, each with its line', async () => {
    const folder = repository({
      'articles/2023/11/cu.md': article('Bài có địa chỉ cũ.')
        .replace('Một bài thử', 'Bài có địa chỉ cũ')
        .replaceAll('2023-12-05', '2023-11-05')
        .replace('\n---\n\n', '\naliases: [/Pages/Cũ.aspx]\n---\n\n'),
      'pages/lien-he.md':
        '---\ntitle: Liên hệ\n---\n\nGọi điện thoại, hoặc đến trụ sở xã trong giờ hành chính.\n',
      'redirects.csv': '/cu-1,/\n/cu-2,/\n',
      'categories.yaml': '- id: tin\n  title: Tin\n- id: bao\n  title: Báo\n',
    });
    const content = join(folder, 'content');
    expect((await checking(folder)).findings).toEqual([]);
    const old = join(content, 'articles/2023/11/cu.md');
    writeFileSync(old, readFileSync(old, 'utf8').replace('aliases: [/Pages/Cũ.aspx]\n', ''));
    renameSync(join(content, 'pages/lien-he.md'), join(content, 'pages/dia-chi.md'));
    put(content, 'redirects.csv', '/cu-1,/\n');
    put(content, 'categories.yaml', '- id: bao\n  title: Báo\n');
    const { findings } = await checking(folder);
    expect(findings.map(({ file, severity, message }) => `${file} ${severity} ${message}`).sort()).toEqual(
      [
        `articles/2023/11/cu.md error ${say('checkLostMoved', { address: '/Pages/C%C5%A9.aspx' })}`,
        `redirects.csv error ${say('checkLostPage', { address: '/lien-he/', page: '/dia-chi/' })}`,
        `redirects.csv warning ${say('checkLostDeleted', { address: '/chuyen-muc/tin/' })}`,
        `redirects.csv warning ${say('checkLostDeleted', { address: '/cu-2' })}`,
      ].sort(),
    );
    put(content, 'redirects.csv', '/cu-1,/\n/cu-2,/\n/chuyen-muc/tin/,/\n/lien-he/,/dia-chi/\n');
    expect((await checking(folder, { fix: true })).findings).toEqual([]);
  });

  test('drafts and articles of the future had no address', async () => {
    const folder = repository({
      'articles/2090/01/sau.md': article('Bài hẹn giờ.')
        .replace('2023-12-05', '2090-01-05')
        .replace('Một bài thử', 'Bài hẹn giờ'),
      'articles/2023/12/nhap.md': article('Nháp.')
        .replace('\n---\n\n', '\ndraft: true\n---\n\n')
        .replace('Một bài thử', 'Nháp'),
    });
    rmSync(join(folder, 'content/articles/2090'), { recursive: true });
    rmSync(join(folder, 'content/articles/2023/12/nhap.md'));
    expect((await checking(folder)).findings).toEqual([]);
  });

  test('a deleted article may be meant so: it is advice, and never leads to the home page', async () => {
    const folder = repository();
    rmSync(join(folder, 'content', ARTICLE));
    const { findings } = await checking(folder);
    expect(findings).toMatchObject([
      {
        file: 'redirects.csv',
        severity: 'warning',
        rule: 'lost-address',
        message: expect.stringMatching(/nếu chủ ý rút thì không phải làm gì.* \/2023\/12\/bai\/,\/[^,]+\/$/),
      },
    ]);
    put(join(folder, 'content'), 'redirects.csv', '/2023/12/bai/,/2023/12/khac/\n');
    expect((await checking(folder)).findings).toEqual([]);
  });

  test('of files that were not asked for nothing is told', async () => {
    const folder = repository({
      'articles/2023/11/nua.md': article('Thêm một bài nữa của tháng trước.')
        .replace('Một bài thử', 'Bài nữa')
        .replace('2023-12-05', '2023-11-05'),
    });
    const content = join(folder, 'content');
    rmSync(join(content, ARTICLE));
    renameSync(join(content, 'articles/2023/11/nua.md'), join(content, 'articles/2023/11/them.md'));
    const asked = async (...files: string[]) =>
      (await checking(folder, { files })).findings.map(({ file, severity }) => `${file} ${severity}`);
    expect(await asked('articles/2023/12/khac.md')).toEqual([]);
    expect(await asked('articles/2023/12')).toEqual(['redirects.csv warning']);
    expect(await asked('articles/2023/11/them.md')).toEqual(['articles/2023/11/them.md error']);
    expect((await asked('')).sort()).toEqual(['articles/2023/11/them.md error', 'redirects.csv warning']);
  });

  test('an article that has an error for now has not lost its address', async () => {
    const folder = repository();
    const text = readFileSync(join(folder, 'content', ARTICLE), 'utf8');
    put(join(folder, 'content'), ARTICLE, text.replace('date: 2023-12-05', 'date: 2023-02-31'));
    const { findings } = await checking(folder, { fix: true });
    expect(findings.map(({ rule }) => rule)).toEqual(['build']);
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
    put(join(folder, 'content'), 'site.yaml', 'footer:\n  links:\n    - label: A\n      href: /khong/\n');
    const rules = async (changed: boolean) =>
      (await checking(folder, { changed })).findings.map(({ file }) => file);
    expect(await rules(true)).toContain('site.yaml');
    gitIn(folder, 'add', 'content');
    gitIn(folder, 'commit', '-qm', 'two');
    expect(await rules(true)).toEqual([]);
    expect(await rules(false)).toContain('site.yaml');
    expect(existsSync(join(folder, 'content', ARTICLE))).toBe(true);
  });
});

test.each([
  ['no aliases', 'title: B\n', 'title: B\naliases:\n  - /a/\n'],
  ['a list in a line', 'aliases: [/b/]\ntitle: B\n', 'aliases: [/b/, /a/]\ntitle: B\n'],
  ['an indented list', 'aliases:\n    - /b/\ntitle: B\n', 'aliases:\n    - /a/\n    - /b/\ntitle: B\n'],
  ['a list that is not indented', 'aliases:\n- /b/\ntitle: B\n', 'aliases:\n- /a/\n- /b/\ntitle: B\n'],
  ['an empty list', 'aliases:\ntitle: B\n', 'aliases:\n  - /a/\ntitle: B\n'],
])('an alias is added to %s', (_, before, after) => {
  const file = (head: string): string => `---\n${head}---\n\nChữ $& $1.\n`;
  expect(withAlias(file(before), '/a/')).toBe(file(after));
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');
  expect(withAlias(windows(file(before)), '/a/')).toBe(windows(file(after)));
});
