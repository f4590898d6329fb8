/** `npm run build`: builds the site. */
import { build } from '../src/build/build.ts';
import { readOptions } from '../src/build/options.ts';
import { progressOn } from '../src/build/progress.ts';
import { runCommand } from '../src/build/run-command.ts';
import { reportSummary } from '../src/build/summary.ts';

await runCommand('helpBuild', async (args) => {
  const options = readOptions(args);
  const progress = progressOn(process.stdout);
  reportSummary(await build(options, progress), options, progress);
});
