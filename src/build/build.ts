/** The whole way of an article, from the content folder to the finished site. */
import { openStore, type Store } from '../archive/store.ts';
import { say } from '../strings.ts';
import { takeSite } from '../views/site.ts';
import { type AstroApp, loadApp } from './astro-app.ts';
import { besidePages } from './beside-pages.ts';
import { bodiesOf } from './bodies.ts';
import { type Bundle, bundleFor, compile, isCompiled } from './compile.ts';
import { type Content, readContent } from './content.ts';
import { fileOutputs } from './file-outputs.ts';
import { Manifest } from './manifest.ts';
import { type BuildOptions, PROJECT_DIR } from './options.ts';
import { guardOutDir, listFiles } from './out-dir.ts';
import { pageOutputs } from './page-outputs.ts';
import { planContent } from './plan-content.ts';
import type { Progress } from './progress.ts';
import { directRenderer, type Renderer, RenderMismatch, referenceRenderer } from './renderer.ts';
import { keepSearch, SEARCH_FOLDER } from './search-step.ts';
import { siteInHand } from './site-in-hand.ts';
import { compareOutputs, type Delta, writeOutputs } from './write.ts';

export interface Summary {
  rendered: number;
  kept: number;
  deleted: number;
  /** Articles left out: drafts, and those of a later date. */
  drafts: number;
  scheduled: number;
}

/**
 * Builds the site: `npm run build`. Throws ContentError with every problem of the content, UsageError for a
 * folder that must not be written, and a page's own error with its address. Then --out is as it was.
 */
export async function build(options: BuildOptions, progress: Progress): Promise<Summary> {
  const store = openStore(options.cacheDir);
  try {
    const content = await readContent(store, options, progress);
    const bundle = await compileOnce(options, progress);
    return await publish(store, content, bundle, options, progress);
  } finally {
    store.close();
  }
}

async function compileOnce(options: BuildOptions, progress: Progress): Promise<Bundle> {
  if (isCompiled(bundleFor(options))) {
    progress.line(say('stageCompiled'));
    return bundleFor(options);
  }
  progress.start(say('stageCompile'));
  const bundle = await compile(options);
  progress.end();
  return bundle;
}

/** The steps after compiling: also what `astro build` does once Astro is done. */
export async function publish(
  store: Store,
  content: Content,
  bundle: Bundle,
  options: BuildOptions,
  progress: Progress,
): Promise<Summary> {
  const { outDir, cacheDir, contentDir } = options;
  const present = listFiles(outDir);
  const manifest = new Manifest(store, outDir);
  const last = manifest.files();
  guardOutDir(outDir, { project: PROJECT_DIR, content: contentDir, cache: cacheDir }, present, last.size > 0);

  progress.start(say('stagePlan', { pages: 0 }));
  const plan = planContent(store, content, bundle, options);
  progress.end(say('stagePlan', { pages: plan.pages.length }));

  const app = await loadApp(bundle, content.origin);
  const { origin, settings } = content;
  const bodies = bodiesOf(store, { origin, wording: settings.wording });
  const site = siteInHand({ store, plan, bodies, ...content, now: options.now, drafts: options.drafts });
  takeSite(site);

  const others = [
    ...besidePages(store, plan, site, content),
    ...fileOutputs(store, plan, bundle, contentDir),
  ];
  const write = async (renderer: Renderer) => {
    const pages = pageOutputs(plan.pages, renderer, new Set([...app.inlineTexts, site.theme.css]));
    const delta = compareOutputs([...pages, ...others], last, withoutSearch(present, options.search));
    progress.start(say('stageWrite', { stale: delta.stale.length }));
    const onProgress = (done: number) => progress.step(done, delta.stale.length);
    await writeOutputs(outDir, delta, manifest, { onProgress, check: renderer.finish });
    progress.end();
    return delta;
  };
  const delta = options.reference
    ? await write(referenceRenderer(app))
    : await writeGuarded(write, app, progress);

  if (options.search)
    await keepSearch({ site, plan, codeHash: bundle.inputHash, manifest, outDir, progress });
  return {
    rendered: delta.stale.filter(({ file }) => file.endsWith('.html')).length,
    kept: delta.kept,
    deleted: delta.gone.length,
    drafts: plan.drafts,
    scheduled: plan.scheduled,
  };
}

/** Writes the fast way; where that proves wrong, says so and writes all of it the public way. */
async function writeGuarded(
  write: (renderer: Renderer) => Promise<Delta>,
  app: AstroApp,
  progress: Progress,
): Promise<Delta> {
  try {
    return await write(directRenderer(app));
  } catch (error) {
    if (!(error instanceof RenderMismatch)) throw error;
    progress.end();
    progress.line(say('fastWayLeft', { address: error.address }));
    return write(referenceRenderer(app));
  }
}

/** The search bundle is written by its own step: here it is neither missing nor foreign. */
function withoutSearch(files: ReadonlyMap<string, number>, search: boolean): Map<string, number> {
  return new Map([...files].filter(([file]) => !(search && file.startsWith(`${SEARCH_FOLDER}/`))));
}
