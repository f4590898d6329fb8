import type { BuildOptions } from '../options.ts';
import { compareBeside } from './compare-beside.ts';
import type { FolderDifference } from './compare-folder.ts';
import type { Manifest } from './manifest.ts';
import { manifestIn, openManifest } from './manifest-file.ts';

/** --out as a build finds it. */
export interface Out {
  manifest: Manifest;
  /** How what lies there differs from the manifest. To be awaited before anything is written. */
  difference: Promise<FolderDifference>;
  close(): Promise<void>;
}

/** Opens the manifest and begins to compare --out with it. */
export function openOut({ outDir, cacheDir }: Pick<BuildOptions, 'outDir' | 'cacheDir'>): Out {
  const { manifest, close } = openManifest(cacheDir);
  const { difference, end } = compareBeside(outDir, manifestIn(cacheDir));
  return {
    manifest,
    difference,
    async close() {
      await end();
      close();
    },
  };
}
