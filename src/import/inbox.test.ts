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

const runJob = (): void =>
  void execFileSync('bash', ['scripts/ci/import-inbox.sh', 'main'], { cwd: folder, stdio: 'pipe' });
const branches = (): string[] => git('branch', '--format=%(refname:short)').trim().split('\n');

test('what waits in another merge request is not imported twice; pictures beside a page go with it', {
  timeout: 120_000,
}, () => {
  git('switch', '-q', 'main');
  const [first = ''] = branches().filter((name) => name.startsWith('nhap-bai/'));
  git('update-ref', `refs/remotes/origin/${first}`, first);
  const inbox = join(folder, 'content/inbox');
  mkdirSync(join(inbox, 'anh'));
  writeFileSync(
    join(inbox, 'anh/cau.png'),
    readFileSync(join(PROJECT, 'src/import/fixtures/html/pictures_files/em-be.png')),
  );
  writeFileSync(
    join(inbox, 'cau-moi.html'),
    '<h1>Cầu mới ở bản Mẫu</h1><p>05/12/2023</p><p>Cầu dài 20 mét, hai làn xe.</p><p><img src="anh/cau.png"></p><p><b>Lò Thị Mẫu</b></p>',
  );
  git('add', '-A');
  git('commit', '-qm', 'Thêm một trang');
  runJob();
  const branch = readFileSync(join(folder, '.cache/inbox/branch'), 'utf8').trim();
  const made = git('diff', '--name-only', '--no-renames', '--diff-filter=A', '-z', 'main', branch)
    .split('\0')
    .filter(Boolean);
  expect(made).toEqual([
    'content/articles/2023/12/cau-moi-o-ban-mau/cau.png',
    'content/articles/2023/12/cau-moi-o-ban-mau/index.md',
    'content/inbox/.gitkeep',
  ]);
  const gone = git('diff', '--name-only', '--no-renames', '--diff-filter=D', '-z', 'main', branch)
    .split('\0')
    .filter(Boolean);
  expect(gone).toEqual(['content/inbox/anh/cau.png', 'content/inbox/cau-moi.html']);
});

test('where nothing can be imported the job fails, says what to press, and leaves everything as it was', {
  timeout: 120_000,
}, () => {
  git('switch', '-q', 'main');
  git('rm', '-rq', 'content/inbox');
  mkdirSync(join(folder, 'content/inbox'), { recursive: true });
  writeFileSync(join(folder, 'content/inbox/cũ.doc'), '\xd0\xcf\x11\xe0', 'latin1');
  writeFileSync(join(folder, 'content/inbox/hỏng.docx'), 'PK\x03\x04 cut', 'latin1');
  git('add', '-A');
  git('commit', '-qm', 'Chỉ có tệp hỏng');
  const before = branches();
  const head = git('rev-parse', 'HEAD');
  expect(runJob).toThrow();
  expect(existsSync(join(folder, '.cache/inbox/branch'))).toBe(false);
  const report = readFileSync(join(folder, '.cache/inbox/report.md'), 'utf8');
  expect(report).toMatch(/cũ\.doc.*Lưu thành/);
  expect(report).toMatch(/hỏng\.docx.*bị hỏng/);
  expect([branches(), git('rev-parse', 'HEAD'), git('status', '--porcelain')]).toEqual([before, head, '']);
});

test('does nothing where the inbox is empty', { timeout: 60_000 }, () => {
  git('switch', '-q', 'main');
  rmSync(join(folder, 'content/inbox'), { recursive: true });
  execFileSync('bash', ['scripts/ci/import-inbox.sh'], { cwd: folder, stdio: 'ignore' });
  expect(existsSync(join(folder, '.cache/inbox/branch'))).toBe(false);
});
