/** What the tests of `check` share. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Progress } from '../build/progress.ts';
import { type CheckOptions, readCheckOptions } from './options.ts';
import { type CheckResult, runCheck } from './run.ts';

export const SILENT: Progress = { start() {}, step() {}, end() {}, line() {} };
export const ARTICLE = 'articles/2023/12/bai.md';

/** Writes a file, with the folders it needs. */
export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** An article's file. */
export const article = (
  body: string,
  head = 'title: Một bài thử\ndate: 2023-12-05\nauthor: Phạm Thị An\ndescription: Một câu dẫn.',
): string => `---\n${head}\n---\n\n${body}\n`;

/** Checks `content` of a folder. */
export function checking(folder: string, more: Partial<CheckOptions> = {}): Promise<CheckResult> {
  const options = readCheckOptions(
    ['--content', join(folder, 'content'), '--cache', join(folder, 'cache')],
    {},
  );
  return runCheck({ ...options, ...more }, SILENT);
}
