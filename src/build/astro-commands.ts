/** What `astro build`, `astro dev` and `astro preview` do: the same site as our own commands. */
import type { AstroInlineConfig } from 'astro';
import { openStore, type Store } from '../archive/store.ts';
import { wholeSite } from './adapter.ts';
import { astroConfig } from './astro-config.ts';
import { publish } from './build.ts';
import { bundleFor, finishBundle, startBundle } from './compile.ts';
import { type Content, readContent } from './content.ts';
import { serveDevSite } from './dev-site.ts';
import { type BuildOptions, readOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { reportError } from './run-command.ts';
import { reportSummary } from './summary.ts';

/** Astro's configuration for its own commands, from the `BANTIN_…` variables or the options given. */
export function configForAstro(options: BuildOptions = readOptions([])): AstroInlineConfig {
  const bundle = bundleFor(options);
  const progress = progressOn(process.stdout);
  let checked: { store: Store; content: Content } | undefined;

  const integration = wholeSite({
    'astro:server:setup': ({ server }) => serveDevSite(server, options),
    // Here leaving the process leaves --out as it was.
    'astro:build:start': () =>
      orExit(async () => {
        const store = openStore(options.cacheDir);
        checked = { store, content: await readContent(store, options, progress) };
        startBundle(bundle);
      }),
    'astro:build:done': () =>
      orExit(async () => {
        if (!checked) throw new Error('astro:build:done came before astro:build:start');
        finishBundle(bundle);
        reportSummary(
          await publish(checked.store, checked.content, bundle, options, progress),
          options,
          progress,
        );
        checked.store.close();
      }),
  });
  return astroConfig({
    bundleDir: bundle.dir,
    cacheDir: options.cacheDir,
    contentDir: options.contentDir,
    integration,
  });
}

/** An error thrown in a hook would print Astro's stack over our words. */
async function orExit(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    process.exit(reportError(error));
  }
}
