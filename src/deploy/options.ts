import { parseFlags, refuseWords, UsageError } from '../build/options.ts';
import { say } from '../strings.ts';
import type { DeployOptions } from './deploy.ts';
import { rcloneTarget } from './rclone.ts';
import { rsyncTarget } from './rsync.ts';
import type { Target } from './target.ts';

const FLAGS = {
  rsync: { type: 'string' },
  rclone: { type: 'string' },
  drafts: { type: 'boolean' },
  'take-over': { type: 'boolean' },
} as const;

/**
 * Reads the flags of a deployment, and the `DEPLOY_…` variables where they are left out.
 * Throws UsageError for an unknown flag, and for anything but one target.
 */
export function readDeployOptions(
  args: readonly string[],
  outDir: string,
  env: NodeJS.ProcessEnv = process.env,
): DeployOptions & { target: Target } {
  const { values, positionals } = parseFlags(args, FLAGS);
  refuseWords(positionals);
  const named = values.rsync ?? values.rclone;
  const rsync = (named === undefined ? env.DEPLOY_RSYNC : values.rsync) ?? '';
  const rclone = (named === undefined ? env.DEPLOY_RCLONE : values.rclone) ?? '';
  if ((rsync === '') === (rclone === '')) throw new UsageError(say('deployTarget'));
  return {
    target: rsync === '' ? rcloneTarget(outDir, rclone) : rsyncTarget(outDir, rsync),
    drafts: values.drafts ?? false,
    takeOver: values['take-over'] ?? env.DEPLOY_TAKE_OVER === 'true',
  };
}
