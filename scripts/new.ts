/** `npm run new`: makes the file of a new article. */
import { join, relative } from 'node:path';
import { runCommand } from '../src/build/run-command.ts';
import { askOn, Stopped } from '../src/new/ask.ts';
import { newArticle } from '../src/new/new-article.ts';
import { readNewOptions } from '../src/new/options.ts';
import { say } from '../src/strings.ts';

await runCommand('helpNew', async (args) => {
  const options = readNewOptions(args);
  const asker = process.stdin.isTTY ? askOn(process.stdin, process.stdout) : null;
  try {
    const { path, address, like } = await newArticle(options, asker, Date.now());
    if (like !== null) console.log(say('newLike', { file: like }));
    console.log(say('newMade', { file: relative(process.cwd(), join(options.contentDir, path)), address }));
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(say('newStopped'));
    process.exitCode = 1;
  } finally {
    asker?.close();
  }
});
