/** The templates, compiled by Astro once into a bundle that stays in the cache until a source of it changes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../strings.ts';
import { bundleInputHash } from './input-hash.ts';
import { type BuildOptions, PROJECT_DIR } from './options.ts';

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

/** The templates did not compile; `details` are Astro's own words. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
  readonly details: string;

  constructor(details: string) {
    super(say('compileFailed'));
    this.details = details;
  }
}

/** Compiles the templates, which takes a second or two, in a process of its own. Throws CompileError. */
export async function compile({ cacheDir, contentDir }: BuildOptions, signal: AbortSignal): Promise<Bundle> {
  const bundle = bundleFor({ cacheDir, contentDir });
  startBundle(bundle);
  const script = fileURLToPath(new URL('./compile-templates.ts', import.meta.url));
  const child = spawn(process.execPath, [script, bundle.dir, cacheDir, contentDir], {
    cwd: PROJECT_DIR,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => output.push(bytes));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CompileError(Buffer.concat(output).toString());
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
