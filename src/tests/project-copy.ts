/** Copies of the project, for tests that alter templates or must not notice that the checkout is being worked on. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './files.ts';
import { copyProjectTo } from './project-files.ts';

/** A copy of the project that a test may spoil; the packages are shared. */
export function copyProject(): string {
  const copy = temporaryFolder('project');
  copyProjectTo(copy);
  return copy;
}

/** Changes a file of the copy; throws where the text to be changed is not in it. */
export function alter(project: string, path: string, change: (text: string) => string): void {
  const file = join(project, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(file, after);
}
