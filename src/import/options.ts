/** What an import is asked to do. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { existingContent, PROJECT_DIR, parseFlags, UsageError } from '../build/options.ts';
import { say } from '../strings.ts';
import { parseInstant } from '../vietnamese/dates.ts';

export interface ImportOptions {
  /** Absolute paths of files and folders, in the order given. */
  sources: string[];
  contentDir: string;
  cacheDir: string;
  /** Where reports go, without extension. */
  report: string;
  author: string | null;
  category: string | null;
  columns: string | null;
  fetch: boolean;
  dryRun: boolean;
  /** ms since 1970; what "today" is for a source without a date. */
  now: number;
}

const FLAGS = {
  content: { type: 'string' },
  cache: { type: 'string' },
  report: { type: 'string' },
  author: { type: 'string' },
  category: { type: 'string' },
  columns: { type: 'string' },
  now: { type: 'string' },
  fetch: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/**
 * Reads the arguments of `npm run import`; paths are meant from the folder the command was typed in.
 * Throws UsageError for an unknown flag, a path that is not there, a report that is already there.
 */
export function readImportOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): ImportOptions {
  const { values, positionals } = parseFlags(args, FLAGS);
  if (positionals.length === 0) throw new UsageError(say('importUsagePaths'));
  // npm changes to the project's folder and says where it was called.
  const here = env['INIT_CWD'] ?? process.cwd();
  const sources = positionals.map((path) => resolve(here, path));
  for (const source of sources) {
    if (!existsSync(source))
      throw new UsageError(say('importUsageMissing', { path: relative(here, source) || source }));
  }
  const now = values.now === undefined ? Date.now() : instantOf(values.now);
  const cacheDir = resolve(PROJECT_DIR, values.cache ?? env['BANTIN_CACHE'] ?? '.cache');
  return {
    sources,
    contentDir: existingContent(values.content, env),
    cacheDir,
    report: values.report === undefined ? reportName(cacheDir) : givenReport(resolve(here, values.report)),
    author: values.author ?? null,
    category: values.category ?? null,
    columns: values.columns ?? null,
    fetch: values.fetch ?? false,
    dryRun: values['dry-run'] ?? false,
    now,
  };
}

function instantOf(now: string): number {
  const parsed = parseInstant(now);
  if (!parsed.ok) throw new UsageError(say('usageNow', { now }));
  return parsed.instant;
}

/** A name of its own for each run: reports stay. */
function reportName(cacheDir: string): string {
  const time = new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-');
  for (let n = 1; ; n++) {
    const name = resolve(cacheDir, 'import', `bao-cao-${time}${n === 1 ? '' : `-${n}`}`);
    if (!existsSync(`${name}.md`) && !existsSync(`${name}.json`)) return name;
  }
}

function givenReport(path: string): string {
  const name = path.replace(/\.(?:md|json)$/i, '');
  for (const file of [`${name}.md`, `${name}.json`]) {
    if (existsSync(file)) throw new UsageError(say('importUsageReport', { path: file }));
  }
  return name;
}
