import type { BuildOptions } from '../options.ts';
import { compareBeside } from './compare-beside.ts';
import type { FolderDifference } from './compare-folder.ts';
import type { Manifest } from './manifest.ts';
import { manifestIn, openManifest } from './manifest-file.ts';

/** --out as a build finds it. */
export interface Out {
  manifest: Manifest;
  /** How what lies there differs from the manifest: to be asked for before either is written. */
  difference(): Promise<FolderDifference>;
  close(): Promise<void>;
}

/** Opens the manifest and begins to compare --out with it. */
export function openOut({ outDir, cacheDir }: Pick<BuildOptions, 'outDir' | 'cacheDir'>): Out {
  const comparison = compareBeside(outDir, manifestIn(cacheDir));
  try {
    const { manifest, close } = openManifest(cacheDir);
    comparison.begin();
    let difference: Promise<FolderDifference> | undefined;
    return {
      manifest,
      difference() {
        difference ??= comparison.finish();
        return difference;
      },
      async close() {
        await comparison.end();
        close();
      },
    };
  } catch (error) {
    comparison.end();
    throw error;
  }
}
