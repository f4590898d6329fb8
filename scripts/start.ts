/** `npm start`: builds the site and serves it. */
import { build } from '../src/build/build.ts';
import { readOptions } from '../src/build/options.ts';
import { progressOn } from '../src/build/progress.ts';
import { runCommand } from '../src/build/run-command.ts';
import { endWithNpm } from '../src/build/serve/end-with-npm.ts';
import { serveFolder } from '../src/build/serve/static-server.ts';
import { reportSummary } from '../src/build/summary.ts';
import { say } from '../src/strings.ts';

await runCommand('helpStart', async (args) => {
  // Before the build: npm may end while it runs.
  endWithNpm();
  const options = readOptions(args, process.env, 'npm start');
  const progress = progressOn(process.stdout);
  reportSummary(await build(options, progress), options, progress);
  const { url, closed } = await serveFolder(options.outDir);
  progress.line(say('servedAt', { url }));
  await closed;
});
