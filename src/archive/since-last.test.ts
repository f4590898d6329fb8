import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, temporaryFolder, writeFiles } from './content-folder.ts';
import { problemLine } from './problem.ts';
import { openStore, type Store } from './store.ts';
import { syncArchive } from './sync.ts';

const ARTICLES = ['articles/2023/12/a.md', 'articles/2023/12/Bài “b”.md', 'articles/2024/01/c/index.md'];
const FILES = [
  ...ARTICLES,
  'pages/p.md',
  'public/logo.txt',
  'images/x.svg',
  'articles/2023/12/stray.mdx',
  'articles/2024/01/c/tep.pdf',
  'other/notes.md',
];

let written = 0;

/** Each time another text of another length: what git cannot tell apart is not asked of us. */
function textOf(path: string): string {
  const more = `${++written} ${'x'.repeat(written)}`;
  if (path.endsWith('.svg')) return `<svg xmlns="http://www.w3.org/2000/svg"><title>${more}</title></svg>`;
  if (path.startsWith('pages/')) return `---\ntitle: Trang\n---\n\n${more}\n`;
  return path.endsWith('.md') ? article('', more) : more;
}

const git = (folder: string, ...args: string[]) => {
  try {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  } catch {
    // Nothing to commit, to reset to or to take back.
  }
};

const put = (folder: string, path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  rmSync(join(folder, path), { force: true });
  writeFileSync(join(folder, path), text);
};

type Step = readonly [name: string, (folder: string) => void];

const file = fc.constantFrom(...FILES, ...ARTICLES, ...ARTICLES);
const step: fc.Arbitrary<Step> = fc.oneof(
  file.map((path): Step => [`write ${path}`, (folder) => put(folder, path, textOf(path))]),
  file.map((path): Step => [`delete ${path}`, (folder) => rmSync(join(folder, path), { force: true })]),
  fc
    .constantFrom(...ARTICLES)
    .map((path): Step => [`spoil ${path}`, (folder) => put(folder, path, 'no frontmatter')]),
  fc
    .constantFrom(...ARTICLES)
    .map(
      (path): Step => [
        `show a picture in ${path}`,
        (folder) => put(folder, path, article('', `![a](/images/x.svg) ${textOf('')}`)),
      ],
    ),
  fc.constant<Step>([
    'move',
    (folder) => {
      rmSync(join(folder, 'articles/2024/01/d.md'), { force: true });
      put(folder, 'articles/2023/12/a.md', textOf('.md'));
      renameSync(join(folder, 'articles/2023/12/a.md'), join(folder, 'articles/2024/01/d.md'));
    },
  ]),
  fc.constant<Step>([
    'link',
    (folder) => {
      put(folder, 'articles/2023/12/link.md', '');
      rmSync(join(folder, 'articles/2023/12/link.md'));
      symlinkSync('a.md', join(folder, 'articles/2023/12/link.md'));
    },
  ]),
  fc.constant<Step>([
    'remove the link',
    (folder) => rmSync(join(folder, 'articles/2023/12/link.md'), { force: true }),
  ]),
  fc.constantFrom(
    ...[
      ['add', '-A'],
      ['commit', '-qam', 'x'],
      ['reset', '-q', '--hard'],
      ['reset', '-q', '--hard', 'HEAD~1'],
    ].map((args): Step => [`git ${args.join(' ')}`, (folder) => git(folder, ...args)]),
  ),
  fc.constant<Step>([
    'commit all',
    (folder) => {
      git(folder, 'add', '-A');
      git(folder, 'commit', '-qm', 'x');
    },
  ]),
  file.map((path): Step => [`untrack ${path}`, (folder) => git(folder, 'rm', '-q', '--cached', path)]),
  file.map(
    (path): Step => [
      `assume ${path} unchanged`,
      (folder) => git(folder, 'update-index', '--assume-unchanged', path),
    ],
  ),
);

async function contentAs(store: Store, folder: string) {
  // What was written a tick of the clock ago is not trusted.
  await setTimeout(25);
  const {
    problems,
    read: _,
    removed: __,
    ...result
  } = await syncArchive({ contentDir: folder, store, shownAs: 'content' });
  const rows = (sql: string) => store.prepare(sql).all();
  return {
    ...result,
    lines: problems.map(problemLine),
    digests: rows('select path, digest from articles union all select path, digest from pages order by 1'),
    uses: rows('select * from asset_uses order by 1, 2'),
  };
}

describe('what git tells of changes', () => {
  it('is all that a look at every file finds', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const folder = temporaryFolder();
        git(folder, 'init', '-q');
        for (const path of ARTICLES) put(folder, path, textOf(path));
        git(folder, 'add', '-A');
        git(folder, 'commit', '-qm', 'x');
        const store = openStore(temporaryFolder());
        await contentAs(store, folder);
        for (const [, change] of steps) {
          change(folder);
          const found = await contentAs(store, folder);
          const fresh = openStore(temporaryFolder());
          expect(found).toEqual(await contentAs(fresh, folder));
          fresh.close();
        }
        store.close();
      }),
      { numRuns: Number(process.env.BANTIN_RUNS ?? 12) },
    );
  });

  it('is an article whose name the listing refuses, too', async () => {
    const folder = temporaryFolder();
    git(folder, 'init', '-q');
    put(folder, 'articles/2023/12/a.md', textOf('a.md'));
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'x');
    const store = openStore(temporaryFolder());
    expect(await contentAs(store, folder)).toMatchObject({ lines: [] });
    put(folder, 'articles/2023/12/b\nc.md', textOf('b.md'));
    expect(await contentAs(store, folder)).toMatchObject({ lines: [expect.stringContaining('xuống dòng')] });
    store.close();
  });
});

describe('a name that git would not tell', () => {
  const repository = () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'articles/2023/12/a.md': article(), 'articles/2023/12/b.md': article() });
    git(folder, 'init', '-q');
    git(folder, 'config', 'core.ignorecase', 'true');
    const store = openStore(temporaryFolder());
    const commit = () => {
      git(folder, 'add', '-A');
      git(folder, 'commit', '-qm', 'x');
    };
    commit();
    const lines = async () => {
      const { problems } = await syncArchive({ contentDir: folder, store, shownAs: 'content' });
      return problems.map(problemLine);
    };
    const addresses = () => store.prepare('select address from articles order by address').all();
    return { folder, commit, lines, addresses };
  };

  it('is seen where only its capitals changed, whatever the repository says of them', async () => {
    const { folder, lines, addresses } = repository();
    expect(await lines()).toEqual([]);
    await setTimeout(30);
    renameSync(join(folder, 'articles/2023/12/a.md'), join(folder, 'articles/2023/12/A.md'));
    expect(await lines()).toEqual([]);
    expect(addresses()).toHaveLength(2);
  });

  it('is told where it is there already in another spelling of its letters', async () => {
    const { folder, commit, lines } = repository();
    writeFiles(folder, { 'articles/2023/12/Bài.md': article('slug: mot\n') });
    commit();
    expect(await lines()).toEqual([]);
    expect(await lines()).toEqual([]);
    writeFiles(folder, { [`articles/2023/12/${'Bài'.normalize('NFD')}.md`]: article('slug: hai\n') });
    expect(await lines()).toEqual([expect.stringContaining('có hai tệp cùng tên này')]);
  });

  it('is told where it is no UTF-8', async () => {
    const { folder, commit, lines } = repository();
    expect(await lines()).toEqual([]);
    writeFileSync(Buffer.from(`${folder}/articles/2023/12/b\xe0i.md`, 'latin1'), article());
    commit();
    expect(await lines()).toEqual([expect.stringContaining('tên tệp bị lỗi mã chữ')]);
  });
});
