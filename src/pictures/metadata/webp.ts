/** WebP: RIFF chunks of type, length and data, padded to even length (RFC 9649). */
import { exifOf, orientationOf } from './orientation.ts';

/** `RIFF`, length, `WEBP`. */
const HEAD = 12;
const NEEDED = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L']);
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** The pixels, colours and orientation of a WebP; null where its structure is broken. */
export function webpWithoutMetadata(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let orientation = 1;
  const whole = Math.min(bytes.length, bytes.readUInt32LE(4) + 8);
  for (let at = HEAD; at + 8 <= whole; ) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > whole) return null;
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'EXIF') orientation = orientationOf(withoutMark(data));
    if (NEEDED.has(type)) kept.push(chunk(type, data));
    at += 8 + length + (length % 2);
  }
  const head = kept.find((each) => each.toString('latin1', 0, 4) === 'VP8X');
  // Without this head there is no place for Exif, nor was there any.
  if (head) {
    head[8] = ((head[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (orientation === 1 ? 0 : HAS_EXIF);
    if (orientation !== 1) kept.push(chunk('EXIF', exifOf(orientation)));
  }
  const body = Buffer.concat(kept);
  const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  riff.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([riff, body]);
}

/** Some programs write the mark of a JPEG's Exif before it. */
function withoutMark(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function chunk(type: string, data: Buffer): Buffer {
  const made = Buffer.alloc(8 + data.length + (data.length % 2));
  made.write(type, 'latin1');
  made.writeUInt32LE(data.length, 4);
  data.copy(made, 8);
  return made;
}
