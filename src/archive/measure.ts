/** Size and digest of a picture or attachment. */
import { readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { say } from '../strings.ts';
import { PICTURES } from './asset-path.ts';
import { fileDigest } from './file-digest.ts';
import { isHeic, type PictureFacts, pictureFacts } from './picture-facts.ts';
import { isLfsPointer } from './source.ts';
import { runsCode } from './svg.ts';

const MEGABYTE = 1024 * 1024;
/** More than any git host takes for one file. */
const LARGEST = 100 * MEGABYTE;
const MEGAPIXEL = 1_000_000;
/** Larger ones are scans or panoramas that take seconds and hundreds of MB each to make smaller. */
const MOST_MEGAPIXELS = 40;

export interface Measured {
  bytes: number;
  /** SHA-256 of the bytes, 32 hex digits. */
  digest: string;
  /** null for what is no picture. */
  picture: PictureFacts | null;
}

export type MeasureResult = { ok: true; measured: Measured } | { ok: false; message: string };

/** Measures a file. What a browser could not show, or would run, is refused. */
export async function measure(file: string): Promise<MeasureResult> {
  const refuse = (message: string): MeasureResult => ({ ok: false, message });
  const bytes = await bytesOf(file);
  if (bytes === 'too large') return refuse(say('assetTooLarge', { most: LARGEST / MEGABYTE }));
  if (bytes === 'unreadable') return refuse(say('unreadable'));
  if (isLfsPointer(bytes)) return refuse(say('lfsPointer'));
  const facts = { bytes: bytes.length, digest: fileDigest(bytes) };
  const extension = posix.extname(file).toLowerCase();
  if (!PICTURES.has(extension)) return { ok: true, measured: { ...facts, picture: null } };
  if (extension === '.svg' && runsCode(bytes)) return refuse(say('svgWithCode'));
  // Phones and messengers give it the name of a JPEG.
  if (isHeic(bytes)) return refuse(say('pictureHeic', { written: posix.basename(file) }));
  const picture = await pictureFacts(bytes);
  if (picture === null) return refuse(say('pictureBroken'));
  const megapixels = (picture.width * picture.height) / MEGAPIXEL;
  if (megapixels > MOST_MEGAPIXELS) {
    return refuse(say('pictureTooLarge', { megapixels: Math.round(megapixels), most: MOST_MEGAPIXELS }));
  }
  return { ok: true, measured: { ...facts, picture } };
}

async function bytesOf(file: string): Promise<Buffer | 'too large' | 'unreadable'> {
  try {
    const { size } = await stat(file);
    return size > LARGEST ? 'too large' : await readFile(file);
  } catch {
    return 'unreadable';
  }
}
