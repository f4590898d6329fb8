/** Size and digest of a picture or attachment. */
import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { say } from '../strings.ts';
import { PICTURES } from './asset-path.ts';
import { isLfsPointer } from './source.ts';

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
  /** In pixels as shown, turned as the camera says; null for what is no picture. */
  size: { width: number; height: number } | null;
}

export type MeasureResult = { ok: true; measured: Measured } | { ok: false; message: string };

/** Measures a file. What a browser could not show, or would run, is refused. */
export async function measure(file: string): Promise<MeasureResult> {
  const refuse = (message: string): MeasureResult => ({ ok: false, message });
  const { size: length } = await stat(file);
  if (length > LARGEST) return refuse(say('assetTooLarge', { most: LARGEST / MEGABYTE }));
  const bytes = await readFile(file);
  if (isLfsPointer(bytes)) return refuse(say('lfsPointer'));
  const facts = { bytes: bytes.length, digest: hash('sha256', bytes, 'hex').slice(0, 32) };
  const extension = posix.extname(file).toLowerCase();
  if (!PICTURES.has(extension)) return { ok: true, measured: { ...facts, size: null } };
  if (extension === '.svg' && runsCode(bytes.toString('utf8'))) return refuse(say('svgWithCode'));
  const size = await pictureSize(bytes);
  if (size === null) return refuse(say('pictureBroken'));
  const megapixels = (size.width * size.height) / MEGAPIXEL;
  if (megapixels > MOST_MEGAPIXELS) {
    return refuse(say('pictureTooLarge', { megapixels: Math.round(megapixels), most: MOST_MEGAPIXELS }));
  }
  return { ok: true, measured: { ...facts, size } };
}

async function pictureSize(bytes: Buffer): Promise<Measured['size']> {
  // Loaded here because most content folders have no pictures, and it takes 50 ms.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = (await sharp(bytes, { limitInputPixels: false }).metadata()).autoOrient;
    return { width, height };
  } catch {
    return null;
  }
}

/** An SVG is a document: opened by itself it may run scripts on the site's own address. */
function runsCode(svg: string): boolean {
  return /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object)\b|\son\w+\s*=|(?:java|vb)script\s*:|<!ENTITY/i.test(
    svg,
  );
}
