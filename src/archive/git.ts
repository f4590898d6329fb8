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
 * No lock, so that an editor's own git command beside us never fails; no hook of the repository is run. A setting brought
 * along from Windows would hide a file whose name has only its capitals changed.
 */
const OPTIONS = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.ignorecase=false'];

/** What git knows of a folder. Paths are relative to it. */
export interface GitState {
  /** `git ls-files -s -v -z`: what is tracked. */
  index: Buffer;
  /** What lies there otherwise than the index says: modified, gone, or not tracked. */
  others: string[];
}

/** Asks git about a folder; null where there is no git, no repository, or git refuses (a repository of another owner). */
export async function gitState(folder: string): Promise<GitState | null> {
  if (!isInRepository(folder)) return null;
  // `ls-files -m` compares with the index as `git status` does, contents too where times differ, but not with HEAD.
  const [index, others] = await Promise.all([
    git(folder, ['ls-files', '-s', '-v', '-z']),
    git(folder, ['ls-files', '-m', '-o', '-z']),
  ]);
  return index && others ? { index, others: entries(others.toString('utf8')) } : null;
}

/** Blob names of the files that are tracked and lie unchanged in the folder, by path. */
export function cleanBlobs({ index, others }: GitState): Map<string, string> {
  const blobs = parseIndex(index.toString('utf8'));
  for (const path of others) blobs.delete(path);
  return blobs;
}

/** Looked up before git is asked: two processes cost more than reading a small archive. */
function isInRepository(folder: string): boolean {
  const above = dirname(folder);
  return existsSync(join(folder, '.git')) || (above !== folder && isInRepository(above));
}

/** Reads `git ls-files -s -v -z`: blob names by path, of plain files that git watches. */
function parseIndex(output: string): Map<string, string> {
  const blobs = new Map<string, string>();
  for (const entry of entries(output)) {
    const plain = plainEntry(entry);
    if (plain) blobs.set(plain.path, plain.blob);
  }
  return blobs;
}

/**
 * An entry of the index, `H 100644 <blob> 0\t<path>`; null for what is no plain file that git watches: symbolic links and
 * submodules, conflicts, what is assumed unchanged (`h`) or skipped (`S`), whose changes git would not tell.
 */
export function plainEntry(entry: string): { path: string; blob: string } | null {
  const tab = entry.indexOf('\t');
  // Before the path stands the stage, ` 0`, and before the blob the mode, `100644 `.
  if (!entry.startsWith('H 100') || !entry.startsWith(' 0', tab - 2)) return null;
  return { path: entry.slice(tab + 1), blob: entry.slice(9, tab - 2) };
}

/** `-z` output: without it git writes names with Vietnamese letters in quotes and octal. */
function entries(output: string): string[] {
  return output.split('\0').filter((entry) => entry !== '');
}

/** Standard output of a git command in a folder; null where it failed. */
function git(folder: string, args: readonly string[]): Promise<Buffer | null> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !HOOK_VARIABLES.includes(name)),
  );
  return new Promise((done) => {
    const child = spawn('git', [...OPTIONS, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => done(null));
    child.on('close', (status) => done(status === 0 ? Buffer.concat(chunks) : null));
  });
}
