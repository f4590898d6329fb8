/** `npm run import`: makes articles of old pages, Word documents and lists. */
import { relative } from 'node:path';
import { progressOn } from '../src/build/progress.ts';
import { runCommand } from '../src/build/run-command.ts';
import { readImportOptions } from '../src/import/options.ts';
import { countStates } from '../src/import/report.ts';
import { runImport } from '../src/import/run.ts';
import { say } from '../src/strings.ts';

await runCommand('helpImport', async (args) => {
  const options = readImportOptions(args);
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
  });
  const report = await runImport(options, progressOn(process.stdout), () => stopped);
  for (const entry of report.entries) {
    if (entry.state === 'refused') console.error(`${entry.source}: ${entry.message}`);
  }
  const count = countStates(report.entries);
  console.log(say('importSummary', { ...count, there: count.known + count.same }));
  console.log(say('importReportAt', { file: `${relative(process.cwd(), options.report)}.md` }));
  if (report.dryRun) console.log(say('importReportDryRun'));
  if (report.stopped) console.log(say('importReportStopped'));
  if (report.stopped || count.refused > 0) process.exitCode = 1;
});
