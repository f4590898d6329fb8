import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawing, noise } from '../pictures/test-pictures.ts';
import { isHeic, pictureFacts } from './picture-facts.ts';

describe('what a picture is', () => {
  const kindOf = async (bytes: Promise<Buffer>) => (await pictureFacts(await bytes))?.kind;

  it('is told by its bytes: a photograph, a drawing or a vector', async () => {
    expect(await kindOf(noise(80, 60).jpeg().toBuffer())).toBe('photo');
    expect(await kindOf(noise(80, 60).webp().toBuffer())).toBe('photo');
    expect(await kindOf(noise(80, 60).png().toBuffer())).toBe('photo');
    expect(await kindOf(drawing(80, 60).png().toBuffer())).toBe('drawing');
    expect(await kindOf(drawing(80, 60).gif().toBuffer())).toBe('drawing');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>');
    expect(await pictureFacts(svg)).toEqual({ width: 4, height: 2, kind: 'vector' });
  });

  it('is a drawing where something is to be seen through it, not where nothing is', async () => {
    const opaque = noise(80, 60).ensureAlpha();
    expect(await kindOf(opaque.clone().png().toBuffer())).toBe('photo');
    expect(
      await kindOf(opaque.clone().ensureAlpha(0.5).removeAlpha().ensureAlpha(0.5).png().toBuffer()),
    ).toBe('drawing');
  });

  it('is nothing where its end is missing', async () => {
    const formats = [
      noise(80, 60)
        .jpeg()
        .withExif({ IFD0: { Make: 'x' } }),
      noise(80, 60).jpeg({ progressive: true }),
      noise(80, 60).png(),
      noise(80, 60).webp(),
    ];
    for (const format of formats) {
      const bytes = await format.toBuffer();
      expect(await pictureFacts(bytes)).toMatchObject({ width: 80, height: 60 });
      for (const left of [0.5, 0.9, 0.99]) {
        expect(await pictureFacts(bytes.subarray(0, bytes.length * left))).toBeNull();
      }
    }
  });

  it('of any bytes is found or not, without an error', async () => {
    const heads = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBP', 'GIF89a'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }), async (head, rest) => {
        await pictureFacts(Buffer.concat([Buffer.from(head, 'latin1'), rest]));
      }),
      { numRuns: 40 },
    );
  });
});

describe('HEIC', () => {
  const box = (brands: string) => {
    const bytes = Buffer.from(`\0\0\0\0ftyp${brands}\0\0\0\0rest`, 'latin1');
    bytes.writeUInt32BE(8 + brands.length);
    return bytes;
  };

  it('is known by its brands, whatever the file is called', () => {
    expect(isHeic(box('heic\0\0\0\0mif1heic'))).toBe(true);
    expect(isHeic(box('mif1\0\0\0\0mif1heix'))).toBe(true);
    expect(isHeic(box('avif\0\0\0\0avifmif1miaf'))).toBe(false);
    expect(isHeic(Buffer.from('\xff\xd8\xff\xe0 ftypheic', 'latin1'))).toBe(false);
    expect(isHeic(Buffer.alloc(3))).toBe(false);
  });
});
