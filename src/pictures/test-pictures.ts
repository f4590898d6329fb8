/** For tests: pictures made on the spot. */
import sharp, { type Sharp } from 'sharp';
import type { PictureFile } from '../archive/article.ts';
import { pictureFacts } from '../archive/picture-facts.ts';

/** Noise is what a camera sees, as far as an encoder is concerned. */
export function noise(width: number, height: number): Sharp {
  const create = { width, height, channels: 3, background: '#888' } as const;
  return sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 30 } } });
}

/** A red square on white: flat colours. */
export function drawing(width: number, height: number): Sharp {
  const red = {
    create: { width: width >> 1, height: height >> 1, channels: 3, background: '#c00' },
  } as const;
  return sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: red, gravity: 'northwest' },
  ]);
}

/** What a telephone writes beside the pixels. */
export const TOLD = {
  IFD0: { Make: 'Telephone', Artist: 'Nguyen Van A' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '21/1 1/1 41/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '105/1 50/1 2/1',
  },
};

/** A picture file of these bytes at an address. */
export async function pictureOf(bytes: Buffer, src: string, digest: string): Promise<PictureFile> {
  const facts = await pictureFacts(bytes);
  if (!facts) throw new Error(`${src} is no picture`);
  return { src, digest, linked: false, ...facts };
}
