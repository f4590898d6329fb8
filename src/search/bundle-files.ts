/**
 * The files of a bundle: in a folder of --out, and packed into one file of the cache. Where --out is lost, as between two runs of CI,
 * they come back from there in seconds; to index the pages again takes minutes at 50,000 articles, and each file would be sent again.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFile } from '../archive/write-file.ts';

/** A file of a bundle by its path there. */
export type BundleFile = readonly [path: string, content: Uint8Array | string];

/** Folders of all bundles: in --out, and in the cache. */
interface BundlePlaces {
  folder: string;
  packs: string;
}

export const packName = (id: string) => `${id}.pack`;

/** Writes a bundle to both places. Its id, the digest of its files in their order, is the name of its folder. */
export function writeBundle(
  files: Iterable<BundleFile>,
  { folder, packs }: BundlePlaces,
): { id: string; files: number } {
  const unfinished = unfinishedIn(folder);
  mkdirSync(packs, { recursive: true });
  const unfinishedPack = join(packs, `${process.pid}.part`);
  const pack = openSync(unfinishedPack, 'w');
  const digest = createHash('sha256');
  let count = 0;
  try {
    for (const file of files) {
      writeInto(unfinished, file);
      const [path, content] = file;
      const bytes = Buffer.from(content);
      // A line with the size and the path, then the bytes.
      writeSync(pack, `${bytes.length} ${path}\n`);
      writeSync(pack, bytes);
      digest.update(path).update(content);
      count++;
    }
  } finally {
    closeSync(pack);
  }
  const id = idOf(digest);
  renameSync(unfinishedPack, join(packs, packName(id)));
  putInPlace(unfinished, join(folder, id));
  return { id, files: count };
}

/** Writes a bundle to its folder once more; false, and nothing is written, where its pack is not as it was made. */
export function unpackBundle(id: string, { folder, packs }: BundlePlaces): boolean {
  const pack = join(packs, packName(id));
  const files = existsSync(pack) ? filesOf(readFileSync(pack)) : [];
  const digest = createHash('sha256');
  for (const [path, content] of files) digest.update(path).update(content);
  if (idOf(digest) !== id) return false;
  const unfinished = unfinishedIn(folder);
  for (const file of files) writeInto(unfinished, file);
  putInPlace(unfinished, join(folder, id));
  return true;
}

function idOf(digest: ReturnType<typeof createHash>): string {
  return digest.digest('hex').slice(0, 12);
}

/** As far as its lines make sense. */
function filesOf(pack: Buffer): BundleFile[] {
  const files: BundleFile[] = [];
  for (let at = 0; at < pack.length; ) {
    const end = pack.indexOf('\n', at);
    const [size = '', path = ''] = pack.toString('utf8', at, Math.max(at, end)).split(' ');
    if (!/^\d+$/.test(size)) break;
    at = end + 1 + Number(size);
    files.push([path, pack.subarray(end + 1, at)]);
  }
  return files;
}

/** An empty folder for a bundle that is being written. */
function unfinishedIn(folder: string): string {
  const unfinished = join(folder, `.${process.pid}.part`);
  rmSync(unfinished, { recursive: true, force: true });
  return unfinished;
}

function writeInto(folder: string, [path, content]: BundleFile): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFile(file, content);
}

function putInPlace(unfinished: string, place: string): void {
  rmSync(place, { recursive: true, force: true });
  renameSync(unfinished, place);
}
