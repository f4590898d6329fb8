/** Sites that are built, edited, and built again by a process that does not live to its end. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { article, digests, type Files, temporaryFolder } from '../files.ts';
import { runNode } from '../run.ts';
import { type Folders, foldersIn, NOW } from '../site.ts';

const CRASH = join(import.meta.dirname, 'crash.ts');

const inCategory = (id: string) => `category: ${id}\ntags: [Chung]\n`;

/** A site, and the same after a day's work, some of which leaves files as long as they were. */
export const BEFORE: Files = {
  'articles/2024/01/mot.md': article('Bài số 1', '2024-01-02', 'Đoạn văn thứ nhất.', inCategory('tin')),
  'articles/2024/01/hai.md': article('Bài hai', '2024-01-03', 'Đoạn văn thứ hai.', inCategory('tin')),
  'articles/2024/02/ba.md': article('Bài ba', '2024-02-03', 'Đoạn văn thứ ba.', inCategory('thong-bao')),
  'articles/2024/02/bon.md': article('Bài bốn', '2024-02-04', 'Đoạn văn thứ tư.'),
  'public/tep': 'một tệp',
  'public/thu-muc/tep.txt': 'trong thư mục',
  'site.yaml': 'name: Xã Bình An\n',
};
const { 'public/tep': _file, 'public/thu-muc/tep.txt': _other, ...kept } = BEFORE;
export const AFTER: Files = {
  ...kept,
  'articles/2024/01/mot.md': article('Bài số 5', '2024-01-02', 'Đoạn văn thứ nhất.', inCategory('tin')),
  'articles/2024/02/bon.md': article('Bài bốn', '2024-02-04', 'Đoạn văn thứ tư.', 'draft: true\n'),
  'articles/2024/02/ba.md': article('Bài ba', '2024-02-03', 'Đoạn văn thứ ba.', inCategory('tin')),
  'articles/2026/12/nam.md': article('Bài năm', '2026-12-30', 'Đoạn văn thứ năm.', inCategory('tin')),
  'public/tep/nay-la-thu-muc.txt': 'tệp thành thư mục',
  'public/thu-muc': 'thư mục thành tệp',
};

/** Commits a content folder: what git knows by its blob is not read again in another folder. */
export function commit({ content }: Pick<Folders, 'content'>): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: content,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x');
}

/** The flags of a build of these folders. */
export const flagsOf = ({ content, out, cache }: Folders): string[] => [
  ...['--content', content, '--out', out, '--cache', cache, '--now', NOW],
];

/** A copy of a built site with other content; its compiled templates are shared. */
export function copyOf(built: Folders, content: string): Folders {
  const site = foldersIn(temporaryFolder('crash'));
  const bundles = join(built.cache, 'bundles');
  cpSync(built.out, site.out, { recursive: true });
  cpSync(built.cache, site.cache, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => path !== bundles,
  });
  symlinkSync(bundles, join(site.cache, 'bundles'), 'junction');
  return { ...site, content };
}

/** A site that was never built, with the compiled templates of another. */
export function newLike(built: Folders, content: string): Folders {
  const site = foldersIn(temporaryFolder('crash'));
  cpSync(join(built.cache, 'bundles'), join(site.cache, 'bundles'), { recursive: true });
  return { ...site, content };
}

interface Crash {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

/** `npm run build` with something that befalls it: see crash.ts. `killAfter` kills it after so many ms. */
export function crash(
  project: string,
  flags: readonly string[],
  env: Record<string, string>,
  killAfter?: number,
): Promise<Crash> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', CRASH, 'scripts/build.ts', ...flags], {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(killAfter === undefined ? {} : { timeout: killAfter, killSignal: 'SIGKILL' }),
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}

/** A site to be built again, and what befell it. */
export interface Fated {
  site: Folders;
  fate: string;
}

/** Builds sites again, all in one process, and holds each against a clean build. */
export async function buildAgain(
  project: string,
  sites: readonly Fated[],
  expected: Record<string, string>,
): Promise<void> {
  const list = join(temporaryFolder('list'), 'sites.json');
  writeFileSync(list, JSON.stringify(sites.map(({ site }) => flagsOf(site))));
  const { stdout, stderr } = await runNode(['src/tests/crashes/builds.ts', list], { project });
  expect(stderr).toBe('');
  const outcomes = z.array(z.string().nullable()).parse(JSON.parse(stdout));
  for (const [i, { site, fate }] of sites.entries()) {
    expect(outcomes[i], fate).toBeNull();
    expect(digests(site.out), fate).toEqual(expected);
  }
}

const AT_ONCE = 2;

/** Runs a task many times, a few at a time. */
export async function inTurn(times: number, run: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < times) await run(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
