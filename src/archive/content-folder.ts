/** For tests: content folders written from a table, and what a sync finds in them. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { problemLine } from './problem.ts';
import { openStore, type Store } from './store.ts';
import { type SyncResult, syncArchive } from './sync.ts';

/** Contents by path. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** An hour ago: files just written would be read again for safety. */
const LONG_AGO = Date.now() / 1000 - 3600;

/** An empty folder that is deleted after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bantin-archive-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, as if an hour ago. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, contents] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
    utimesSync(file, LONG_AGO, LONG_AGO);
  }
}

/** An article file; `more` are further lines of its frontmatter. */
export function article(more = '', body = 'Nội dung.'): string {
  return `---\ntitle: Tiêu đề\ndate: 2023-12-05\nauthor: Phạm Thị An\n${more}---\n\n${body}\n`;
}

export interface TestArchive {
  /** The content folder. */
  folder: string;
  store: Store;
  sync(): Promise<SyncResult & { lines: string[] }>;
  /** Rows of a table, by the first of the columns. */
  rows(table: string, columns: string): Record<string, unknown>[];
}

/**
 * A content folder of these files with a store of its own; `below`: where in the temporary folder it lies.
 * `lines` of a sync are the problems as editors see them.
 */
export function archiveOf(files: Files, below = ''): TestArchive {
  const folder = join(temporaryFolder(), below);
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, files);
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  return {
    folder,
    store,
    async sync() {
      // What was written a tick of the clock ago is not trusted.
      await setTimeout(25);
      const result = await syncArchive({ contentDir: folder, store, shownAs: 'content' });
      return { ...result, lines: result.problems.map(problemLine) };
    },
    rows: (table, columns) =>
      store
        .prepare(`select ${columns} from ${table} order by 1`)
        .all()
        .map((row) => ({ ...row })),
  };
}

/** The digest of an article. */
export function digestOf({ store }: TestArchive, path: string): unknown {
  return z
    .object({ digest: z.string() })
    .parse(store.prepare('select digest from articles where path = ?').get(path)).digest;
}
