/** JPEG: ITU-T T.81, annex B. */
import { exifOf, orientationOf } from './orientation.ts';

const SCAN = 0xda;
const END = 0xd9;
const EXIF = Buffer.from('Exif\0\0', 'latin1');
const PROFILE = Buffer.from('ICC_PROFILE\0', 'latin1');
const HEAD = Buffer.from([0xff, 0xd8]);
const TAIL = Buffer.from([0xff, END]);

/** The pixels, colours and orientation of a JPEG; null where its structure is broken. */
export function jpegWithoutMetadata(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let orientation = 1;
  for (let at = HEAD.length; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // What follows the end may be anything: a second picture, a film of the same moment with its place.
    if (marker === END) return joined(kept, orientation);
    const length = bytes.readUInt16BE(at + 2);
    const end = marker === SCAN ? scanEnd(bytes, at + 2 + length) : at + 2 + length;
    const data = bytes.subarray(at + 4, at + 2 + length);
    if (startsWith(data, EXIF)) orientation = orientationOf(data.subarray(EXIF.length));
    if (isNeeded(marker, data)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return bytes.subarray(-TAIL.length).equals(TAIL) ? joined(kept, orientation) : null;
}

/** Comments and what applications add go; their colours stay: JFIF, a profile, Adobe's kind of colours. */
function isNeeded(marker: number, data: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return marker === 0xe0 || (marker === 0xe2 && startsWith(data, PROFILE)) || marker === 0xee;
}

/** Where the data of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? END;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function joined(kept: readonly Buffer[], orientation: number): Buffer {
  if (orientation === 1) return Buffer.concat([HEAD, ...kept, TAIL]);
  const exif = Buffer.concat([EXIF, exifOf(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([HEAD, head, exif, ...kept, TAIL]);
}

function startsWith(data: Buffer, start: Buffer): boolean {
  return data.subarray(0, start.length).equals(start);
}
