/** What git knows of articles at another time: which files changed, which addresses were there. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LARGEST_OUTPUT = 1024 * 1024 * 1024;

/** Output of a git command in a folder; null where there is no git, or it refuses. `-z` lists keep Vietnamese names whole. */
function git(folder: string, ...args: string[]): string | null {
  return gitWith(process.env, folder, ...args);
}

function gitWith(env: NodeJS.ProcessEnv, folder: string, ...args: string[]): string | null {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: LARGEST_OUTPUT,
    });
  } catch {
    return null;
  }
}

const list = (output: string | null): string[] => (output ?? '').split('\0').filter((entry) => entry !== '');

/** Where the published state may be, the likeliest first: as `git clone` notes it, as a branch follows it, as most call it. */
const PUBLISHED = ['origin/HEAD', '@{upstream}', 'origin/main', 'origin/master', 'HEAD'];

/** The commit that work began from: where the branch left the published one, else the last commit. Null without git. */
export function baseOf(folder: string, since: string | null): string | null {
  for (const wanted of since === null ? PUBLISHED : [since]) {
    const commit = git(folder, 'rev-parse', '--verify', '--quiet', `${wanted}^{commit}`)?.trim();
    if (commit) return git(folder, 'merge-base', commit, 'HEAD')?.trim() ?? commit;
  }
  return null;
}

/** Files of the folder that differ from a commit or are new, relative to the folder. */
export function changedFiles(folder: string, base: string): string[] {
  const changed = list(git(folder, 'diff', '--name-only', '--relative', '-z', base, '--', '.'));
  return [...new Set([...changed, ...list(git(folder, 'ls-files', '--others', '--exclude-standard', '-z'))])];
}

export interface Moved {
  /** Relative to the folder, as it was at that commit. */
  path: string;
  /** Where it is now: the same for a file that was changed in its place, null for one that was deleted. */
  now: string | null;
}

/** Files of a commit that were changed, renamed or deleted since. A rename counts whether or not git was told of it. */
export function movedFiles(folder: string, base: string): Moved[] {
  const moved = diff(folder, base, process.env);
  if (moved.every(({ now }) => now !== null)) return moved;
  return withUntracked(folder, (env) => diff(folder, base, env)) ?? moved;
}

function diff(folder: string, base: string, env: NodeJS.ProcessEnv): Moved[] {
  const options = ['--name-status', '--relative', '-M60%', '-z', '--diff-filter=DRM'];
  const parts = list(gitWith(env, folder, 'diff', ...options, base, '--', '.'));
  const moved: Moved[] = [];
  for (let i = 0; i < parts.length; ) {
    const [state = '', path = '', target = ''] = parts.slice(i, i + 3);
    const renamed = state.startsWith('R');
    moved.push({ path, now: renamed ? target : state === 'D' ? null : path });
    i += renamed ? 3 : 2;
  }
  return moved;
}

/** Lets git see new files in an index of its own: somebody who renames a file in a window tells git nothing. */
function withUntracked<Value>(folder: string, look: (env: NodeJS.ProcessEnv) => Value): Value | null {
  const index = git(folder, 'rev-parse', '--path-format=absolute', '--git-path', 'index')?.trim();
  if (index === undefined || !existsSync(index)) return null;
  const own = mkdtempSync(join(tmpdir(), 'bantin-git-'));
  try {
    const env = { ...process.env, GIT_INDEX_FILE: join(own, 'index') };
    copyFileSync(index, env.GIT_INDEX_FILE);
    return gitWith(env, folder, 'add', '--intent-to-add', '--', '.') === null ? null : look(env);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** The bytes that files had at a commit; those that were not there are left out. */
export function contentsAt(folder: string, base: string, paths: readonly string[]): Map<string, Buffer> {
  const asked = paths.filter((path) => !path.includes('\n'));
  const found = new Map<string, Buffer>();
  if (asked.length === 0) return found;
  const output = execFileSync('git', ['cat-file', '--batch'], {
    cwd: folder,
    input: asked.map((path) => `${base}:./${path}\n`).join(''),
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: LARGEST_OUTPUT,
  });
  let at = 0;
  for (const path of asked) {
    const end = output.indexOf('\n', at);
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(path, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
