/** `npm run dev`: the site while it is written; saving shows in the browser. */
import { dev } from 'astro';
import { configForAstro } from '../src/build/astro/astro-commands.ts';
import { readOptions } from '../src/build/options.ts';
import { runCommand } from '../src/build/run-command.ts';
import { endWithNpm } from '../src/build/serve/end-with-npm.ts';

await runCommand('helpDev', async (args) => {
  endWithNpm();
  await dev({ configFile: false, ...configForAstro(readOptions(args, process.env, 'npm run dev')) });
});
