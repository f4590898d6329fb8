/** What a history is made of: a content folder as a table of files, and what else a build is told. */
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../build/write/list-files.ts';

/** An article as editors think of it. */
export interface ArticleFields {
  title: string;
  date: string;
  author: string;
  category?: string;
  tags?: readonly string[];
  more?: readonly string[];
  body: string;
}

export interface World {
  /** Contents by path; articles by their fields. */
  files: Readonly<Record<string, string | Uint8Array>>;
  articles: Readonly<Record<string, ArticleFields>>;
  now: string;
  site: string | null;
  drafts: boolean;
  /** Which version of the portal builds: 0 or 1. */
  portal: number;
}

/** Everything in the content folder. */
export function contentOf({ files, articles }: World): Map<string, string | Uint8Array> {
  const texts = Object.entries(articles).map(([path, fields]) => [path, articleText(fields)] as const);
  return new Map([...Object.entries(files), ...texts]);
}

function articleText({ title, date, author, category, tags, more = [], body }: ArticleFields): string {
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `date: ${date}`,
    `author: ${author}`,
    ...(category ? [`category: ${category}`] : []),
    ...(tags ? [`tags: [${tags.join(', ')}]`] : []),
    ...more,
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A time long ago: a copied file may bear the very time of the one that it replaces. */
const LONG_AGO = 1_700_000_000;

/**
 * Not in a repository: a file of the same size and time, changed within the second of a commit, is unchanged to
 * git itself. There each write has a time of its own.
 */
let written = 0;

/**
 * Makes a folder hold these files as an editor would: what stays is not touched, what has moved is moved, and
 * `dated` says whether what is written bears the present time or one long ago.
 */
export function writeContent(
  folder: string,
  wanted: ReadonlyMap<string, string | Uint8Array>,
  dated: 'now' | 'long ago',
): void {
  const present = new Map(
    [...listFiles(folder).keys()].map((path) => [path, readFileSync(join(folder, path))]),
  );
  const inRepository = (path: string) => path.startsWith('.git/');
  const gone = [...present.keys()].filter((path) => !wanted.has(path) && !inRepository(path));
  for (const [path, content] of wanted) {
    const bytes = Buffer.from(content);
    if (present.get(path)?.equals(bytes)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const from = present.has(path) ? undefined : gone.find((other) => present.get(other)?.equals(bytes));
    if (from !== undefined) {
      renameSync(join(folder, from), join(folder, path));
      gone.splice(gone.indexOf(from), 1);
      removeEmpty(folder, from);
      continue;
    }
    writeFileSync(join(folder, path), bytes);
    const time = present.has('.git/index') ? LONG_AGO + ++written : LONG_AGO;
    if (dated === 'long ago') utimesSync(join(folder, path), time, time);
  }
  for (const path of gone) {
    rmSync(join(folder, path));
    removeEmpty(folder, path);
  }
  mkdirSync(join(folder, 'articles'), { recursive: true });
}

function removeEmpty(folder: string, path: string): void {
  for (let dir = dirname(path); dir !== '.'; dir = dirname(dir)) {
    try {
      rmdirSync(join(folder, dir));
    } catch {
      // It holds something else.
      return;
    }
  }
}
