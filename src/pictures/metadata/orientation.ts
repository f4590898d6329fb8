/** The one thing of Exif that is needed to show a picture: which way is up. Exif 2.32, TIFF 6.0. */

const ORIENTATION = 0x0112;
const SHORT = 3;
/** Bytes of one entry of a directory: tag, type, count, value. */
const ENTRY = 12;

/** The orientation (1 to 8) that a block of Exif gives, from its byte-order mark on; 1 where it gives none. */
export function orientationOf(exif: Buffer): number {
  const little = exif.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > exif.length ? 0 : little ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const long = (at: number) =>
    at + 4 > exif.length ? 0 : little ? exif.readUInt32LE(at) : exif.readUInt32BE(at);
  const directory = long(4);
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + i * ENTRY;
    if (entry + ENTRY > exif.length) break;
    if (short(entry) === ORIENTATION) {
      const value = short(entry + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

/** A block of Exif that says nothing but the orientation. */
export function exifOf(orientation: number): Buffer {
  const exif = Buffer.alloc(26);
  exif.write('MM\0*', 'latin1');
  exif.writeUInt32BE(8, 4);
  exif.writeUInt16BE(1, 8);
  exif.writeUInt16BE(ORIENTATION, 10);
  exif.writeUInt16BE(SHORT, 12);
  exif.writeUInt32BE(1, 14);
  exif.writeUInt16BE(orientation, 18);
  return exif;
}
