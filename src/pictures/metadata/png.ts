/** PNG, third edition (W3C): a signature, then chunks of length, type, data and checksum. */
import { crc32 } from 'node:zlib';
import { exifOf, orientationOf } from './orientation.ts';

const SIGNATURE = 8;
/** What a chunk has besides its data. */
const FRAME = 12;
/** Colours, transparency, the size of a pixel, and the frames of a moving picture. */
const NEEDED = new Set('tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '));

/** The pixels, colours and orientation of a PNG; null where its structure is broken. */
export function pngWithoutMetadata(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + FRAME <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + FRAME + length;
    if (end > bytes.length) return null;
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (/^[A-Z]/.test(type) || NEEDED.has(type)) kept.push(bytes.subarray(at, end));
    else if (type === 'eXIf' && orientationOf(data) !== 1)
      kept.push(chunk(type, exifOf(orientationOf(data))));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

function chunk(type: string, data: Buffer): Buffer {
  const made = Buffer.alloc(FRAME + data.length);
  made.writeUInt32BE(data.length);
  made.write(type, 4, 'latin1');
  data.copy(made, 8);
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length);
  return made;
}
