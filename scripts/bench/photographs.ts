/** Pictures as a telephone takes them, as far as a decoder and an encoder are concerned. */
import sharp, { type Sharp } from 'sharp';

const WIDTH = 4000;
const HEIGHT = 3000;

/** Noise at several scales has the fine and coarse shapes of a view: a JPEG of 12 megapixels has 2 to 4 MB. */
const SCALES = [
  { scale: 500, sigma: 70 },
  { scale: 100, sigma: 50 },
  { scale: 20, sigma: 40 },
  { scale: 5, sigma: 30 },
  { scale: 1, sigma: 10 },
];

/** A photograph of 4000 × 3000 px; each call gives another one. */
async function photograph(): Promise<Buffer> {
  const [coarsest, ...finer] = await Promise.all(SCALES.map(layer));
  return sharp(coarsest)
    .composite(finer.map((input) => ({ input, blend: 'soft-light' as const })))
    .jpeg({ quality: 90 })
    .toBuffer();
}

function layer({ scale, sigma }: { scale: number; sigma: number }): Promise<Buffer> {
  const size = { width: WIDTH / scale, height: HEIGHT / scale };
  const noise: Sharp = sharp({
    create: { ...size, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma } },
  });
  return scale === 1
    ? noise.png({ compressionLevel: 1 }).toBuffer()
    : noise
        .png()
        .toBuffer()
        .then((small) =>
          sharp(small).resize(WIDTH, HEIGHT, { kernel: 'cubic' }).png({ compressionLevel: 1 }).toBuffer(),
        );
}

/** So many are really made; the others are these with another comment: other bytes, the same work. */
const MADE = 4;

/** As many different files as asked for, one after another. */
export async function* photographs(count: number): AsyncGenerator<Buffer> {
  const made: Buffer[] = [];
  for (let i = 0; i < Math.min(count, MADE); i++) made.push(await photograph());
  for (let i = 0; i < count; i++) {
    const jpeg = made[i % made.length];
    if (jpeg) yield withComment(jpeg, `photograph ${i}`);
  }
}

function withComment(jpeg: Buffer, comment: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(comment, 'latin1'), jpeg.subarray(2)]);
}
