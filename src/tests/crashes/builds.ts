/**
 * A process that builds many sites, one after the other: `node builds.ts FILE`, where the file holds a JSON array of
 * the flags of each. Prints for each what was thrown, or null.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { build } from '../../build/build.ts';
import { readOptions } from '../../build/options.ts';

const quiet = { start() {}, step() {}, end() {}, line() {} };
const sites = z.array(z.array(z.string())).parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
const outcomes: (string | null)[] = [];
for (const flags of sites) {
  try {
    await build(readOptions(flags), quiet);
    outcomes.push(null);
  } catch (error) {
    outcomes.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
console.log(JSON.stringify(outcomes));
