/** For the inbox job: the sources that became articles, and what was saved beside them, each ended by NUL. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const report = z.object({ entries: z.array(z.object({ source: z.string(), state: z.string() })) });

const [file = '', inbox = ''] = process.argv.slice(2);
const { entries } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
/** Rows of a list are named "tin.csv, dòng 5". */
const fileOf = (source: string): string => source.replace(/, dòng \d+$/, '');
const refused = new Set(
  entries.filter(({ state }) => state === 'refused').map(({ source }) => fileOf(source)),
);
const done = new Set(entries.filter(({ state }) => state !== 'refused').map(({ source }) => fileOf(source)));
for (const source of done) {
  if (refused.has(source)) continue;
  const stem = source.replace(/\.[^./]*$/, '');
  for (const path of [source, `${stem}_files`, `${stem}.files`].map((each) => join(inbox, each))) {
    if (existsSync(path)) process.stdout.write(`${path}\0`);
  }
}
