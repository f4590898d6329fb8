/** What a build is asked to do: flags first, then `BANTIN_…` variables (for `astro build`), then defaults. */
import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isRead } from '../archive/listing.ts';
import { say } from '../strings.ts';
import { parseInstant } from '../vietnamese/dates.ts';
import { flagProblem } from './flag-problem.ts';
import { realPath } from './real-path.ts';

export interface BuildOptions {
  /** Absolute folders. */
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Overrides site.yaml's address; null where not given. */
  site: string | null;
  /** The time that decides what is due, ms since 1970. */
  now: number;
  drafts: boolean;
  /** Index the pages for search: off in benchmarks of the HTML alone. */
  search: boolean;
  /** Make the search index anew, without the small one of changes beside it. */
  compact: boolean;
  /** Render every page through `app.render`, not the fast way. */
  reference: boolean;
  /** Build nothing: confirm that the last build is published. */
  published: boolean;
  /** The `state` of the list of changes that was sent; null where it is not given. */
  sentState: string | null;
  /** How the content folder is written in messages. */
  contentShownAs: string;
}

/** A command typed wrong: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const FLAGS = {
  content: { type: 'string' },
  out: { type: 'string' },
  cache: { type: 'string' },
  site: { type: 'string' },
  now: { type: 'string' },
  drafts: { type: 'boolean' },
  'no-search': { type: 'boolean' },
  compact: { type: 'boolean' },
  reference: { type: 'boolean' },
  published: { type: 'boolean' },
} as const;

/** The flags that a command has no use for. */
const FOREIGN = {
  'npm run build': [],
  'npm start': ['published'],
  'npm run dev': ['out', 'now', 'no-search', 'compact', 'reference', 'published'],
} as const satisfies Record<string, readonly (keyof typeof FLAGS)[]>;

type Command = keyof typeof FOREIGN;

/** The project's own folder, whatever folder the command was typed in. */
export const PROJECT_DIR = resolve(import.meta.dirname, '../..');

/**
 * Reads the flags of a build, or of a command that takes some of them.
 * Throws UsageError for an unknown flag, one that the command does nothing with, an address that is none, a time that is none.
 */
export function readOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  command: Command = 'npm run build',
): BuildOptions {
  const { values, positionals } = parseFlags(args, FLAGS);
  // The state behind --published, which may be left out.
  refuseWords(positionals, values.published ? 1 : 0);
  const foreign = FOREIGN[command].find((flag) => values[flag] !== undefined);
  if (foreign !== undefined)
    throw new UsageError(say('usageFlagElsewhere', { command, flag: `--${foreign}` }));
  const content = values.content ?? env.BANTIN_CONTENT ?? 'content';
  const contentDir = resolve(PROJECT_DIR, content);
  return {
    contentDir,
    outDir: resolve(PROJECT_DIR, values.out ?? env.BANTIN_OUT ?? 'dist'),
    cacheDir: cacheFolder(values.cache ?? env.BANTIN_CACHE, contentDir),
    site: readSite(values.site ?? env.BANTIN_SITE),
    now: readNow(values.now ?? env.BANTIN_NOW),
    drafts: values.drafts ?? (env.BANTIN_DRAFTS === '1' || env.BANTIN_DRAFTS === 'true'),
    search: !(values['no-search'] ?? false),
    compact: values.compact ?? false,
    reference: values.reference ?? false,
    published: values.published ?? false,
    sentState: positionals[0] ?? null,
    contentShownAs: shownAs(contentDir),
  };
}

/** The cache's folder. Throws UsageError for one inside what is published of the content: it holds every draft. */
export function cacheFolder(written: string | undefined, contentDir: string): string {
  const cacheDir = resolve(PROJECT_DIR, written ?? '.cache');
  const within = relative(realPath(contentDir), realPath(cacheDir));
  if (isRead([...within.split(sep), 'x'].join('/')))
    throw new UsageError(say('usageCacheInContent', { cache: cacheDir }));
  return cacheDir;
}

/** The content folder that a command writes to. Throws UsageError where there is none: a slip must not make one. */
export function existingContent(content: string | undefined, env: NodeJS.ProcessEnv): string {
  const dir = resolve(PROJECT_DIR, content ?? env.BANTIN_CONTENT ?? 'content');
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(say('usageContentMissing', { dir }));
  return dir;
}

/** Parses a command's arguments by its flags; `positionals` are the other words. Throws UsageError. */
export function parseFlags<Flags extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  flags: Flags,
) {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(flagProblem(error, flags));
  }
}

/** Throws UsageError for more words than a command takes. */
export function refuseWords(positionals: readonly string[], most = 0): void {
  const word = positionals[most];
  if (word !== undefined) throw new UsageError(say('usageWord', { word }));
}

function readSite(site: string | undefined): string | null {
  if (!site) return null;
  const url = URL.canParse(site) ? new URL(site) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new UsageError(say('usageSite', { site }));
  }
  return url.origin;
}

/** A time, ms since 1970; the present where none is given. Throws UsageError for a time that is none. */
export function readNow(now: string | undefined): number {
  if (!now) return Date.now();
  const parsed = parseInstant(now);
  if (!parsed.ok) throw new UsageError(say('usageNow', { now }));
  return parsed.instant;
}

/** Folders inside the present one are shown relative to it, others whole. */
function shownAs(dir: string): string {
  const path = relative(process.cwd(), dir);
  return path === '' ? '.' : path.startsWith('..') || isAbsolute(path) ? dir : path;
}
