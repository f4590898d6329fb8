/** What `npm run check` is asked to do. */
import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { cacheFolder, PROJECT_DIR, parseFlags, readNow, UsageError } from '../build/options.ts';
import { say } from '../strings.ts';
import { FORMATS, type Format } from './format.ts';

export interface CheckOptions {
  contentDir: string;
  cacheDir: string;
  /** Files to check, relative to the content folder; null for all. */
  files: string[] | null;
  /** Only files that differ from `since`. */
  changed: boolean;
  /** A commit or branch: what is published. Null: found by git. */
  since: string | null;
  fix: boolean;
  /** What is of a later date is not there for readers yet: ms since 1970. */
  now: number;
  format: Format;
}

const FLAGS = {
  content: { type: 'string' },
  cache: { type: 'string' },
  since: { type: 'string' },
  changed: { type: 'boolean' },
  fix: { type: 'boolean' },
  now: { type: 'string' },
  format: { type: 'string' },
} as const;

/** Reads the arguments. Throws UsageError for an unknown flag or format, a file outside of the content folder. */
export function readCheckOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): CheckOptions {
  const { values, positionals } = parseFlags(args, FLAGS);
  const contentDir = resolve(PROJECT_DIR, values.content ?? env['BANTIN_CONTENT'] ?? 'content');
  const format = FORMATS.find((each) => each === (values.format ?? 'text'));
  if (!format) throw new UsageError(say('checkUsageFormat', { formats: FORMATS.join(', ') }));
  const here = env['INIT_CWD'] ?? process.cwd();
  return {
    contentDir,
    cacheDir: cacheFolder(values.cache ?? env['BANTIN_CACHE'], contentDir),
    files:
      positionals.length === 0 ? null : positionals.map((file) => inContent(resolve(here, file), contentDir)),
    changed: values.changed ?? false,
    since: values.since ?? null,
    fix: values.fix ?? false,
    now: readNow(values.now ?? env['BANTIN_NOW']),
    format,
  };
}

function inContent(file: string, contentDir: string): string {
  if (!existsSync(file)) throw new UsageError(say('checkUsageFile', { file }));
  const path = relative(realpathSync(contentDir), realpathSync(file)).replaceAll('\\', '/');
  if (path.startsWith('..')) throw new UsageError(say('checkUsageFile', { file }));
  return path;
}
