/** Brings --out to what the outputs say: what is missing or changed is made, what is no longer planned goes. */
import { randomUUID } from 'node:crypto';
import { say } from '../../strings.ts';
import type { Made, OutputFile } from '../output/output.ts';
import type { Manifest, Written } from './manifest.ts';
import { removeFiles } from './out-dir.ts';
import { markOf, writeMark } from './out-mark.ts';
import { discardStaged, finishStaged } from './staging.ts';

export interface Delta<Planned extends OutputFile> {
  stale: Planned[];
  kept: number;
  /** Files of --out, or of the last build, that are no longer planned. */
  gone: string[];
  /** What --out is to be marked with. */
  mark: string;
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
    gone: [
      ...[...present.keys()].filter((file) => !planned.has(file)),
      ...[...last.keys()].filter((file) => !planned.has(file) && !present.has(file)),
    ],
    mark: markOf(outputs),
  };
}

/**
 * Has the stale files staged by `stage`, then moves them all to their places and deletes what is gone. Where
 * `stage` throws, --out is as it was. The manifest forgets what is about to change first and remembers it last,
 * and --out is marked in between, so a build killed in between is finished by the next one.
 */
export async function writeOutputs(
  outDir: string,
  { stale, gone, mark }: Delta<OutputFile>,
  manifest: Manifest,
  stage: () => Promise<ReadonlyMap<string, Made>>,
): Promise<void> {
  if (stale.length + gone.length === 0) return;
  const files = stale.map(({ file }) => file);
  const written = new Map<string, Written & Made>();
  try {
    const all = await stage();
    for (const { file, digest } of stale) {
      const made = all.get(file);
      if (made === undefined) throw new Error(`${file} was not made`);
      written.set(file, { digest, ...made });
    }
    const underWay = randomUUID();
    manifest.forget([...files, ...gone], underWay);
    writeMark(outDir, underWay);
  } catch (error) {
    discardStaged(outDir, files);
    throw error;
  }
  removeFiles(outDir, gone);
  finishStaged(outDir, files);
  manifest.remember(written, gone, mark);
  writeMark(outDir, mark);
}
