/** The templates, compiled by Astro once into a bundle that stays in the cache until a source of it changes. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../strings.ts';
import { type BuildOptions, PROJECT_DIR } from '../options.ts';
import { finishBundle, forgetOthers, isWhole, removeFolder, startBundle } from './bundle-files.ts';
import { bundleInputHash } from './input-hash.ts';

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

/** Whether the bundle is there and whole. */
export function isCompiled({ dir }: Bundle): boolean {
  return isWhole(dir);
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
export async function compile({ cacheDir, contentDir }: BuildOptions): Promise<Bundle> {
  const bundle = bundleFor({ cacheDir, contentDir });
  // Moved to its place when it is whole: the compiler of a build that was killed may still be writing elsewhere.
  const unfinished = `${bundle.dir}-${randomUUID()}`;
  startBundle(unfinished);
  try {
    await runCompiler([unfinished, cacheDir, contentDir]);
    finishBundle(unfinished);
    removeFolder(bundle.dir);
    renameSync(unfinished, bundle.dir);
  } catch (error) {
    removeFolder(unfinished);
    throw error;
  }
  forgetOthers(bundle.dir);
  return bundle;
}

async function runCompiler(args: readonly string[]): Promise<void> {
  const script = fileURLToPath(new URL('./compile-templates.ts', import.meta.url));
  // The compiler ends when its standard input does: with us, however we end.
  // A small young heap: 494 MB instead of 544, in no more time.
  const child = spawn(process.execPath, ['--max-semi-space-size=2', script, ...args], {
    cwd: PROJECT_DIR,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => output.push(bytes));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CompileError(Buffer.concat(output).toString());
}
