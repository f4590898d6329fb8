import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT_DIR } from '../build/options.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      engines: z.unknown().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const { packages } = lockSchema.parse(
  JSON.parse(readFileSync(join(PROJECT_DIR, 'package-lock.json'), 'utf8')),
);

/** Where npm would look for a dependency of the package at `path`: beside it, then in each folder above. */
function found(path: string, name: string): boolean {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    if (`${from ? `${from}/` : ''}node_modules/${name}` in packages) return true;
    if (from === '') return false;
  }
}

it('the lockfile has every platform: `npm ci` refuses one that lacks an optional package, wherever it runs', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !found(path, name)),
  );
  expect(missing).toEqual([]);
});

it('the lockfile names no registry: each machine uses its own', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});

it('the lockfile asks for no version of Node: all of it runs on the one that the project brings', () => {
  // npm leaves out an optional package that asks for a newer Node than the system has, and Astro's compiler, Rolldown
  // and sharp are such packages. `npm install` writes these lines again: take them out.
  const asking = Object.entries(packages).filter(([path, { engines }]) => path !== '' && engines);
  expect(asking.map(([path]) => path)).toEqual([]);
});

it('commands run on the Node that the project brings, whatever the system has', () => {
  const file = readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8');
  const { optionalDependencies } = z
    .object({ optionalDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(file));
  // All five share the name `node` in node_modules/.bin. npm 10, which comes with Node 18 to 22, deletes it again
  // with the four that do not fit the machine; the `postinstall` of package.json brings it back.
  expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([process.versions.node]));
});
