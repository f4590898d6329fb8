/** What builds come to, compared. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../build/write/list-files.ts';

/** Digests by path. */
export type Digests = Readonly<Record<string, string>>;

/** The files of --out, or what was said of the content. */
export type Outcome = { files: Digests } | { problems: readonly unknown[] };

/** The digest of every file below a folder. */
export function digestsIn(dir: string): Digests {
  const files = [...listFiles(dir).keys()].sort();
  return Object.fromEntries(
    files.map((file) => {
      const path = join(dir, file);
      return [file, existsSync(path) ? hash('sha256', readFileSync(path)) : 'a link to nothing'];
    }),
  );
}

/** Throws where two builds did not come to the same. */
export function sameOutcome(outcome: Outcome, expected: Outcome): void {
  if ('files' in outcome && 'files' in expected) {
    sameFiles(outcome.files, expected.files, 'the incremental build, against the clean one');
    return;
  }
  const [words, others] = [outcome, expected].map((each) =>
    'problems' in each ? JSON.stringify(each.problems) : 'nothing and built',
  );
  if (words !== others) throw new Error(`The incremental build said ${words}, the clean one ${others}`);
}

/** Throws with every file that differs. */
export function sameFiles(files: Digests, expected: Digests, what: string): void {
  const paths = [...new Set([...Object.keys(files), ...Object.keys(expected)])].filter(
    (path) => files[path] !== expected[path],
  );
  if (paths.length === 0) return;
  const lines = paths.map((path) => {
    if (!(path in files)) return `missing   ${path}`;
    return path in expected ? `different ${path}` : `too much  ${path}`;
  });
  throw new Error(`${what}:\n${lines.join('\n')}`);
}
