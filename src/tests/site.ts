/** A site of a test: its content, its cache and what is built from them, in a folder of its own. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, temporaryFolder, writeFiles } from './files.ts';
import { type Ran, type RunOptions, runNode } from './run.ts';

/** When the tests take place: what is dated later is not yet published. */
export const NOW = '2027-01-01T00:00:00+07:00';

export interface Folders {
  content: string;
  out: string;
  cache: string;
}

/** The folders of a site in `dir`. */
export function foldersIn(dir: string): Folders {
  return { content: join(dir, 'content'), out: join(dir, 'dist'), cache: join(dir, 'cache') };
}

/**
 * Folders of a new site with these files as its content. `templates` is the cache of another build: its
 * compiled templates are taken over, which saves two seconds where the content has the same .mdx pages.
 */
export function newSite(content: Files, templates?: string): Folders {
  const site = foldersIn(temporaryFolder('site'));
  writeFiles(site.content, content);
  if (templates && existsSync(join(templates, 'bundles'))) {
    cpSync(join(templates, 'bundles'), join(site.cache, 'bundles'), { recursive: true });
  }
  return site;
}

/** `npm run build` on these folders; `args` come last and win. */
export function build(site: Folders, args: readonly string[] = [], options?: RunOptions): Promise<Ran> {
  const { content, out, cache } = site;
  const folders = ['--content', content, '--out', out, '--cache', cache, '--now', NOW];
  return runNode(['scripts/build.ts', ...folders, ...args], options);
}

/** Builds, and throws with everything that was said where that fails. */
export async function mustBuild(
  site: Folders,
  args: readonly string[] = [],
  options?: RunOptions,
): Promise<Ran> {
  const ran = await build(site, args, options);
  if (ran.code !== 0) throw new Error(`the build ended with ${ran.code}\n${ran.stdout}\n${ran.stderr}`);
  return ran;
}

/** `npx astro build` on these folders. */
export function astroBuild({ content, out, cache }: Folders, options: RunOptions = {}): Promise<Ran> {
  const folders = { BANTIN_CONTENT: content, BANTIN_OUT: out, BANTIN_CACHE: cache, BANTIN_NOW: NOW };
  return runNode(['node_modules/astro/bin/astro.mjs', 'build'], {
    ...options,
    env: { ...folders, ...options.env },
  });
}

/** A published file's text. */
export function published({ out }: Pick<Folders, 'out'>, path: string): string {
  return readFileSync(join(out, path), 'utf8');
}
