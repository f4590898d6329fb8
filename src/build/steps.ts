/** The whole way of an article, from the content folder to the finished site. Loaded by build.ts. */
import type { ContentFolder } from '../archive/listing.ts';
import { closeStore, openStore, type Store } from '../archive/store.ts';
import { say } from '../strings.ts';
import { takeSite } from '../views/site.ts';
import { type Bundle, bundleFor, compile, isCompiled } from './astro/compile.ts';
import { type Content, readContent } from './content.ts';
import type { BuildOptions } from './options.ts';
import { clashInContent } from './output/output-clash.ts';
import { pictureStep } from './output/picture-step.ts';
import { rememberSearch, SEARCH_PART } from './output/search-files.ts';
import { keepSearch } from './output/search-step.ts';
import { covers, siteParts } from './output/site-parts.ts';
import { usedAssets } from './output/used-assets.ts';
import { planInput } from './plan-input.ts';
import { planStep } from './plan-step.ts';
import type { Progress } from './progress.ts';
import { bodiesOf } from './render/bodies.ts';
import { type SiteFacts, siteInHand } from './render/site-in-hand.ts';
import { keptTheme } from './render/theme-kept.ts';
import { countUndescribed, type Undescribed } from './undescribed.ts';
import { type ChangeCounts, removeChanges, writeChanges } from './write/changes-file.ts';
import { lookAtOut } from './write/look-at-out.ts';
import type { Out } from './write/out.ts';
import { stageFiles } from './write/stage-files.ts';
import { compareOutputs, writeOutputs } from './write/write.ts';

export interface Summary {
  /** Pages rendered, and files written with them. */
  rendered: number;
  written: number;
  /** With those of the search index. */
  kept: number;
  deleted: number;
  /** Articles left out: drafts, and those of a later date. */
  drafts: number;
  scheduled: number;
  undescribed: Undescribed;
  /** Since the last confirmed publication. */
  changes: ChangeCounts;
}

/** What is under way when the steps begin. */
interface Begun {
  /** The content folder, about which git is asked. */
  folder: Promise<ContentFolder>;
  /** --out, which is compared with the manifest. */
  out: Out;
  options: BuildOptions;
  progress: Progress;
}

/** All steps, from the content folder to the finished site. */
export async function takeSteps({ folder, out, options, progress }: Begun): Promise<Summary> {
  const bundle = await compileOnce(options, progress);
  const store = openStore(options.cacheDir);
  try {
    const content = await readContent(store, options, progress, folder);
    return await publish({ store, content, bundle, out, options, progress });
  } finally {
    closeStore(store, options.cacheDir);
  }
}

/** In a process of its own, before anything is read: its memory is free again before the content takes any. */
async function compileOnce(options: BuildOptions, progress: Progress): Promise<Bundle> {
  const known = bundleFor(options);
  if (isCompiled(known)) return known;
  progress.start(say('stageCompile'));
  const bundle = await compile(options);
  progress.end();
  return bundle;
}

/** What the steps after reading need. */
export interface Published {
  store: Store;
  content: Content;
  bundle: Bundle;
  out: Out;
  options: BuildOptions;
  progress: Progress;
}

/** The steps after compiling: also what `astro build` does once Astro is done. */
export async function publish(input: Published): Promise<Summary> {
  const { options, out } = input;
  const { cacheDir } = options;
  const { manifest } = out;
  const summary = await bringUp(input).catch((error: unknown) => {
    throw clashInContent(error, input.content.publicFiles, options.contentShownAs);
  });
  manifest.setNote('site', input.content.origin);
  manifest.setNote('drafts', options.drafts ? 'yes' : '');
  const changes = writeChanges(manifest, cacheDir);
  manifest.setNote('finished', 'yes');
  return { ...summary, changes };
}

/** Brings --out, and what the manifest says of it, to what the content says. `whole`: plans all of the site. */
async function bringUp(input: Published, whole = false): Promise<Omit<Summary, 'changes'>> {
  const { store, content, bundle, out, options, progress } = input;
  const { manifest } = out;
  const { outDir, cacheDir, contentDir, now, drafts } = options;
  const { plan, ...planned } = planStep(store, manifest, planInput(store, content, bundle, options), {
    ...options,
    whole,
  });
  const { articles, lists, overviews } = plan;
  progress.line(say('stagePlan', { pages: articles.count(null) + lists.length + overviews.length }));

  const { settings, origin, categories, authors, textPages, glossary } = content;
  const theme = keptTheme(store, settings.accent, bundle.inputHash);
  const facts: SiteFacts = { settings, theme, origin, now, drafts, categories, authors, textPages };
  const bodies = bodiesOf(store, facts);
  // Pages are rendered elsewhere, each thread with a site of its own: this one is for what stands beside them.
  const site = siteInHand({ ...facts, store, planned: new Map(), bodies });
  takeSite(site);

  const used = usedAssets(store, options);
  const pictures = pictureStep(used, store, settings, options);
  const { outputs } = pictures;
  const parts = siteParts({
    store,
    plan,
    site,
    content,
    contentDir,
    bundle,
    used,
    pictures: outputs,
  });

  const difference = await out.difference();
  const extra = lookAtOut(outDir, difference, manifest, options.search);
  // Not before: where the folder is refused, the last build is what it was.
  manifest.setNote('finished', '');
  removeChanges(cacheDir);
  if (plan.touched !== null && !manifest.isTrusted()) return bringUp(input, true);
  const delta = compareOutputs(parts, manifest, {
    extra,
    covers: (name) => covers(plan, name),
    apart: options.search ? SEARCH_PART : null,
  });
  const { stale } = delta;
  const job = { facts, bundleDir: bundle.dir, cacheDir, reference: options.reference };
  await pictures.make(stale, progress);
  planned.begin();
  await writeOutputs(outDir, delta, manifest, (staging) => stageFiles(stale, staging, job, progress));
  planned.end();
  pictures.sweep();

  let { kept } = delta;
  if (options.search) {
    const { damaged } = difference;
    const { compact } = options;
    await keepSearch({ store, site, glossary, outDir, cacheDir, damaged, compact, progress });
    kept += rememberSearch(manifest, outDir);
  }
  return {
    rendered: stale.filter((output) => 'page' in output).length,
    written: stale.length,
    kept,
    deleted: delta.gone.length,
    drafts: plan.drafts,
    scheduled: plan.scheduled,
    undescribed: countUndescribed(store, options),
  };
}
