import { parseArgs } from 'node:util';
import { UsageError } from '../build/options.ts';
import { say } from '../strings.ts';
import type { DeployOptions } from './deploy.ts';
import { rcloneTarget } from './rclone.ts';
import { rsyncTarget } from './rsync.ts';
import type { Target } from './target.ts';

/**
 * Reads the flags of a deployment, and the `DEPLOY_…` variables where they are left out.
 * Throws UsageError for an unknown flag, and for anything but one target.
 */
export function readDeployOptions(
  args: readonly string[],
  outDir: string,
  env: NodeJS.ProcessEnv = process.env,
): DeployOptions & { target: Target } {
  const values = parseFlags(args);
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

function parseFlags(args: readonly string[]) {
  const options = {
    rsync: { type: 'string' },
    rclone: { type: 'string' },
    drafts: { type: 'boolean' },
    'take-over': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
