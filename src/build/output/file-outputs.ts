/** Files that are published as they stand: public folders, attachments, scripts of the bundle. Pictures lose what they tell of their maker. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset } from '../../archive/article.ts';
import { withoutMetadata } from '../../pictures/without-metadata.ts';
import { say } from '../../strings.ts';
import type { Bundle } from '../astro/compile.ts';
import type { Content } from '../content.ts';
import { hashOf } from '../digest.ts';
import { PROJECT_DIR } from '../options.ts';
import { listFiles } from '../write/list-files.ts';
import { fileOf, type Output } from './output.ts';

/**
 * Every file to copy, sorted. One of the content's `public` goes before ours of the same name. `bundle` is null in
 * development, where Astro serves its scripts.
 */
export function fileOutputs(
  assets: readonly Asset[],
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
  for (const output of assets.filter(isCopied).map((asset) => assetCopy(asset, contentDir))) {
    const other = files.get(output.file);
    if (other && other.digest !== output.digest) throw new Error(say('fileTwice', { file: output.file }));
    files.set(output.file, output);
  }
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Pictures that are only shown are published in variants of their own. */
function isCopied({ picture }: Asset): boolean {
  return picture === null || picture.linked || picture.kind === 'vector';
}

function assetCopy({ href, from, digest }: Asset, contentDir: string): Output {
  return copy(fileOf(href), join(contentDir, from), digest);
}

function copy(file: string, source: string, digest: string): Output {
  return { file, digest, make: () => withoutMetadata(readFileSync(source)) };
}
