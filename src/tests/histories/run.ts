/**
 * A process that runs random histories: `node run.ts ROOT RUNS SEED BUNDLES PROJECT PROJECT`. Prints what they came to,
 * or the shortest history that fails.
 */
import fc from 'fast-check';
import { runHistory, tally } from './history.ts';
import { loadPortal } from './portal.ts';
import { histories } from './steps.ts';

/** Now and then what one process that builds many times comes to is held against a process that builds once. */
const APART_EVERY = 25;

const [root = '', runs = '', seed = '', bundles = '', ...projects] = process.argv.slice(2);
process.env.TZ = 'Asia/Ho_Chi_Minh';
const portals = await Promise.all(projects.map((project) => loadPortal(project, bundles)));
let done = 0;

await fc.assert(
  fc.asyncProperty(histories, (steps) =>
    runHistory(steps, { root, portals, apart: done++ % APART_EVERY === 0 }),
  ),
  { numRuns: Number(runs), seed: Number(seed) },
);
console.log(JSON.stringify({ histories: done, ...tally }));
