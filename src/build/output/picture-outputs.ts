import type { PictureFile } from '../../archive/article.ts';
import { type PictureCache, variantKey } from '../../pictures/cache.ts';
import { type VariantJob, variantBytes } from '../../pictures/make.ts';
import { shareVariant, type Variant, variantsOf } from '../../pictures/plan.ts';
import { fileOf, type Output } from './output.ts';
import type { UsedAssets } from './used-assets.ts';

/** A variant of a picture. */
export interface PictureOutput extends Output {
  job: VariantJob;
}

/** Every variant of every picture that pages show, and of each article's picture the one that stands for its page. Sorted. */
export function pictureOutputs(
  { assets, leads }: UsedAssets,
  { avif, contentDir, cache }: { avif: boolean; contentDir: string; cache: PictureCache },
): PictureOutput[] {
  const sources = new Map(assets.map(({ digest, from }) => [digest, from]));
  const outputs = new Map<string, PictureOutput>();
  const add = (picture: PictureFile, variants: readonly Variant[]) => {
    const from = sources.get(picture.digest) ?? '';
    for (const variant of variants) {
      const file = fileOf(variant.href);
      const job = { key: variantKey(picture, variant), from, picture, variant };
      outputs.set(file, { file, digest: job.key, job, make: () => variantBytes(job, contentDir, cache) });
    }
  };
  for (const { picture } of assets) if (picture) add(picture, variantsOf(picture, avif));
  for (const lead of leads) add(lead, [shareVariant(lead) ?? []].flat());
  return [...outputs.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
