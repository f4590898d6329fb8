/** A check from beginning to end. */
import { readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPage } from '../archive/changes.ts';
import { listContent } from '../archive/listing.ts';
import { closeStore, openStore } from '../archive/store.ts';
import { type SyncResult, syncArchive } from '../archive/sync.ts';
import { UsageError } from '../build/options.ts';
import type { Progress } from '../build/progress.ts';
import { say } from '../strings.ts';
import { checkFile } from './check-file.ts';
import type { SiteFacts } from './checked.ts';
import { byPlace, type Finding } from './finding.ts';
import { fixed } from './fix.ts';
import { baseOf, changedFiles } from './git-state.ts';
import { lostFindings } from './gone-addresses.ts';
import type { CheckOptions } from './options.ts';
import { siteFacts } from './site-facts.ts';
import { siteLinkFindings } from './site-links.ts';

export interface CheckResult {
  /** How many files the rules looked at. */
  files: number;
  findings: Finding[];
  /** Files that were changed by `--fix`. */
  fixed: string[];
}

/** A fix may bring out another one: a heading two levels too deep. */
const MOST_ROUNDS = 5;

/** Checks the content folder; with `fix`, mends first what can be mended surely, then checks. */
export async function runCheck(options: CheckOptions, progress: Progress): Promise<CheckResult> {
  const mended = new Set<string>();
  progress.start(say('checkProgress'));
  let looked = await look(options, progress);
  for (let round = 0; options.fix && round < MOST_ROUNDS; round++) {
    const changed = mend(options.contentDir, looked.findings);
    if (changed.length === 0) break;
    for (const file of changed) mended.add(file);
    looked = await look(options, progress);
  }
  progress.end(say('checkProgressDone', { count: looked.files }));
  return { ...looked, fixed: [...mended].sort() };
}

async function look(options: CheckOptions, progress: Progress): Promise<Omit<CheckResult, 'fixed'>> {
  const store = openStore(options.cacheDir);
  try {
    const contentDir = realpathSync(options.contentDir);
    const synced = await syncArchive({ contentDir, store, shownAs: '' });
    const site = siteFacts(store, synced, contentDir, options.now);
    const base = baseOf(contentDir, options.since);
    if (base === null && (options.since !== null || options.changed))
      throw new UsageError(say('checkUsageSince', { since: options.since ?? 'HEAD' }));
    const isWanted = wantedOf(options, contentDir, base);
    const wanted = [...(await listContent(contentDir)).files.keys()].filter(isPage).filter(isWanted).sort();
    const refused = refusals(synced, wanted);
    const broken = new Set(refused.map(({ file }) => file));
    // A parser of .mdx is not to be trusted with what the archive refuses.
    const sound = wanted.filter((path) => !path.endsWith('.mdx') || !broken.has(path));
    // What is gone differs, but git lists it no more.
    const isLost = (path: string): boolean => isAsked(path, options.files);
    const lost = base === null ? [] : lostFindings(contentDir, base, site, options.now, isLost);
    const ofSite = siteLinkFindings(contentDir, site, synced.categories, isWanted);
    const findings = [...refused, ...ruleFindings(sound, contentDir, site, progress), ...ofSite, ...lost];
    return { files: wanted.length, findings: findings.sort(byPlace) };
  } finally {
    closeStore(store, options.cacheDir);
  }
}

/** Whether the rules are to look at a file: one that was asked for; with `changed` one that differs. */
function wantedOf({ files, changed }: CheckOptions, contentDir: string, base: string | null) {
  if (files || !changed || base === null) return (path: string): boolean => isAsked(path, files);
  const different = new Set(changedFiles(contentDir, base).map((path) => path.normalize('NFC')));
  return (path: string): boolean => different.has(path.normalize('NFC'));
}

/** Whether a file is among those asked for, or in a folder that is; all are where none is named. */
function isAsked(path: string, files: CheckOptions['files']): boolean {
  return files === null || files.some((file) => file === '' || path === file || path.startsWith(`${file}/`));
}

/** What the build refuses: of the wanted files, and of the site's own files always. */
function refusals({ problems }: SyncResult, wanted: readonly string[]): Finding[] {
  const files = new Set(wanted);
  return problems
    .filter(({ file }) => files.has(file) || !isPage(file))
    .map((problem) => ({ ...problem, severity: 'error', rule: 'build', fix: null }));
}

function ruleFindings(
  wanted: readonly string[],
  contentDir: string,
  site: SiteFacts,
  progress: Progress,
): Finding[] {
  return wanted.flatMap((path, i) => {
    if (i % 100 === 0) progress.step(i, wanted.length);
    return checkFile(path, readFileSync(join(contentDir, path)), site);
  });
}

/** Makes the fixes, and gives the files that are changed by them. */
function mend(contentDir: string, findings: readonly Finding[]): string[] {
  const mendable = findings.filter(({ file, fix }) => fix !== null && isPage(file));
  return [...Map.groupBy(mendable, ({ file }) => file)].flatMap(([file, own]) => {
    const text = fixed(readFileSync(join(contentDir, file)), own);
    if (text === null) return [];
    replaceFile(join(contentDir, file), text);
    return [file];
  });
}

/** Written beside and put in place at once: whoever is interrupted has the old file or the new one. */
function replaceFile(file: string, text: string): void {
  const place = realpathSync(file);
  const beside = join(dirname(place), `.sua-${process.pid}`);
  writeFileSync(beside, text);
  renameSync(beside, place);
}
