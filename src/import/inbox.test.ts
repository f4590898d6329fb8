/** The road without a terminal: the CI job's script on a local repository. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORD_DOCUMENTS } from './fixtures/word-documents.ts';

const PROJECT = join(import.meta.dirname, '../..');
let folder = '';

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-inbox-'));
  for (const name of ['scripts', 'src', 'package.json', 'tsconfig.json', '.gitignore'])
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  const inbox = join(folder, 'content/inbox');
  mkdirSync(inbox, { recursive: true });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Nhập bài');
  git('config', 'user.email', 'inbox@example.invalid');
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n.cache\n');
  writeFileSync(join(inbox, 'Tin gõ tay.docx'), WORD_DOCUMENTS['tin-go-tay'] ?? '');
  cpSync(join(PROJECT, 'src/import/fixtures/html/pictures.html'), join(inbox, 'pictures.html'));
  cpSync(join(PROJECT, 'src/import/fixtures/html/pictures_files'), join(inbox, 'pictures_files'), {
    recursive: true,
  });
  writeFileSync(join(inbox, 'cũ.doc'), '\xd0\xcf\x11\xe0', 'latin1');
  git('add', '-A');
  git('commit', '-qm', 'Tải lên inbox');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('makes a branch with the articles, the report and the annotations; what was refused stays', {
  timeout: 120_000,
}, () => {
  execFileSync('bash', ['scripts/ci/import-inbox.sh', 'main'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, GITHUB_ACTIONS: 'true' },
  });
  const branch = readFileSync(join(folder, '.cache/inbox/branch'), 'utf8').trim();
  expect(branch).toMatch(/^nhap-bai\//);
  const changed = git('diff', '--name-status', '--no-renames', '-z', 'main', branch).split('\0');
  expect(changed).toContain('content/articles/2025/03/truong-tieu-hoc-na-lai-mo-thu-vien-ngoai-troi.md');
  expect(changed).toContain('content/articles/2024/03/le-hoi-hoa-ban-nam-2024/index.md');
  expect(changed).toContain('content/articles/2024/03/le-hoi-hoa-ban-nam-2024/san-khau.png');
  const left = git('ls-tree', '-r', '-z', '--name-only', branch, 'content/inbox').split('\0').filter(Boolean);
  expect(left.map((name) => name.normalize('NFC'))).toEqual([
    'content/inbox/.gitkeep',
    'content/inbox/cũ.doc',
  ]);
  const report = readFileSync(join(folder, '.cache/inbox/report.md'), 'utf8');
  expect(report).toContain('Tài liệu Word');
  expect(report).toContain('## Kiểm tra');
  expect(readFileSync(join(folder, '.cache/inbox/check.txt'), 'utf8')).toMatch(
    /^::warning file=content\/articles\//m,
  );
  expect(JSON.parse(readFileSync(join(folder, '.cache/inbox/check.json'), 'utf8'))).not.toEqual([]);
  expect(git('status', '--porcelain')).toBe('');
});

test('does nothing where the inbox is empty', { timeout: 60_000 }, () => {
  git('switch', '-q', 'main');
  rmSync(join(folder, 'content/inbox'), { recursive: true });
  execFileSync('bash', ['scripts/ci/import-inbox.sh'], { cwd: folder, stdio: 'ignore' });
  expect(existsSync(join(folder, '.cache/inbox/branch'))).toBe(false);
});
