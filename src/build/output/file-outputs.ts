/** Files that are published as they stand: public folders, attachments, scripts of the bundle. Pictures lose what they tell of their maker. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset } from '../../archive/article.ts';
import { refuseChanged } from '../../archive/file-digest.ts';
import type { PublicFile } from '../../archive/public-files.ts';
import { withoutMetadata } from '../../pictures/without-metadata.ts';
import type { Bundle } from '../astro/compile.ts';
import type { Content } from '../content.ts';
import { hashOf } from '../digest.ts';
import { PROJECT_DIR } from '../options.ts';
import { listFiles } from '../write/list-files.ts';
import { fileOf, type Output } from './output.ts';
import { OutputClash } from './output-clash.ts';

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
    for (const file of listFiles(dir).keys()) files.set(file, copy(file, join(dir, file)));
  }
  const made = bundle?.inputHash ?? '';
  for (const source of publicFiles)
    files.set(fileOf(source.href), contentCopy(fileOf(source.href), source, contentDir, made));
  for (const { href, from, digest } of assets.filter(isCopied)) {
    const output = contentCopy(fileOf(href), { path: from, digest }, contentDir, made);
    const other = files.get(output.file);
    if (other && other.digest !== output.digest) throw new OutputClash(output.file);
    files.set(output.file, output);
  }
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Pictures that are only shown are published in variants of their own. */
function isCopied({ picture }: Asset): boolean {
  return picture === null || picture.linked || picture.kind === 'vector';
}

/** A file of ours. */
function copy(file: string, source: string): Output {
  return { file, digest: hashOf(readFileSync(source)), make: () => readFileSync(source) };
}

/** A file of the content. `made`: of the code that takes out what a picture tells: a mend of it reaches what is published already. */
function contentCopy(file: string, source: Source, contentDir: string, made: string): Output {
  return {
    file,
    digest: `${source.digest} ${made}`,
    make() {
      const bytes = readFileSync(join(contentDir, source.path));
      refuseChanged(source.path, bytes, source.digest);
      return withoutMetadata(bytes);
    },
  };
}

/** A file of the content folder, with the digest of its bytes. */
type Source = Pick<PublicFile, 'path' | 'digest'>;
