/** Takes out of a picture's file what it says of its maker: place, camera, owner, comments. No pixel changes. */
import { jpegWithoutMetadata } from './metadata/jpeg.ts';
import { pngWithoutMetadata } from './metadata/png.ts';
import { webpWithoutMetadata } from './metadata/webp.ts';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Whether these are the bytes of a PNG, whatever the file is called. */
export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, PNG.length).equals(PNG);
}

/**
 * The same JPEG, PNG or WebP with nothing but what is needed to show it: pixels, colours, and which way is up.
 * Any other file comes back as it is, and so does one whose structure cannot be followed to its end.
 */
export function withoutMetadata(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegWithoutMetadata(bytes) ?? bytes;
  if (isPng(bytes)) return pngWithoutMetadata(bytes) ?? bytes;
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') {
    return webpWithoutMetadata(bytes) ?? bytes;
  }
  return bytes;
}
