/** The whole way of an article, from the content folder to the finished site. */
import { openStore, type Store } from '../archive/store.ts';
import { say } from '../strings.ts';
import { takeSite } from '../views/site.ts';
import { besidePages } from './beside-pages.ts';
import { bodiesOf } from './bodies.ts';
import { type Bundle, bundleFor, compile, isCompiled } from './compile.ts';
import { type Content, readContent } from './content.ts';
import { fileOutputs } from './file-outputs.ts';
import { Manifest } from './manifest.ts';
import { type BuildOptions, PROJECT_DIR } from './options.ts';
import { listFiles, refuseForeign, refuseSources } from './out-dir.ts';
import { fileOf } from './output.ts';
import { planContent } from './plan-content.ts';
import type { Progress } from './progress.ts';
import { keepSearch, SEARCH_FOLDER } from './search-step.ts';
import { type SiteFacts, siteInHand } from './site-in-hand.ts';
import { stageFiles } from './stage-files.ts';
import { compareOutputs, writeOutputs } from './write.ts';

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
  const templates = compileBeside(options);
  try {
    const content = await readContent(store, options, progress);
    const bundle = await templates.bundle(progress);
    return await publish(store, content, bundle, options, progress);
  } finally {
    templates.stop();
    store.close();
  }
}

/** Compiles the templates, where that is needed, while the content is read. */
function compileBeside(options: BuildOptions) {
  const known = bundleFor(options);
  const stopping = new AbortController();
  const compiling = isCompiled(known) ? null : compile(options, stopping.signal);
  // Told to whoever asks for the bundle; nobody does where the content is wrong.
  compiling?.catch(() => {});
  return {
    async bundle(progress: Progress): Promise<Bundle> {
      if (!compiling) return known;
      progress.start(say('stageCompile'));
      const bundle = await compiling;
      progress.end();
      return bundle;
    },
    stop: () => stopping.abort(),
  };
}

/** The steps after compiling: also what `astro build` does once Astro is done. */
export async function publish(
  store: Store,
  content: Content,
  bundle: Bundle,
  options: BuildOptions,
  progress: Progress,
): Promise<Summary> {
  const { outDir, cacheDir, contentDir, now, drafts } = options;
  refuseSources(outDir, { project: PROJECT_DIR, content: contentDir, cache: cacheDir });
  const present = listFiles(outDir);
  const manifest = new Manifest(store, outDir);
  const last = manifest.files();
  refuseForeign(outDir, present, last.size > 0);

  const plan = planContent(store, content, bundle, options);
  progress.line(say('stagePlan', { pages: plan.pages.length }));

  const { settings, origin, categories, authors, textPages } = content;
  const facts: SiteFacts = { settings, origin, now, drafts, categories, authors, textPages };
  const bodies = bodiesOf(store, { origin, wording: settings.wording });
  const site = siteInHand({ ...facts, store, planned: plan.byAddress, bodies });
  takeSite(site);

  const outputs = [
    ...plan.pages.map((page) => ({ file: fileOf(page.address), digest: page.digest, page })),
    ...besidePages(store, plan, site, content),
    ...fileOutputs(store, plan, bundle, content, contentDir),
  ];
  const delta = compareOutputs(outputs, last, withoutSearch(present, options.search));
  const job = { facts, bundleDir: bundle.dir, cacheDir, outDir, reference: options.reference };
  await writeOutputs(outDir, delta, manifest, () => stageFiles(delta.stale, job, progress));

  if (options.search)
    await keepSearch({
      site,
      plan,
      glossary: content.glossary,
      codeHash: bundle.inputHash,
      outDir,
      cacheDir,
      progress,
    });
  return {
    rendered: delta.stale.filter((output) => 'page' in output).length,
    kept: delta.kept,
    deleted: delta.gone.length,
    drafts: plan.drafts,
    scheduled: plan.scheduled,
  };
}

/** The search bundle is written by its own step: here it is neither missing nor foreign. */
function withoutSearch(files: ReadonlyMap<string, number>, search: boolean): Map<string, number> {
  return new Map([...files].filter(([file]) => !(search && file.startsWith(`${SEARCH_FOLDER}/`))));
}
