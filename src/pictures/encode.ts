/** From a picture's bytes to the bytes of its variants. The same bytes in, the same bytes out. */
import type { Sharp } from 'sharp';
import type { PictureFile } from '../archive/article.ts';
import { fallbackOf, type Variant } from './plan.ts';
import { RECIPE } from './recipe.ts';
import { isPng, withoutMetadata } from './without-metadata.ts';

/** Refuses what broken files leave out, not what every browser overlooks. */
const READING = { failOn: 'error', limitInputPixels: false } as const;

/**
 * Makes variants of a picture, in their order. Turned as the camera says, in sRGB, without metadata; of a moving
 * picture the first frame. Throws where the picture cannot be decoded.
 */
export async function encodeVariants(
  bytes: Buffer,
  picture: PictureFile,
  variants: readonly Variant[],
): Promise<Buffer[]> {
  const pixels = await decode(bytes, fallbackOf(picture));
  const made: Buffer[] = [];
  for (const variant of variants) made.push(await encode(pixels(variant), bytes, picture, variant));
  return made;
}

/**
 * Decodes once, at the size of the largest variant there can be, and makes the others of that. Not at that of the
 * largest wanted now: the bytes of one must not depend on which others are made with it.
 */
async function decode(bytes: Buffer, largest: Variant): Promise<(size: Variant) => Sharp> {
  const { default: sharp } = await import('sharp');
  // Pictures are made side by side by the caller: more threads for each would only wait for one another.
  sharp.concurrency(1);
  sharp.cache(false);
  const { data, info } = await sharp(bytes, READING)
    .autoOrient()
    .resize(largest.width, largest.height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return (size) => {
    const pixels = sharp(data, { raw: { width, height, channels } });
    return size.width === width ? pixels : pixels.resize(size.width, size.height, { fit: 'fill' });
  };
}

async function encode(
  pixels: Sharp,
  bytes: Buffer,
  { kind, width }: PictureFile,
  variant: Variant,
): Promise<Buffer> {
  const look = kind === 'photo' ? 'photo' : 'drawing';
  const keepsSize = variant.width === width;
  switch (variant.format) {
    case 'avif':
      return pixels.avif(RECIPE.avif[look]).toBuffer();
    case 'jpeg':
      return pixels.flatten({ background: '#fff' }).jpeg(RECIPE.jpeg).toBuffer();
    case 'webp': {
      const lossy = await pixels.clone().webp(RECIPE.webp[look]).toBuffer();
      if (look === 'photo' || !keepsSize) return lossy;
      return smaller(lossy, await pixels.clone().webp(RECIPE.lossless).toBuffer());
    }
    case 'png': {
      const made = await pixels.png(RECIPE.png).toBuffer();
      // Flat colours that are made smaller get soft edges, and with them often more bytes.
      return isPng(bytes) ? smaller(made, withoutMetadata(bytes)) : made;
    }
  }
}

function smaller(first: Buffer, second: Buffer): Buffer {
  return second.length < first.length ? second : first;
}
