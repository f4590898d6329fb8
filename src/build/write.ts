/** Brings --out to what the outputs say: what is missing or changed is made, what is no longer planned goes. */
import { say } from '../strings.ts';
import type { Manifest, Written } from './manifest.ts';
import { removeFiles, Staging } from './out-dir.ts';
import type { Output } from './output.ts';

export interface Delta {
  stale: Output[];
  kept: number;
  gone: string[];
}

/**
 * What has to be done: compares the outputs with the last build's manifest and with what lies in --out.
 * Throws where two outputs have one file: one would be lost without a word.
 */
export function compareOutputs(
  outputs: readonly Output[],
  last: ReadonlyMap<string, Written>,
  present: ReadonlyMap<string, number>,
): Delta {
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
 * Makes the stale outputs beside their places, then moves them all and deletes what is gone. An output that
 * cannot be made, or a `check` of them all that throws, leaves --out as it was. The manifest forgets what is about to change first and remembers it
 * last, so a build killed in between is finished by the next one.
 */
export async function writeOutputs(
  outDir: string,
  { stale, gone }: Delta,
  manifest: Manifest,
  { onProgress, check }: { onProgress(done: number): void; check(): Promise<void> },
): Promise<void> {
  const written = new Map<string, Written>();
  const staging = new Staging(outDir);
  try {
    for (const { file, digest, make } of stale) {
      const bytes = await make();
      staging.write(file, bytes);
      written.set(file, { digest, size: Buffer.byteLength(bytes) });
      onProgress(written.size);
    }
    await check();
  } catch (error) {
    staging.discard();
    throw error;
  }
  manifest.forget([...written.keys(), ...gone]);
  removeFiles(outDir, gone);
  staging.finish();
  manifest.remember(written);
}
