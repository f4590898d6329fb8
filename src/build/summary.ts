import { join, relative } from 'node:path';
import { say } from '../strings.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';
import type { Summary } from './steps.ts';

/** The end of a build, in words. Seconds count from the start of the process. */
export function reportSummary(
  summary: Summary,
  { outDir }: Pick<BuildOptions, 'outDir'>,
  progress: Progress,
): void {
  const { rendered, written, kept, deleted, drafts, scheduled, undescribed } = summary;
  if (drafts + scheduled > 0) progress.line(say('leftOut', { drafts, scheduled }));
  if (undescribed.pictures > 0) progress.line(say('undescribed', { ...undescribed }));
  if (written === 0 && deleted === 0) progress.line(say('nothingChanged'));
  const seconds = (performance.now() / 1000).toFixed(1);
  progress.line(
    say('builtSummary', { seconds, rendered, kept, deleted, out: relative(process.cwd(), outDir) || '.' }),
  );
}

/** What there is to publish, in words. */
export function reportChanges(
  { changes: { known, ...counts } }: Pick<Summary, 'changes'>,
  { cacheDir }: Pick<BuildOptions, 'cacheDir'>,
  progress: Progress,
): void {
  const file = relative(process.cwd(), join(cacheDir, 'changes.json'));
  progress.line(say(known ? 'changesSince' : 'changesUnknown', { ...counts, file }));
}
