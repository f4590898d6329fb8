/** What the bytes of a picture say about it, read without decoding it. */
import type { Metadata, Sharp } from 'sharp';
import type { PictureFile } from './article.ts';

export type PictureFacts = Pick<PictureFile, 'width' | 'height' | 'kind'>;

/** Below so many bytes a pixel a PNG has flat colours: drawings and screens take 0.05 to 0.25, photographs 0.6 to 3. */
const DRAWING_BYTES = 0.5;

/** What a picture is; null for bytes that are none, or not all of one. */
export async function pictureFacts(bytes: Buffer): Promise<PictureFacts | null> {
  // Loaded here because most content folders have no pictures, and it takes 50 ms.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { limitInputPixels: false });
  try {
    const metadata = await picture.metadata();
    const { width, height } = metadata.autoOrient;
    if (isCutOff(bytes, metadata.format)) return null;
    return { width, height, kind: await kindOf(picture, metadata, bytes.length / (width * height)) };
  } catch {
    return null;
  }
}

async function kindOf(
  picture: Sharp,
  { format, hasAlpha }: Metadata,
  bytesAPixel: number,
): Promise<PictureFile['kind']> {
  if (format === 'svg') return 'vector';
  if (format === 'gif') return 'drawing';
  if (format === 'png' && bytesAPixel < DRAWING_BYTES) return 'drawing';
  // Many programs save a transparency of which nothing is used.
  if (hasAlpha && !(await picture.stats()).isOpaque) return 'drawing';
  return 'photo';
}

/** Whether the end is missing, as after a broken copy or download: sharp reads the head alone. */
function isCutOff(bytes: Buffer, format: Metadata['format']): boolean {
  if (format === 'jpeg') return !bytes.includes(JPEG_END, afterJpegHead(bytes));
  if (format === 'png') return !bytes.includes(PNG_END, -PNG_TAIL);
  if (format === 'webp') return bytes.length < bytes.readUInt32LE(4) + RIFF_HEAD;
  return false;
}

const JPEG_END = Buffer.from([0xff, 0xd9]);
const JPEG_SCAN = 0xda;
/** Its last chunk; some programs write a little behind it. */
const PNG_END = Buffer.from('IEND', 'latin1');
const PNG_TAIL = 64 * 1024;
/** `RIFF` and the length of the rest. */
const RIFF_HEAD = 8;

/** Where the pixels of a JPEG begin: what stands before may hold a small picture with an end of its own. */
function afterJpegHead(bytes: Buffer): number {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== JPEG_SCAN) {
    // Any number of 0xff may stand before a marker.
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return at;
}

/** The brands of HEIC among those of its family (ISO/IEC 23008-12, annex B); AVIF has others. */
const HEIC_BRAND = /^ftyp(?:.{4})*?(?:hei[cxms]|hev[cxms])/s;

/** Whether a picture is HEIC, whatever its name: hardly a browser shows it. */
export function isHeic(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 4, Math.min(bytes.length, HEAD));
  return HEIC_BRAND.test(head.slice(0, bytes.length < 4 ? 0 : bytes.readUInt32BE(0) - 4));
}

/** The brands stand within so many bytes. */
const HEAD = 128;
