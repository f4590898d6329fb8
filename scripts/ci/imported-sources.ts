/** For the inbox job: the sources that became articles, and what came along or was saved beside them, each ended by NUL. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const report = z.object({
  entries: z.array(
    z.object({ source: z.string(), state: z.string(), along: z.array(z.string()).default([]) }),
  ),
});

const [file = '', inbox = ''] = process.argv.slice(2);
const { entries } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
/** Rows of a list are named "tin.csv, dòng 5". */
const fileOf = (source: string): string => source.replace(/, dòng \d+$/, '');
const refused = new Set(
  entries.filter(({ state }) => state === 'refused').map(({ source }) => fileOf(source)),
);
const done = new Set<string>();
for (const { source, state, along } of entries) {
  const name = fileOf(source);
  if (state === 'refused' || refused.has(name)) continue;
  const stem = name.replace(/\.[^./]*$/, '');
  for (const each of [name, `${stem}_files`, `${stem}.files`, ...along]) done.add(join(inbox, each));
}
for (const path of done) if (existsSync(path)) process.stdout.write(`${path}\0`);
