/** The files of the project that a copy needs to build: for tests and benches that alter templates. */
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../build/options.ts';

const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Copies the project into an existing folder; the packages are shared. */
export function copyProjectTo(copy: string): void {
  for (const part of PARTS) {
    if (existsSync(join(PROJECT_DIR, part)))
      cpSync(join(PROJECT_DIR, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(PROJECT_DIR, 'node_modules'), join(copy, 'node_modules'), 'junction');
}
