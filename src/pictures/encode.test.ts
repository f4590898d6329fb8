import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodeVariants } from './encode.ts';
import { fallbackOf, shareVariant, variantsOf } from './plan.ts';
import { drawing, noise, pictureOf, TOLD } from './test-pictures.ts';

const DIGEST = '0123456789abcdef0123456789abcdef';
const phone = () => noise(760, 500).jpeg({ quality: 90 }).withExif(TOLD).withIccProfile('p3');

/** Its mean colour, 0 to 255. */
async function colour(bytes: Buffer): Promise<number[]> {
  const { channels } = await sharp(bytes).stats();
  return channels.map(({ mean }) => Math.round(mean));
}

describe('the variants of a photograph', () => {
  it('have their format and size, tell nothing of its maker, and are the same bytes each time, together or alone', async () => {
    const bytes = await phone().toBuffer();
    const picture = await pictureOf(bytes, '/a/b.jpg', DIGEST);
    const variants = variantsOf(picture, false);
    const made = await encodeVariants(bytes, picture, variants);
    expect(await encodeVariants(bytes, picture, variants)).toEqual(made);
    for (const [index, { format, width, height }] of variants.entries()) {
      const variant = made[index] ?? Buffer.alloc(0);
      const metadata = await sharp(variant).metadata();
      expect(metadata).toMatchObject({ format, width, height, space: 'srgb' });
      expect([metadata.exif, metadata.xmp, metadata.icc, metadata.orientation]).toEqual(
        Array(4).fill(undefined),
      );
      expect(await encodeVariants(bytes, picture, [variants[index] ?? fallbackOf(picture)])).toEqual([
        variant,
      ]);
    }
  });

  it('are turned as the camera says', async () => {
    const bytes = await drawing(600, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const picture = await pictureOf(bytes, '/a/b.jpg', DIGEST);
    expect(picture).toMatchObject({ width: 400, height: 600 });
    const [first = Buffer.alloc(0)] = await encodeVariants(bytes, picture, variantsOf(picture, false));
    const corner = (left: number) =>
      sharp(first).extract({ left, top: 10, width: 40, height: 40 }).toBuffer();
    // What was at the left above is at the right above.
    expect((await colour(await corner(350)))[1]).toBeLessThan(60);
    expect((await colour(await corner(10)))[1]).toBeGreaterThan(200);
  });

  it('are made of greys, of CMYK and of 16 bits too', async () => {
    const kinds = [
      noise(120, 80).greyscale().jpeg(),
      noise(120, 80).toColourspace('cmyk').jpeg(),
      noise(120, 80).toColourspace('rgb16').png(),
    ];
    for (const kind of kinds) {
      const bytes = await kind.toBuffer();
      const picture = await pictureOf(bytes, '/a/b.jpg', DIGEST);
      for (const made of await encodeVariants(bytes, picture, variantsOf(picture, true))) {
        for (const mean of await colour(made)) expect(Math.abs(mean - 128)).toBeLessThan(30);
      }
    }
  });
});

describe('the variants of a drawing', () => {
  it('keep its transparency; the one for links stands on white', async () => {
    const bytes = await sharp({
      create: { width: 600, height: 400, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const picture = await pictureOf(bytes, '/a/b.png', DIGEST);
    expect(picture.kind).toBe('drawing');
    for (const made of await encodeVariants(bytes, picture, variantsOf(picture, true))) {
      expect((await sharp(made).stats()).isOpaque).toBe(false);
    }
    const share = shareVariant(picture);
    const [made = Buffer.alloc(0)] = await encodeVariants(bytes, picture, share ? [share] : []);
    expect(await colour(made)).toEqual([255, 255, 255]);
  });

  it('are no larger than the drawing itself', async () => {
    const bytes = await drawing(520, 300).png({ palette: true }).withExif(TOLD).toBuffer();
    const picture = await pictureOf(bytes, '/a/b.png', DIGEST);
    const made = await encodeVariants(bytes, picture, variantsOf(picture, false));
    for (const variant of made) {
      expect(variant.length).toBeLessThanOrEqual(bytes.length);
      expect(variant.includes('Telephone')).toBe(false);
    }
  });

  it('of a moving picture show its first frame', async () => {
    const frames = await Promise.all(
      ['#c00', '#00c'].map((background) =>
        sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const picture = await pictureOf(bytes, '/a/b.gif', DIGEST);
    expect(picture).toMatchObject({ width: 60, height: 40, kind: 'drawing' });
    for (const made of await encodeVariants(bytes, picture, variantsOf(picture, false))) {
      expect((await sharp(made).metadata()).pages ?? 1).toBe(1);
      expect((await colour(made)).slice(0, 3)).toEqual([204, 0, 0]);
    }
  });
});
