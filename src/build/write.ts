/** Brings --out to what the outputs say: what is missing or changed is made, what is no longer planned goes. */
import { say } from '../strings.ts';
import type { Manifest, Written } from './manifest.ts';
import { removeFiles } from './out-dir.ts';
import type { OutputFile } from './output.ts';
import { discardStaged, finishStaged } from './staging.ts';

export interface Delta<Planned extends OutputFile> {
  stale: Planned[];
  kept: number;
  /** Files of --out that are no longer planned. */
  gone: string[];
}

/**
 * What has to be done: compares the outputs with the last build's manifest and with what lies in --out.
 * Throws where two outputs have one file: one would be lost without a word.
 */
export function compareOutputs<Planned extends OutputFile>(
  outputs: readonly Planned[],
  last: ReadonlyMap<string, Written>,
  present: ReadonlyMap<string, number>,
): Delta<Planned> {
  const planned = new Set<string>();
  for (const { file } of outputs) {
    if (planned.has(file)) throw new Error(say('fileTwice', { file }));
    planned.add(file);
  }
  const stale = outputs.filter(({ file, digest }) => {
    const written = last.get(file);
    return written?.digest !== digest || present.get(file) !== written.size;
  });
  return {
    stale,
    kept: outputs.length - stale.length,
    gone: [...present.keys()].filter((file) => !planned.has(file)),
  };
}

/**
 * Has the stale files staged by `stage`, which gives the size of each in bytes, then moves them all to their
 * places and deletes what is gone. Where `stage` throws, --out is as it was. The manifest forgets what is about
 * to change first and remembers it last, so a build killed in between is finished by the next one.
 */
export async function writeOutputs(
  outDir: string,
  { stale, gone }: Delta<OutputFile>,
  manifest: Manifest,
  stage: () => Promise<ReadonlyMap<string, number>>,
): Promise<void> {
  const files = stale.map(({ file }) => file);
  const written = new Map<string, Written>();
  try {
    const sizes = await stage();
    for (const { file, digest } of stale) {
      const size = sizes.get(file);
      if (size === undefined) throw new Error(`${file} was not made`);
      written.set(file, { digest, size });
    }
  } catch (error) {
    discardStaged(outDir, files);
    throw error;
  }
  manifest.forget([...files, ...gone]);
  removeFiles(outDir, gone);
  finishStaged(outDir, files);
  manifest.remember(written);
}
