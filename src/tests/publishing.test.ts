/** The publishing jobs' scripts, with the real rsync and rclone into folders of this machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/options.ts';
import { MARK_FILE } from '../build/write/out-mark.ts';
import { MARKER_FILE } from '../deploy/target.ts';
import { article, digests, temporaryFolder, writeFiles } from './files.ts';
import { type Folders, newSite } from './site.ts';

/** The cache of the first of these sites, whose compiled templates the others take over. */
let templates: string | undefined;

const missing = (program: string) =>
  spawnSync(program, ['--version']).error ? `${program} is not installed here` : null;
const noRsync = missing('rsync');
const noRclone = missing('rclone');
const saying = (reason: string | null) => (reason ? ` (left out: ${reason})` : '');

/** A content folder in git, with two articles. */
function portal(): Folders {
  const site = newSite(
    {
      'articles/2024/01/mot.md': article('Bài một', '2024-01-02', 'Đoạn một.'),
      'articles/2024/01/hai.md': article('Bài hai', '2024-01-03', 'Đoạn hai.'),
      'public/Kế hoạch số 1.txt': 'Tệp có dấu cách.',
    },
    templates,
  );
  templates ??= site.cache;
  git(site, 'init', '-q');
  commit(site);
  return site;
}

const git = ({ content }: Pick<Folders, 'content'>, ...args: string[]) =>
  execFileSync('git', ['-C', content, '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args]);

function commit(site: Folders, files: Readonly<Record<string, string>> = {}, gone: string[] = []): void {
  writeFiles(site.content, files);
  for (const path of gone) rmSync(join(site.content, path));
  git(site, 'add', '-A');
  git(site, 'commit', '-q', '--allow-empty', '-m', 'edit');
}

/** All but the templates, which would only take time to be compiled again. */
function loseCache({ cache }: Folders): void {
  for (const name of readdirSync(cache))
    if (name !== 'bundles') rmSync(join(cache, name), { recursive: true });
}

/** Runs a script of a job. */
function job(script: string, site: Folders, env: NodeJS.ProcessEnv, args: readonly string[] = []) {
  const folders = { BANTIN_CONTENT: site.content, BANTIN_OUT: site.out, BANTIN_CACHE: site.cache };
  const { status, stdout, stderr } = spawnSync(join(PROJECT_DIR, 'scripts/ci', script), args, {
    env: { ...process.env, ...folders, ...env },
    encoding: 'utf8',
    timeout: 150_000,
  });
  return { status, said: stdout + stderr };
}

function mustPublish(site: Folders, env: NodeJS.ProcessEnv): string {
  const { status, said } = job('publish.sh', site, env);
  expect(status, said).toBe(0);
  return said;
}

const ours = (path: string) => path !== MARK_FILE && path !== MARKER_FILE;
const expectSame = (site: Folders, target: string) =>
  expect(digests(target, ours)).toEqual(digests(site.out, ours));

/** An environment in which rsync fails from its call `at` on. */
function cutLine(at: number): NodeJS.ProcessEnv {
  const dir = temporaryFolder('bin');
  const real = execFileSync('sh', ['-c', 'command -v rsync'], { encoding: 'utf8' }).trim();
  const count = `echo >> '${dir}/calls'; [ "$(wc -l < '${dir}/calls')" -lt ${at} ] || exit 12`;
  writeFileSync(join(dir, 'rsync'), `#!/bin/sh\n${count}\nexec '${real}' "$@"\n`);
  chmodSync(join(dir, 'rsync'), 0o755);
  return { PATH: `${dir}${delimiter}${process.env.PATH}` };
}

/** A file becomes a folder and a folder a file, there and back: by what changed, and by comparing all. */
function changesPlaces(env: NodeJS.ProcessEnv, target: string): void {
  const site = portal();
  const [one, other] = [
    { 'public/a/b/c.txt': 'tệp', 'public/d': 'tệp' },
    { 'public/a': 'tệp', 'public/d/e/f.txt': 'tệp' },
  ];
  const exchange = (files: Readonly<Record<string, string>>) => {
    for (const name of ['a', 'd'])
      rmSync(join(site.content, 'public', name), { recursive: true, force: true });
    commit(site, files);
  };
  exchange(one);
  mustPublish(site, env);
  for (const files of [other, one]) {
    exchange(files);
    expect(mustPublish(site, env)).toContain('Gửi đến');
    expectSame(site, target);
  }
  for (const files of [other, one]) {
    exchange(files);
    writeFiles(target, { [MARKER_FILE]: 'unfinished' });
    expect(mustPublish(site, env)).toContain('so và gửi lại tất cả');
    expectSame(site, target);
  }
}

describe(`with rsync${saying(noRsync)}`, () => {
  const NEW = { 'articles/2024/02/ba.md': article('Bài ba', '2024-02-01', 'Đoạn ba.') };

  it.skipIf(noRsync)('a first publication sends all, later ones only what changed, with deletes', () => {
    const site = portal();
    const target = join(temporaryFolder('web'), 'cong');
    const purged = join(temporaryFolder('purge'), 'list');
    const env = {
      BANTIN_SITE: 'https://cong.example',
      DEPLOY_RSYNC: target,
      DEPLOY_PURGE: `cat > '${purged}'`,
    };
    mustPublish(site, env);
    expectSame(site, target);
    expect(readFileSync(purged, 'utf8')).toBe('*\n');

    commit(site, NEW, ['articles/2024/01/mot.md', 'public/Kế hoạch số 1.txt']);
    // As CI has it: the cache, and nothing else of the run before.
    rmSync(site.out, { recursive: true });
    const said = mustPublish(site, env);
    expect(said).toMatch(/Gửi đến .*: \d+ tệp mới, \d+ tệp đã sửa, \d+ tệp cần xoá/);
    expectSame(site, target);
    expect(existsSync(join(target, '2024/01/mot'))).toBe(false);
    const list = readFileSync(purged, 'utf8').split('\n');
    for (const path of ['/2024/02/ba/', '/2024/01/mot/', '/', '/rss.xml'])
      expect(
        list.some((line) => line.endsWith(`cong.example${path}`)),
        path,
      ).toBe(true);
    expect(list.some((line) => line.endsWith('/404.html'))).toBe(false);

    // Nothing of the files' times or of the history is needed: a new clone of one commit is unchanged.
    rmSync(purged);
    const clone = { ...site, content: join(temporaryFolder('clone'), 'content') };
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${site.content}`, clone.content]);
    rmSync(site.out, { recursive: true });
    expect(mustPublish(clone, env)).toContain('không cần gửi gì');
    expect(existsSync(purged)).toBe(false);
    expectSame(site, target);
  });

  it.skipIf(noRsync)(
    'a deployment that fails between two builds loses nothing, nor does a lost cache',
    () => {
      const site = portal();
      const target = join(temporaryFolder('web'), 'cong');
      const env = { DEPLOY_RSYNC: target };
      mustPublish(site, env);

      // It sends the new article, and breaks off before the pages that changed and the deletes.
      commit(site, NEW, ['articles/2024/01/hai.md']);
      const broken = job('publish.sh', site, { ...env, ...cutLine(5) });
      expect(broken.status, broken.said).toBe(1);
      expect(broken.said).toContain('rsync không gửi được (mã 12)');
      expect(existsSync(join(target, '2024/02/ba/index.html'))).toBe(true);
      expect(existsSync(join(target, '2024/01/hai/index.html'))).toBe(true);

      // The next commit takes the article back: only the host still has it, and this machine's cache is gone.
      commit(site, {}, ['articles/2024/02/ba.md']);
      loseCache(site);
      rmSync(site.out, { recursive: true });
      mustPublish(site, env);
      expectSame(site, target);
      expect(existsSync(join(target, '2024/02'))).toBe(false);
    },
  );

  it.skipIf(noRsync)('a file may become a folder, and a folder a file', () => {
    const target = join(temporaryFolder('web'), 'cong');
    changesPlaces({ DEPLOY_RSYNC: target }, target);
  });

  it.skipIf(noRsync)('folders of others, and drafts, are refused; a preview takes drafts', () => {
    const site = portal();
    const web = temporaryFolder('web');
    writeFiles(web, { 'trang-cu.html': 'cũ' });
    const foreign = job('publish.sh', site, { DEPLOY_RSYNC: web });
    expect(foreign.status, foreign.said).toBe(2);
    expect(Object.keys(digests(web))).toEqual(['trang-cu.html']);

    commit(site, { 'articles/2024/03/nhap.md': article('Bài nháp', '2024-03-01', 'Chữ.', 'draft: true\n') });
    const preview = temporaryFolder('preview');
    const env = { PREVIEW_RSYNC: preview, PREVIEW_SITE: 'https://{n}.xem.example' };
    const { status, said } = job('preview.sh', site, env, ['12']);
    expect(status, said).toBe(0);
    expect(said).toContain('https://12.xem.example/');
    expectSame(site, join(preview, '12'));
    expect(existsSync(join(preview, '12/2024/03/nhap/index.html'))).toBe(true);

    const drafts = spawnSync(process.execPath, ['scripts/ci/deploy.ts', '--rsync', temporaryFolder('web')], {
      cwd: PROJECT_DIR,
      env: { ...process.env, BANTIN_OUT: site.out, BANTIN_CACHE: site.cache },
      encoding: 'utf8',
    });
    expect(drafts.status).toBe(2);
    expect(drafts.stderr).toContain('bản nháp');
  });
});

describe(`with rclone${saying(noRclone)}`, () => {
  it.skipIf(noRclone)('sends all, then what changed, and all again to a host that was left half-sent', () => {
    const site = portal();
    const target = join(temporaryFolder('kho'), 'cong');
    const env = { DEPLOY_RCLONE: target, DEPLOY_RSYNC: '' };
    mustPublish(site, env);
    expectSame(site, target);
    commit(site, {}, ['articles/2024/01/mot.md', 'public/Kế hoạch số 1.txt']);
    expect(mustPublish(site, env)).toContain('Gửi đến');
    expectSame(site, target);
    writeFiles(target, { [MARKER_FILE]: 'unfinished', 'thua.html': '?' });
    expect(mustPublish(site, env)).toContain('so và gửi lại tất cả');
    expectSame(site, target);
  });

  it.skipIf(noRclone)('a file may become a folder, and a folder a file', () => {
    const target = join(temporaryFolder('kho'), 'cong');
    changesPlaces({ DEPLOY_RCLONE: target, DEPLOY_RSYNC: '' }, target);
  });
});
