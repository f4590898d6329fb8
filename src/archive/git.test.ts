import { execFileSync } from 'node:child_process';
import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, article, temporaryFolder, writeFiles } from './content-folder.ts';

const A = 'articles/2023/12/a.md';
const B = 'articles/2023/12/b.md';

/** The smallest picture there is: one dot. */
const PICTURE = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

describe('with git', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  const commit = (folder: string) => {
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'x');
  };

  it.each([
    ['the repository itself', ''],
    ['a folder in it', 'cổng tin/content'],
  ])('reads no file whose blob it knows: %s', async (_name, below) => {
    const files = {
      [A]: article(),
      'articles/2023/12/Bài mới "x".md': article(),
      'pages/p.md': '---\ntitle: p\n---\nx',
    };
    const { folder, rows, sync } = archiveOf(files, below);
    const root = folder.slice(0, folder.length - below.length);
    git(root, 'init', '-q');
    commit(root);
    expect(await sync()).toMatchObject({ read: 3, problems: [] });
    expect(
      rows('files', 'fingerprint').every(({ fingerprint }) => String(fingerprint).startsWith('git:')),
    ).toBe(true);
    // Another checkout of the same commit: other times, same blobs.
    for (const path of Object.keys(files)) utimesSync(join(folder, path), 1e9, 1e9);
    expect(await sync()).toMatchObject({ read: 0 });

    writeFiles(folder, { [A]: article('', 'Đổi.') });
    expect(await sync()).toMatchObject({ read: 1 });
    expect(await sync()).toMatchObject({ read: 0 });
    git(folder, 'checkout', '-q', '--', A);
    expect(await sync()).toMatchObject({ read: 1 });
    git(folder, 'rm', '-q', A);
    expect(await sync()).toMatchObject({ read: 0, removed: 1 });
  });

  it('sees changes that git was told to overlook', async () => {
    const archive = archiveOf({ [A]: article(), [B]: article() });
    git(archive.folder, 'init', '-q');
    commit(archive.folder);
    git(archive.folder, 'update-index', '--assume-unchanged', A);
    git(archive.folder, 'update-index', '--skip-worktree', B);
    expect(await archive.sync()).toMatchObject({ read: 2 });
    writeFiles(archive.folder, { [A]: article('', '1'), [B]: article('', '2') });
    expect(await archive.sync()).toMatchObject({ read: 2 });
  });

  it('sees files that it ignores, and those of a repository inside', async () => {
    const archive = archiveOf({ [A]: article(), '.gitignore': 'a.md\n' });
    git(archive.folder, 'init', '-q');
    mkdirSync(join(archive.folder, 'articles/2024/01'), { recursive: true });
    git(join(archive.folder, 'articles/2024'), 'init', '-q');
    writeFiles(archive.folder, { 'articles/2024/01/c.md': article() });
    expect(await archive.sync()).toMatchObject({ read: 2, articles: 2, lines: [] });
    writeFiles(archive.folder, { [A]: article('', '1'), 'articles/2024/01/c.md': article('', '2') });
    expect(await archive.sync()).toMatchObject({ read: 2 });
  });

  it('sees a picture that stands for another under the same blob', async () => {
    const archive = archiveOf({ [A]: article('', '![a](a.gif)'), 'articles/2023/12/a.gif': PICTURE });
    git(archive.folder, 'init', '-q');
    commit(archive.folder);
    await archive.sync();
    // As git-lfs leaves it where nothing was fetched: the index says it is the same file.
    writeFiles(archive.folder, {
      'articles/2023/12/a.gif': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n',
    });
    git(archive.folder, 'update-index', '--assume-unchanged', 'articles/2023/12/a.gif');
    expect((await archive.sync()).lines).toEqual([
      expect.stringContaining('tệp này còn nằm trên kho Git LFS'),
    ]);
  });

  it('asks the folder’s own repository inside a hook of another', async () => {
    const archive = archiveOf({ [A]: article() });
    git(archive.folder, 'init', '-q');
    commit(archive.folder);
    process.env.GIT_DIR = join(temporaryFolder(), 'none');
    try {
      await archive.sync();
    } finally {
      delete process.env.GIT_DIR;
    }
    expect(archive.rows('files', 'fingerprint')[0]?.fingerprint).toMatch(/^git:/);
  });
});
