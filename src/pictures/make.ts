/** Makes the variants that are not there yet: several pictures at a time, each decoded once. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PictureFile } from '../archive/article.ts';
import { refuseChanged } from '../archive/file-digest.ts';
import type { PictureCache } from './cache.ts';
import { encodeVariants } from './encode.ts';
import type { Variant } from './plan.ts';

/** A variant to be made. */
export interface VariantJob {
  /** In the cache; see variantKey. */
  key: string;
  /** The editor's file, relative to the content folder. */
  from: string;
  picture: PictureFile;
  variant: Variant;
}

/** A picture that could not be decoded. */
interface BrokenPicture {
  from: string;
  cause: unknown;
}

/** Of sharp's threads there are four: more pictures at a time would only fill the memory. */
const MOST_AT_A_TIME = 4;

/**
 * Brings the cache to what the jobs want and gives the pictures that could not be decoded, by file. Each finished
 * variant is kept at once, so that a build that is killed goes on where it was. `onProgress` counts pictures.
 */
export async function makeVariants(
  jobs: readonly VariantJob[],
  contentDir: string,
  cache: PictureCache,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<BrokenPicture[]> {
  const missing = jobs.filter(({ key }) => !cache.has(key));
  const pictures = [...Map.groupBy(missing, ({ picture }) => picture.digest).values()];
  const total = pictures.length;
  const broken: BrokenPicture[] = [];
  let done = 0;
  onProgress(0, total);
  const lane = async () => {
    for (let next = pictures.pop(); next; next = pictures.pop()) {
      const failed = await makeOne(next, contentDir, cache);
      if (failed) broken.push(failed);
      onProgress(++done, total);
    }
  };
  pictures.reverse();
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_A_TIME) }, lane));
  return broken.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A variant's bytes, made where the cache has none. */
export async function variantBytes(
  job: VariantJob,
  contentDir: string,
  cache: PictureCache,
): Promise<Buffer> {
  const failed = cache.has(job.key) ? null : await makeOne([job], contentDir, cache);
  const bytes = failed ? null : cache.read(job.key);
  if (bytes === null) throw new Error(`${job.from} cannot be decoded`, { cause: failed?.cause });
  return bytes;
}

/** Jobs of one picture; the same bytes may lie in several files and be wanted at several addresses. */
async function makeOne(
  jobs: readonly VariantJob[],
  contentDir: string,
  cache: PictureCache,
): Promise<BrokenPicture | null> {
  const [first, ...others] = new Map(jobs.map((job) => [job.key, job])).values();
  if (!first) return null;
  const wanted = [first, ...others];
  const { from, picture } = first;
  const bytes = await readFile(join(contentDir, from));
  refuseChanged(from, bytes, picture.digest);
  let made: Buffer[];
  try {
    made = await encodeVariants(
      bytes,
      picture,
      wanted.map(({ variant }) => variant),
    );
  } catch (cause) {
    return { from, cause };
  }
  for (const [index, { key }] of wanted.entries()) {
    const variant = made[index];
    if (variant) cache.write(key, variant);
  }
  return null;
}
