/** Files of a test: folders written from a table, compared by their bytes. */
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { listFiles } from '../build/write/list-files.ts';

/** Texts by their path in the folder. */
export type Files = Readonly<Record<string, string>>;

/** A new empty folder, gone after the run. */
export function temporaryFolder(name = 'x'): string {
  return mkdtempSync(join(inject('root'), `${name}-`));
}

/** Writes files below a folder, making folders as needed. */
export function writeFiles(dir: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The digest of every file below a folder that `counts`, by its path. */
export function digests(dir: string, counts: (path: string) => boolean = () => true): Record<string, string> {
  const paths = [...listFiles(dir).keys()].filter(counts).sort();
  return Object.fromEntries(
    paths.map((path) => [path, hash('sha256', readFileSync(join(dir, path)), 'hex')]),
  );
}

/** An article file with what one needs; `more` are further lines of its frontmatter. */
export function article(title: string, date: string, body: string, more = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nauthor: Ban Biên tập\n${more}---\n\n${body}\n`;
}
