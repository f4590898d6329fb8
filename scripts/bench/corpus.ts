/** The articles that a bench builds: the same for every contender, the same bytes every time. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../src/build/options.ts';
import { writeInventedArticles } from './invented.ts';

/** Real press texts, in checkouts that have them beside the project. */
const REAL = join(PROJECT_DIR, '../shared/corpus/write-articles.mjs');

/** Everything that benches write; safe to delete. */
export const BENCH_DIR = join(PROJECT_DIR, '.cache/bench');

export interface Corpus {
  /** A content folder, and a git repository with all of it committed. */
  dir: string;
  articles: number;
  /** Where the texts are from, for the report. */
  kind: 'press texts' | 'invented texts';
}

/** A content folder of `articles` Vietnamese articles; one made before is taken as it was then. */
export function corpusOf(articles: number): Corpus {
  const real = existsSync(REAL);
  const dir = join(BENCH_DIR, `${real ? 'press' : 'invented'}-${articles}`);
  if (existsSync(dir)) {
    restore(dir);
  } else {
    const unfinished = `${dir}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    if (real) execFileSync(process.execPath, [REAL, String(articles), unfinished], { stdio: 'ignore' });
    else writeInventedArticles(articles, unfinished);
    git(unfinished, 'init', '-q');
    commit(unfinished, 'corpus');
    renameSync(unfinished, dir);
  }
  return { dir, articles, kind: real ? 'press texts' : 'invented texts' };
}

/** Commits whatever stands in the folder, as an editor does before a build. */
export function commit(dir: string, message: string): void {
  git(dir, 'add', '-A');
  git(
    dir,
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@localhost',
    'commit',
    '-q',
    '--no-gpg-sign',
    '-m',
    message,
  );
}

/** Takes back every edit since the corpus was made. */
function restore(dir: string): void {
  const first = git(dir, 'rev-list', '--max-parents=0', 'HEAD').trim();
  git(dir, 'reset', '-q', '--hard', first);
  git(dir, 'clean', '-fdq');
}

function git(dir: string, ...args: string[]): string {
  return execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
}
