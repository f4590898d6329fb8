/** For the publishing jobs: sends what the last build changed, and lists what a CDN has to forget. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../src/build/options.ts';
import { progressOn } from '../../src/build/progress.ts';
import { runCommand } from '../../src/build/run-command.ts';
import { readChanges } from '../../src/deploy/changes.ts';
import { deploy } from '../../src/deploy/deploy.ts';
import { readDeployOptions } from '../../src/deploy/options.ts';
import { purgeList } from '../../src/deploy/purge-list.ts';
import { ToolError } from '../../src/deploy/run-tool.ts';

await runCommand('helpDeploy', async (args) => {
  // Where the build wrote is known from the same variables.
  const { cacheDir, outDir } = readOptions([]);
  const { target, ...options } = readDeployOptions(args, outDir);
  const changes = readChanges({ cacheDir, outDir });
  const progress = progressOn(process.stdout);
  try {
    const sent = await deploy(changes, target, options, progress);
    if (sent === 'nothing') return;
    const lines = purgeList(changes, sent).map((line) => `${line}\n`);
    mkdirSync(join(cacheDir, 'deploy'), { recursive: true });
    writeFileSync(join(cacheDir, 'deploy/purge.txt'), lines.join(''));
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
