/** Copies of the project, for tests that alter templates or must not notice that the checkout is being worked on. */
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../build/options.ts';
import { temporaryFolder } from './files.ts';

const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A copy of the project that a test may spoil; the packages are shared. */
export function copyProject(): string {
  const copy = temporaryFolder('project');
  for (const part of PARTS) {
    if (existsSync(join(PROJECT_DIR, part)))
      cpSync(join(PROJECT_DIR, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(PROJECT_DIR, 'node_modules'), join(copy, 'node_modules'), 'junction');
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
