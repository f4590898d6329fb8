/** The portal's own code, from a copy of the project: a history may change from one version to the next. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentError } from '../../archive/problem.ts';
import { readOptions } from '../../build/options.ts';
import { digestsIn, type Outcome } from './compare.ts';
import type { World } from './world.ts';

/** Folders of a build, absolute. */
export interface Folders {
  content: string;
  out: string;
  cache: string;
}

export interface Portal {
  /** Builds in this process; wrong content is an outcome like others. */
  build(world: World, folders: Folders): Promise<Outcome>;
  /** Builds in a process of its own. Throws where that fails. */
  buildApart(world: World, folders: Folders): Outcome;
  confirmPublished(folders: Folders): Promise<void>;
}

const quiet = { start() {}, step() {}, end() {}, line() {} };

/**
 * Loads the portal of a project folder. `bundles` holds its compiled templates, which are what makes a build slow;
 * they depend on nothing that a history changes.
 */
export async function loadPortal(project: string, bundles: string): Promise<Portal> {
  const load = (path: string) => import(pathToFileURL(join(project, path)).href);
  const { build }: typeof import('../../build/build.ts') = await load('src/build/build.ts');
  const { confirmPublished }: typeof import('../../build/published.ts') =
    await load('src/build/published.ts');
  return {
    async build(world, folders) {
      linkBundles(folders.cache, bundles);
      try {
        await build({ ...readOptions(flags(world, folders)), contentShownAs: 'content' }, quiet);
      } catch (error) {
        if (!isContentError(error)) throw error;
        return { problems: error.problems };
      }
      return { files: digestsIn(folders.out) };
    },
    buildApart(world, folders) {
      linkBundles(folders.cache, bundles);
      execFileSync(process.execPath, ['scripts/build.ts', ...flags(world, folders)], { cwd: project });
      return { files: digestsIn(folders.out) };
    },
    async confirmPublished({ cache, out }) {
      await confirmPublished({ cacheDir: cache, outDir: out, sentState: null }, quiet);
    },
  };
}

function flags({ now, site, drafts }: World, { content, out, cache }: Folders): string[] {
  return [
    ...['--content', content, '--out', out, '--cache', cache, '--now', now, '--no-search'],
    ...(site ? ['--site', site] : []),
    ...(drafts ? ['--drafts'] : []),
  ];
}

function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError';
}

function linkBundles(cache: string, bundles: string): void {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, 'bundles'))) symlinkSync(bundles, join(cache, 'bundles'), 'junction');
}
