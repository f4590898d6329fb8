/** Finds out whether a file of the cache is what we left: SQLite notices damage only where it happens to look. */
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';

/** How a file is recognised: by all of its bytes, or, where they are too many to read each time, by size and time. */
export type SealKind = 'bytes' | 'size and time';

const BLOCK = 1024 * 1024;

const sealOf = (file: string) => `${file}.seal`;

/**
 * Whether a file was changed by anybody else since it was sealed. False where there is no seal: then a run was
 * cut off, which SQLite survives.
 */
export function isTampered(file: string, kind: SealKind): boolean {
  const seal = sealOf(file);
  if (!existsSync(seal)) return false;
  return !existsSync(file) || readFileSync(seal, 'utf8') !== stamp(file, kind);
}

/** Takes the seal away, before the file is written to. */
export function unseal(file: string): void {
  rmSync(sealOf(file), { force: true });
}

/** Seals a file that is finished and closed. */
export function seal(file: string, kind: SealKind): void {
  if (kind === 'size and time') {
    // Archives in which a cache travels from run to run keep times to two seconds.
    const time = Math.floor(statSync(file).mtimeMs / 2000) * 2;
    utimesSync(file, time, time);
  }
  // At once: half a seal would condemn a file that is whole.
  writeFileSync(`${sealOf(file)}.part`, stamp(file, kind));
  renameSync(`${sealOf(file)}.part`, sealOf(file));
}

function stamp(file: string, kind: SealKind): string {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${kind === 'bytes' ? checksum(file).toString(16) : mtimeMs}`;
}

/** Block by block: the whole file in memory would be a tenth of what an edit takes. */
function checksum(file: string): number {
  const block = Buffer.allocUnsafe(BLOCK);
  const descriptor = openSync(file, 'r');
  try {
    let sum = 0;
    for (let read = readSync(descriptor, block); read > 0; read = readSync(descriptor, block))
      sum = crc32(block.subarray(0, read), sum);
    return sum;
  } finally {
    closeSync(descriptor);
  }
}
