/** Brings --out to what the outputs say: what is missing or changed is made, what is no longer planned goes. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { lstatIfThere } from '../../archive/missing.ts';
import type { Made, OutputFile, OutputPart } from '../output/output.ts';
import { OutputClash } from '../output/output-clash.ts';
import type { Manifest, Written } from './manifest.ts';
import { removeFiles } from './out-dir.ts';
import { markOf, readMark, removeMark, writeMark } from './out-mark.ts';
import { Staging } from './staging.ts';

interface Delta<Planned extends OutputFile> {
  stale: Planned[];
  kept: number;
  /** Files of --out, or of the last build, that are no longer planned. */
  gone: string[];
  /** The part that each stale file belongs to. */
  partOf: ReadonlyMap<string, string>;
  /** Parts that are not what they were, with their digests, and those that are planned no more. */
  parts: Map<string, string>;
  left: string[];
  /** What --out is to be marked with. */
  mark: string;
}

/**
 * What has to be done: compares the parts with those of the last build, and the files of those that differ one by one.
 * `extra` are files in --out that the manifest does not know. `covers` says of a part's name whether it would stand among the
 * parts, were it still planned; the part `apart` is somebody else's.
 * Throws OutputClash where two outputs have one file, or one is a folder of another: one would be lost without a word.
 */
export function compareOutputs<Planned extends OutputFile>(
  parts: readonly OutputPart<Planned>[],
  manifest: Manifest,
  {
    extra,
    covers,
    apart,
  }: { extra: readonly string[]; covers: (part: string) => boolean; apart: string | null },
): Delta<Planned> {
  const known = manifest.parts();
  const all = new Map(known);
  if (apart !== null) all.delete(apart);
  const left = [...all.keys()].filter((name) => covers(name));
  for (const name of left) all.delete(name);
  for (const { name, digest } of parts) all.set(name, digest);
  const changed = parts.filter(({ name, digest }) => known.get(name) !== digest);
  const before = new Map<string, Written>();
  const goneParts = left.filter((name) => !all.has(name));
  for (const name of [...changed.map(({ name }) => name), ...goneParts])
    for (const [file, written] of manifest.filesOf(name)) before.set(file, written);

  const partOf = new Map<string, string>();
  const stale: Planned[] = [];
  const added: string[] = [];
  for (const { name, outputs } of changed) {
    for (const output of outputs()) {
      const { file, digest } = output;
      const was = before.get(file);
      const elsewhere = was || known.size === 0 ? undefined : manifest.partOf(file);
      if (partOf.has(file) || (elsewhere !== undefined && elsewhere !== apart)) throw new OutputClash(file);
      if (!was) added.push(file);
      partOf.set(file, name);
      if (was?.digest !== digest) stale.push(output);
    }
  }
  const kept = (file: string) => !before.has(file);
  refuseFolders(added, partOf, known.size === 0 ? () => [] : (path) => manifest.filesAt(path).filter(kept));
  const keptParts = manifest.count() - (apart === null ? 0 : manifest.countOf(apart)) - before.size;
  return {
    stale,
    kept: keptParts + partOf.size - stale.length,
    gone: [...extra, ...before.keys()].filter((file) => !partOf.has(file)),
    partOf,
    parts: new Map(changed.map(({ name, digest }) => [name, digest])),
    left: goneParts,
    mark: markOf(all),
  };
}

/** Refuses a file where a folder is to be. `keptAt`: the files that stay at a path, or below it. */
function refuseFolders(
  added: readonly string[],
  partOf: ReadonlyMap<string, string>,
  keptAt: (path: string) => readonly string[],
): void {
  const seen = new Set<string>();
  for (const file of added) {
    if (keptAt(file).length > 0) throw new OutputClash(file);
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (seen.has(folder)) break;
      seen.add(folder);
      if (partOf.has(folder) || keptAt(folder).includes(folder)) throw new OutputClash(folder);
    }
  }
}

/**
 * Has the stale files staged by `stage`, then moves them all to their places and deletes what is gone. Where
 * `stage` throws, --out is as it was. The manifest forgets what is about to change first and remembers it last,
 * and --out is marked in between, so a build killed in between is finished by the next one.
 */
export async function writeOutputs(
  outDir: string,
  { stale, gone, partOf, parts, left, mark }: Delta<OutputFile>,
  manifest: Manifest,
  stage: (staging: Staging) => Promise<ReadonlyMap<string, Made>>,
): Promise<void> {
  if (stale.length + gone.length + parts.size + left.length === 0) return;
  const files = stale.map(({ file }) => file);
  const written = new Map<string, Written & Made & { part: string }>();
  const staging = new Staging(outDir);
  const underWay = randomUUID();
  const isNew = readMark(outDir) === null;
  try {
    // Were the build killed, the next one must see that what lies there is ours.
    if (isNew) writeMark(outDir, underWay);
    const all = await stage(staging);
    for (const { file, digest } of stale) {
      const made = all.get(file);
      const part = partOf.get(file);
      if (made === undefined || part === undefined) throw new Error(`${file} was not made`);
      written.set(file, { part, digest, ...made });
    }
    manifest.forget([...files, ...gone], underWay);
    writeMark(outDir, underWay);
  } catch (error) {
    staging.discard();
    if (isNew) removeMark(outDir);
    throw error;
  }
  removeFiles(outDir, gone);
  await staging.finish();
  const folders = timesOf(outDir, [...files, ...gone]);
  manifest.remember({ written, gone, parts, left, folders, mark });
  writeMark(outDir, mark);
}

/** The folders of files, and those above them, with the time when something last came or went there. */
function timesOf(outDir: string, files: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  const visit = (folder: string) => {
    if (times.has(folder)) return;
    const found = lstatIfThere(join(outDir, folder.slice(0, -1)));
    if (found?.isDirectory()) times.set(folder, found.mtimeMs);
    if (folder !== '') visit(folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1));
  };
  for (const file of files) visit(file.slice(0, file.lastIndexOf('/') + 1));
  return times;
}
