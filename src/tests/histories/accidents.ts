/** What befalls --out and the cache between two builds. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../build/write/list-files.ts';
import { MARK_FILE } from '../../build/write/out-mark.ts';
import type { Folders } from './portal.ts';
import type { Accident } from './steps.ts';

/** Does to the folders of a site what an accident does. */
export function happen(accident: Exclude<Accident, { kind: 'other build' }>, folders: Folders): void {
  const { out, cache, content } = folders;
  if (accident.kind === 'lose out') remove(out);
  else if (accident.kind === 'lose cache') remove(cache);
  else if (accident.kind === 'lose') remove(join(cache, accident.what));
  else if (accident.kind === 'commit') commit(content);
  else if (accident.kind === 'stray file') stray(out, accident.path);
  else {
    const path = fileOfOut(out, accident.which);
    if (path === null) return;
    if (accident.kind === 'spoil file') writeFileSync(path, 'hỏng');
    else remove(path);
    if (accident.kind === 'folder for file' && !path.endsWith(MARK_FILE))
      mkdirSync(join(path, 'rỗng'), { recursive: true });
  }
}

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

function fileOfOut(out: string, which: number): string | null {
  const files = [...listFiles(out).keys()].sort();
  return files.length > 0 ? join(out, files[which % files.length] ?? '') : null;
}

/** Where --out is gone, a file there is not a stray one but somebody's. */
function stray(out: string, file: string): void {
  if (!existsSync(out)) return;
  const path = join(out, file);
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) writeFileSync(path, 'lạc');
}

function commit(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  if (!existsSync(join(folder, '.git'))) git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x', '--allow-empty');
}
