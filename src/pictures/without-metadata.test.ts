import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { exifOf, orientationOf } from './metadata/orientation.ts';
import { drawing, noise, TOLD } from './test-pictures.ts';
import { withoutMetadata } from './without-metadata.ts';

const FORMATS: [string, (picture: Sharp) => Sharp][] = [
  ['jpeg', (picture) => picture.jpeg()],
  ['jpeg, progressive', (picture) => picture.jpeg({ progressive: true })],
  ['png', (picture) => picture.png()],
  ['webp', (picture) => picture.webp()],
];

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

describe.each(FORMATS)('the metadata of a picture: %s', (_name, encode) => {
  const told = (orientation: number) =>
    encode(noise(40, 30))
      .withExif(TOLD)
      .withXmp(XMP)
      .withIccProfile('p3')
      .withMetadata({ orientation })
      .toBuffer();

  it('goes, and its pixels, colours and orientation stay', async () => {
    for (const orientation of [1, 6]) {
      const before = await told(orientation);
      expect(before.includes('Telephone')).toBe(true);
      const after = withoutMetadata(before);
      for (const word of ['Telephone', 'Nguyen Van A', 'xmpmeta']) expect(after.includes(word)).toBe(false);
      const [was, is] = [await sharp(before).metadata(), await sharp(after).metadata()];
      expect(is).toMatchObject({ width: was.width, height: was.height, space: was.space });
      expect(is.orientation ?? 1).toBe(orientation);
      expect(is.icc).toEqual(was.icc);
      expect(is.xmp).toBeUndefined();
      expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
      expect(withoutMetadata(after)).toEqual(after);
    }
  });

  it('goes from nothing that is cut off, and nothing breaks', async () => {
    const bytes = await told(6);
    fc.assert(
      fc.property(fc.nat(bytes.length), (length) => {
        withoutMetadata(bytes.subarray(0, length));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a file', () => {
  it('loses what was put behind its picture: a film of the moment, with its place', async () => {
    const jpeg = await noise(40, 30).jpeg().toBuffer();
    expect(withoutMetadata(Buffer.concat([jpeg, Buffer.from('ftypmp42 +21.0278+105.8342/')]))).toEqual(
      withoutMetadata(jpeg),
    );
  });

  it('that is no JPEG, PNG or WebP stays as it is', async () => {
    const gif = await drawing(8, 8).gif().toBuffer();
    for (const bytes of [gif, Buffer.from('%PDF-1.7'), Buffer.from(''), Buffer.from('RIFF')]) {
      expect(withoutMetadata(bytes)).toBe(bytes);
    }
  });

  it('of any bytes at all is taken without an error', () => {
    const heads = ['\xff\xd8', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBP'].map((head) =>
      Buffer.from(head, 'latin1'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 100 }), (head, rest) => {
        withoutMetadata(Buffer.concat([head, rest]));
      }),
    );
  });
});

describe('the orientation of Exif', () => {
  it('is read as it was written, in both orders of bytes', () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      expect(orientationOf(exifOf(orientation))).toBe(orientation);
    }
    const little = Buffer.from('49492a00080000000100120103000100000006000000', 'hex');
    expect(orientationOf(little)).toBe(6);
  });

  it('is 1 where there is none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(orientationOf(Buffer.from(bytes))).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(orientationOf(exifOf(9))).toBe(1);
  });
});
