/** `npm run check`: says what the build refuses, and what an editor would regret. */
import { posix, relative } from 'node:path';
import { progressOn } from '../src/build/progress.ts';
import { runCommand } from '../src/build/run-command.ts';
import { formatFindings } from '../src/check/format.ts';
import { readCheckOptions } from '../src/check/options.ts';
import { runCheck } from '../src/check/run.ts';
import { say } from '../src/strings.ts';

await runCommand('helpCheck', async (args) => {
  const options = readCheckOptions(args);
  // Standard output holds the findings alone, so that programs can read them.
  const { files, findings, fixed } = await runCheck(options, progressOn(process.stderr));
  const shownAs = relative(process.cwd(), options.contentDir) || '.';
  const text = formatFindings(findings, options.format, shownAs);
  if (text !== '') console.log(text);
  for (const file of fixed) console.error(say('checkFixed', { file: posix.join(shownAs, file) }));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  console.error(say('checkSummary', { files, errors, warnings: findings.length - errors }));
  if (errors > 0) process.exitCode = 1;
});
