/** Finished variants, kept in the cache folder by what they are made of: a second build makes none. */
import { hash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import packageJson from '../../package.json' with { type: 'json' };
import type { PictureFile } from '../archive/article.ts';
import type { Variant } from './plan.ts';
import { RECIPE_ID } from './recipe.ts';

/** Another sharp may give other bytes. */
const ENCODER = hash('sha256', `${RECIPE_ID} ${packageJson.dependencies.sharp}`, 'hex').slice(0, 8);

const DAY = 24 * 60 * 60 * 1000;
/** So long a variant stays that no build has used. */
const KEPT = 30 * DAY;
/** So often the folder is looked through. */
const SWEPT_EVERY = 7 * DAY;

/** The name of a variant among all that were ever made; it changes where the bytes may. */
export function variantKey({ digest, kind }: PictureFile, { format, width, height }: Variant): string {
  return `${ENCODER}/${digest.slice(0, 2)}/${digest}-${kind}-${width}x${height}.${format}`;
}

/** After the bytes of a variant stands their CRC-32. */
const CHECK_BYTES = 4;

function checkOf(bytes: Buffer): Buffer {
  const check = Buffer.alloc(CHECK_BYTES);
  check.writeUInt32LE(crc32(bytes));
  return check;
}

export class PictureCache {
  readonly #dir: string;

  /** `cacheDir` is the build's; variants lie in a folder of their own there. */
  constructor(cacheDir: string) {
    this.#dir = join(cacheDir, 'pictures');
  }

  /** Whether a variant is there, and whole. */
  has(key: string): boolean {
    return this.read(key) !== null;
  }

  /** The bytes of a variant; null where it is not there, or not as it was kept: a machine that crashes leaves empty files. */
  read(key: string): Buffer | null {
    const path = join(this.#dir, key);
    if (!existsSync(path)) return null;
    const kept = readFileSync(path);
    const bytes = kept.subarray(0, -CHECK_BYTES);
    return bytes.length > 0 && kept.readUInt32LE(bytes.length) === crc32(bytes) ? bytes : null;
  }

  /** Keeps a variant. Written beside and renamed: whatever happens, no half of it is ever found. */
  write(key: string, bytes: Buffer): void {
    const path = join(this.#dir, key);
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = join(dirname(path), randomUUID());
    writeFileSync(unfinished, Buffer.concat([bytes, checkOf(bytes)]));
    renameSync(unfinished, path);
  }

  /**
   * Drops what no build has used for 30 days; looks for it once in seven. `used` are the keys of this build, `now`
   * is the machine's clock, ms since 1970: it decides nothing that is published. Gives how many were dropped.
   */
  sweep(used: ReadonlySet<string>, now: number): number {
    const mark = join(this.#dir, 'swept');
    const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
    if (last !== undefined && now - last < SWEPT_EVERY && now >= last) return 0;
    mkdirSync(this.#dir, { recursive: true });
    let dropped = 0;
    for (const entry of readdirSync(this.#dir, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || path === mark) continue;
      const key = path.slice(this.#dir.length + 1).replaceAll('\\', '/');
      if (used.has(key)) utimesSync(path, now / 1000, now / 1000);
      else if (now - statSync(path).mtimeMs > KEPT) {
        rmSync(path);
        dropped++;
      }
    }
    writeFileSync(mark, '');
    utimesSync(mark, now / 1000, now / 1000);
    return dropped;
  }
}
