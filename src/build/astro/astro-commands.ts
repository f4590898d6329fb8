/** What `astro build`, `astro dev` and `astro preview` do: the same site as our own commands. */
import { join, sep } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { closeStore, openStore, type Store } from '../../archive/store.ts';
import { type Content, readContent } from '../content.ts';
import { type Lock, lockFolders } from '../lock.ts';
import { type BuildOptions, PROJECT_DIR, readOptions } from '../options.ts';
import { progressOn } from '../progress.ts';
import { reportError } from '../run-command.ts';
import { serveDevSite } from '../serve/dev-site.ts';
import { publish } from '../steps.ts';
import { reportSummary } from '../summary.ts';
import { openOut } from '../write/out.ts';
import { refuseSources } from '../write/out-dir.ts';
import { wholeSite } from './adapter.ts';
import { astroConfig } from './astro-config.ts';
import { finishBundle, forgetOthers, startBundle } from './bundle-files.ts';
import { bundleFor } from './compile.ts';

/** Astro's configuration for its own commands, from the `BANTIN_…` variables or the options given. */
export function configForAstro(options: BuildOptions = readOptions([])): AstroInlineConfig {
  const bundle = bundleFor(options);
  const progress = progressOn(process.stdout);
  let checked: { lock: Lock; store: Store; content: Content } | undefined;

  const integration = wholeSite({
    'astro:server:setup': ({ server }) => serveDevSite(server, options),
    // Here leaving the process leaves --out as it was.
    'astro:build:start': () =>
      orExit(async () => {
        refuseSources(options);
        const lock = await lockFolders(options, progress);
        const store = openStore(options.cacheDir);
        checked = { lock, store, content: await readContent(store, options, progress) };
        startBundle(bundle.dir);
      }),
    'astro:build:done': () =>
      orExit(async () => {
        if (!checked) throw new Error('astro:build:done came before astro:build:start');
        finishBundle(bundle.dir);
        forgetOthers(bundle.dir);
        const { lock, store, content } = checked;
        const out = openOut(options);
        const summary = await publish({ store, content, bundle, out, options, progress });
        await out.close();
        reportSummary(summary, options, progress);
        closeStore(store, options.cacheDir);
        lock.release();
      }),
  });
  const { cacheDir, contentDir, outDir } = options;
  const config = astroConfig({ bundleDir: bundle.dir, cacheDir, contentDir, integration });
  const ours = ['articles', 'images', 'public'].map((folder) => join(contentDir, folder));
  const unwatched = [...ours, outDir, cacheDir, join(PROJECT_DIR, '.cache')].map((folder) => folder + sep);
  const ignored = (path: string) => unwatched.some((folder) => path.startsWith(folder));
  // Vite would look at each file below the project before it answers, dist of 50,000 articles too. Articles we watch ourselves.
  return { ...config, vite: { ...config.vite, server: { watch: { ignored } } } };
}

/** An error thrown in a hook would print Astro's stack over our words. */
async function orExit(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    process.exit(reportError(error));
  }
}
