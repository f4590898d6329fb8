/** The step of a build that makes pictures: what they are to be, then those that the cache does not have. */
import { assetProblems } from '../../archive/asset-places.ts';
import { ContentError } from '../../archive/problem.ts';
import type { SiteSettings } from '../../archive/site-settings.ts';
import type { Store } from '../../archive/store.ts';
import { PictureCache } from '../../pictures/cache.ts';
import { makeVariants } from '../../pictures/make.ts';
import { say } from '../../strings.ts';
import type { BuildOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import type { OutputFile } from './output.ts';
import { type PictureOutput, pictureOutputs } from './picture-outputs.ts';
import type { UsedAssets } from './used-assets.ts';

interface PictureStep {
  outputs: PictureOutput[];
  /** Makes those of the stale files that are pictures and not in the cache. Throws ContentError where one cannot be decoded. */
  make(stale: readonly (OutputFile | PictureOutput)[], progress: Progress): Promise<void>;
  /** Drops from the cache what no build has used for long. */
  sweep(): void;
}

/** The pictures of a site. */
export function pictureStep(
  used: UsedAssets,
  store: Store,
  { pictures: { avif } }: Pick<SiteSettings, 'pictures'>,
  options: Pick<BuildOptions, 'contentDir' | 'contentShownAs' | 'cacheDir'>,
): PictureStep {
  const { contentDir, contentShownAs, cacheDir } = options;
  const cache = new PictureCache(cacheDir);
  const outputs = pictureOutputs(used, { avif, contentDir, cache });
  return {
    outputs,
    async make(stale, progress) {
      const jobs = stale.flatMap((output) => ('job' in output ? [output.job] : []));
      let total = 0;
      const broken = await makeVariants(jobs, contentDir, cache, (done, all) => {
        if (done === 0 && all > 0) progress.start(say('stagePictures', { count: all }));
        total = all;
        progress.step(done, all);
      });
      if (total > 0) progress.end();
      if (broken.length === 0) return;
      const places = { store, contentDir, contentShownAs };
      throw new ContentError(broken.flatMap(({ from }) => assetProblems(from, say('pictureBroken'), places)));
    },
    sweep: () => cache.sweep(new Set(outputs.map(({ job }) => job.key)), Date.now()),
  };
}
