/** What git knows of articles at another time: which files changed, which addresses were there. */
import { execFileSync } from 'node:child_process';

/** Output of a git command in a folder; null where there is no git, or it refuses. `-z` lists keep Vietnamese names whole. */
function git(folder: string, ...args: string[]): string | null {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    });
  } catch {
    return null;
  }
}

const list = (output: string | null): string[] => (output ?? '').split('\0').filter((entry) => entry !== '');

/** The commit that work began from: where the branch left the published one, else the last commit. Null without git. */
export function baseOf(folder: string, since: string | null): string | null {
  const wanted = since ?? git(folder, 'rev-parse', '--abbrev-ref', 'origin/HEAD')?.trim() ?? 'HEAD';
  return (
    (
      git(folder, 'merge-base', wanted, 'HEAD') ?? git(folder, 'rev-parse', '--verify', `${wanted}^{commit}`)
    )?.trim() ?? null
  );
}

/** Files of the folder that differ from a commit or are new, relative to the folder. */
export function changedFiles(folder: string, base: string): string[] {
  const changed = list(git(folder, 'diff', '--name-only', '--relative', '-z', base, '--', '.'));
  return [...new Set([...changed, ...list(git(folder, 'ls-files', '--others', '--exclude-standard', '-z'))])];
}

export interface Gone {
  /** Relative to the folder. */
  path: string;
  /** Where git finds it now; null where it was deleted. */
  renamedTo: string | null;
}

/** Articles of a commit that are not in their place any more. New files count as well as added ones. */
export function goneArticles(folder: string, base: string): Gone[] {
  const parts = list(
    git(
      folder,
      'diff',
      '--name-status',
      '--relative',
      '-M60%',
      '-z',
      '--diff-filter=DR',
      base,
      '--',
      'articles',
    ),
  );
  const gone: Gone[] = [];
  for (let i = 0; i < parts.length; ) {
    const renamed = parts[i]?.startsWith('R') ?? false;
    const path = parts[i + 1];
    if (path !== undefined && /\.md$/i.test(path))
      gone.push({ path, renamedTo: renamed ? (parts[i + 2] ?? null) : null });
    i += renamed ? 3 : 2;
  }
  return gone;
}

/** Articles that stayed but may have another `slug`: changed files. */
export function contentAt(folder: string, base: string, path: string): Buffer | null {
  const text = git(folder, 'show', `${base}:./${path}`);
  return text === null ? null : Buffer.from(text);
}
