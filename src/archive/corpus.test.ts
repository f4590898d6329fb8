/** The archive on real press texts, where the folder of test data lies beside the project. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf } from './content-folder.ts';

const WRITER = join(import.meta.dirname, '../../../shared/corpus/write-articles.mjs');
const ARTICLES = 1000;

// Without ../shared/corpus there is nothing to read.
describe.skipIf(!existsSync(WRITER))('the corpus of ../shared', () => {
  it('is read without a fault, and a second time not at all', async () => {
    const archive = archiveOf({});
    execFileSync(process.execPath, [WRITER, String(ARTICLES), archive.folder, '--git'], { stdio: 'ignore' });
    expect(await archive.sync()).toMatchObject({ lines: [], articles: ARTICLES, read: ARTICLES });
    expect(await archive.sync()).toMatchObject({ lines: [], articles: ARTICLES, read: 0, removed: 0 });
    expect(archive.rows('texts', 'count(*) as count')).toEqual([{ count: ARTICLES }]);
  });
});
