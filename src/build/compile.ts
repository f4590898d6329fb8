/** The templates, compiled by Astro once into a bundle that stays in the cache until a source of it changes. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as astroBuild } from 'astro';
import { compileOnly } from './adapter.ts';
import { astroConfig } from './astro-config.ts';
import { bundleInputHash } from './input-hash.ts';
import type { BuildOptions } from './options.ts';

/** Bundles kept besides the one in use: so that going back to the last commit compiles nothing. */
const BUNDLES_KEPT = 2;

export interface Bundle {
  /** Holds `server/entry.mjs` and `client/`. */
  dir: string;
  /** What it was made of: stands in every page's digest. */
  inputHash: string;
}

/** Where the bundle of the present sources lies, or will lie. */
export function bundleFor({ cacheDir, contentDir }: Pick<BuildOptions, 'cacheDir' | 'contentDir'>): Bundle {
  const inputHash = bundleInputHash(contentDir);
  return { dir: join(cacheDir, 'bundles', inputHash), inputHash };
}

/** Whether the bundle was compiled to its end. */
export function isCompiled({ dir }: Bundle): boolean {
  return existsSync(join(dir, 'complete'));
}

/** Compiles the templates unless their bundle is there. Throws Astro's error for a template that does not compile. */
export async function compile(options: BuildOptions): Promise<Bundle> {
  const bundle = bundleFor(options);
  if (isCompiled(bundle)) return bundle;
  startBundle(bundle);
  const { cacheDir, contentDir } = options;
  await astroBuild({
    configFile: false,
    logLevel: 'error',
    ...astroConfig({ bundleDir: bundle.dir, cacheDir, contentDir, integration: compileOnly() }),
  });
  finishBundle(bundle);
  return bundle;
}

/** Makes room for a bundle: what a broken-off compile left there goes. */
export function startBundle({ dir }: Bundle): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
}

/** Marks a bundle as whole and forgets the oldest others. */
export function finishBundle({ dir }: Bundle): void {
  writeFileSync(join(dir, 'complete'), '');
  const bundles = join(dir, '..');
  const others = readdirSync(bundles)
    .map((name) => join(bundles, name))
    .filter((other) => other !== dir)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of others.slice(BUNDLES_KEPT)) rmSync(old, { recursive: true, force: true });
}
