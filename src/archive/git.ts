/** What git knows of a folder's files without reading them. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A repository that a hook has in hand is not the one we ask about. */
const HOOK_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
];

/**
 * Blob names of the files that are tracked and lie unchanged in the folder, by path relative to it.
 * Empty where there is no git, no repository, or git refuses (a repository of another owner).
 */
export async function cleanBlobs(folder: string): Promise<Map<string, string>> {
  if (!isInRepository(folder)) return new Map();
  // `ls-files -m` compares with the index as `git status` does, contents too where times differ, but not with HEAD.
  const [index, modified] = await Promise.all([
    git(folder, ['ls-files', '-s', '-v', '-z']),
    git(folder, ['ls-files', '-m', '-z']),
  ]);
  if (index === null || modified === null) return new Map();
  const blobs = parseIndex(index);
  for (const path of entries(modified)) blobs.delete(path);
  return blobs;
}

/** Looked up before git is asked: two processes cost more than reading a small archive. */
function isInRepository(folder: string): boolean {
  const above = dirname(folder);
  return existsSync(join(folder, '.git')) || (above !== folder && isInRepository(above));
}

/**
 * Reads `git ls-files -s -v -z`: `H 100644 <blob> 0\t<path>`. Kept are plain files that git watches: no symbolic links or
 * submodules, no conflicts, nothing assumed unchanged (`h`) or skipped (`S`), whose changes git would not tell.
 */
export function parseIndex(output: string): Map<string, string> {
  const blobs = new Map<string, string>();
  for (const entry of entries(output)) {
    if (!entry.startsWith('H 100')) continue;
    const tab = entry.indexOf('\t');
    // After the mode, `100644 `, and before the stage, ` 0`.
    if (entry.startsWith(' 0', tab - 2)) blobs.set(entry.slice(tab + 1), entry.slice(9, tab - 2));
  }
  return blobs;
}

/** `-z` output: without it git writes names with Vietnamese letters in quotes and octal. */
function entries(output: string): string[] {
  return output.split('\0').filter((entry) => entry !== '');
}

/** Standard output of a git command in a folder; null where it failed. */
function git(folder: string, args: readonly string[]): Promise<string | null> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !HOOK_VARIABLES.includes(name)),
  );
  return new Promise((done) => {
    // No lock, so that an editor's own git command beside us never fails; no hook of the repository is run.
    const child = spawn('git', ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => done(null));
    child.on('close', (status) => done(status === 0 ? Buffer.concat(chunks).toString('utf8') : null));
  });
}
