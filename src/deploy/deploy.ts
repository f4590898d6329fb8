/** Sends what a build changed to where readers get it. */
import { UsageError } from '../build/options.ts';
import type { Progress } from '../build/progress.ts';
import { say } from '../strings.ts';
import type { SiteChanges } from './changes.ts';
import { inTheWay, sendingSteps } from './order.ts';
import type { Target } from './target.ts';

/** While files are being sent. No state of a build is named so: whatever ends it, the next deployment sends everything. */
const UNFINISHED = 'unfinished';

export type Sent = 'everything' | 'changes' | 'nothing';

export interface DeployOptions {
  /** The target is a preview: drafts may go there. */
  drafts: boolean;
  /** What lies at the target may be deleted, though this portal did not put it there. */
  takeOver: boolean;
}

/**
 * Sends the changes where the target holds exactly what they count from, and else everything: a cache that was lost or
 * is an older one, or a deployment that broke off, cannot leave a file behind. Gives what was sent.
 * Throws UsageError for drafts, and for a target with files that are not ours.
 */
export async function deploy(
  changes: SiteChanges,
  target: Target,
  { drafts, takeOver }: DeployOptions,
  progress: Pick<Progress, 'line'>,
): Promise<Sent> {
  if (changes.drafts && !drafts) throw new UsageError(say('deployDrafts'));
  const there = await target.readMarker();
  if (there === null && !takeOver && !(await target.isEmpty()))
    throw new UsageError(say('deployForeign', { target: target.name }));

  const everything = changes.everything || changes.since === null || there !== changes.since;
  const { added, changed, deleted } = changes;
  const counts = { added: added.length, changed: changed.length, deleted: deleted.length };
  if (everything) {
    progress.line(say('deployEverything', { target: target.name }));
    await target.writeMarker(UNFINISHED);
    await target.mirror();
  } else if (added.length + changed.length + deleted.length > 0) {
    progress.line(say('deployChanges', { ...counts, target: target.name }));
    await target.writeMarker(UNFINISHED);
    const first = new Set(inTheWay([...added, ...changed], deleted));
    const last = deleted.filter((file) => !first.has(file));
    if (first.size > 0) await target.remove([...first]);
    for (const files of sendingSteps(changes)) await target.send(files);
    if (last.length > 0) await target.remove(last);
  } else {
    progress.line(say('deployNothing', { target: target.name }));
    return 'nothing';
  }
  await target.writeMarker(changes.state);
  return everything ? 'everything' : 'changes';
}
