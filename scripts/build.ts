/** `npm run build`: builds the site, or confirms that the last build is published. */
import { build } from '../src/build/build.ts';
import { readOptions } from '../src/build/options.ts';
import { progressOn } from '../src/build/progress.ts';
import { confirmPublished } from '../src/build/published.ts';
import { runCommand } from '../src/build/run-command.ts';
import { reportChanges, reportSummary } from '../src/build/summary.ts';
import { say } from '../src/strings.ts';

await runCommand('helpBuild', async (args) => {
  const options = readOptions(args);
  const progress = progressOn(process.stdout);
  if (options.published) {
    const files = await confirmPublished(options, progress);
    progress.line(say('publishedConfirmed', { files }));
    return;
  }
  const summary = await build(options, progress);
  reportSummary(summary, options, progress);
  reportChanges(summary, options, progress);
});
