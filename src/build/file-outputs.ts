/** Files that are published as they stand: public folders, pictures and attachments, scripts of the bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Asset } from '../archive/article.ts';
import type { Store } from '../archive/store.ts';
import type { Bundle } from './compile.ts';
import type { Content } from './content.ts';
import { hashOf } from './digest.ts';
import { PROJECT_DIR } from './options.ts';
import { listFiles } from './out-dir.ts';
import { fileOf, type Output } from './output.ts';
import type { Plan } from './plan/plan.ts';

const assetRow = z.object({ id: z.number(), assets: z.string() });
const pageAssetRow = z.object({ assets: z.string() });

/**
 * Every file to copy, sorted. One of the content's `public` goes before ours of the same name. `bundle` is null in
 * development, where Astro serves its scripts.
 */
export function fileOutputs(
  store: Store,
  plan: Plan,
  bundle: Bundle | null,
  { publicFiles }: Pick<Content, 'publicFiles'>,
  contentDir: string,
): Output[] {
  const files = new Map<string, Output>();
  const ours = bundle
    ? [join(PROJECT_DIR, 'public'), join(bundle.dir, 'client')]
    : [join(PROJECT_DIR, 'public')];
  for (const dir of ours) {
    for (const file of listFiles(dir).keys())
      files.set(file, copy(file, join(dir, file), hashOf(readFileSync(join(dir, file)))));
  }
  for (const { path, href, digest } of publicFiles) {
    files.set(fileOf(href), copy(fileOf(href), join(contentDir, path), digest));
  }
  for (const { href, from, digest } of usedAssets(store, plan)) {
    files.set(fileOf(href), copy(fileOf(href), join(contentDir, from), digest));
  }
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function copy(file: string, source: string, digest: string): Output {
  return { file, digest, make: () => readFileSync(source) };
}

/** What published articles and pages refer to. */
function usedAssets(store: Store, plan: Plan): Asset[] {
  const published = new Set(plan.rows.map(({ id }) => id));
  const ofArticles = store
    .prepare("select id, assets from articles where assets <> '[]'")
    .all()
    .map((row) => assetRow.parse(row))
    .filter(({ id }) => published.has(id));
  const ofPages = store.prepare("select assets from pages where assets <> '[]'").all();
  return [...ofArticles, ...ofPages.map((row) => pageAssetRow.parse(row))].flatMap(({ assets }): Asset[] =>
    JSON.parse(assets),
  );
}
