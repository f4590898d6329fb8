/** Begins a build: what takes its time elsewhere first, while the code of the steps is being loaded. */
import { openFolder } from '../archive/listing.ts';
import { lockFolders } from './lock.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { recovering } from './recover.ts';
import type { Summary } from './steps.ts';
import { openOut } from './write/out.ts';
import { refuseSources } from './write/out-dir.ts';

/**
 * Builds the site: `npm run build`. Throws ContentError with every problem of the content, UsageError for a
 * folder that must not be written, and a page's own error with its address. Then --out is as it was. In one
 * process, one build at a time.
 */
export async function build(options: BuildOptions, progress: Progress): Promise<Summary> {
  refuseSources(options);
  const lock = await lockFolders(options, progress);
  try {
    return await recovering(options.cacheDir, progress, () => buildOnce(options, progress));
  } finally {
    lock.release();
  }
}

async function buildOnce(options: BuildOptions, progress: Progress): Promise<Summary> {
  // Git works in processes of its own, the look at --out in a thread: loading the steps takes a fifth of an edit's time.
  const folder = openFolder(options.contentDir);
  const out = openOut(options);
  try {
    const { takeSteps } = await import('./steps.ts');
    return await takeSteps({ folder, out, options, progress });
  } finally {
    await out.close();
  }
}
