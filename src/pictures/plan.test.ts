import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureFile } from '../archive/article.ts';
import { fallbackOf, pictureMarkup, shareVariant, variantsOf } from './plan.ts';
import { RECIPE_ID } from './recipe.ts';

const photo: PictureFile = {
  src: '/2023/12/bai/cau.jpg',
  digest: 'abcdef0123456789abcdef0123456789',
  width: 4000,
  height: 3000,
  kind: 'photo',
  linked: false,
};
const STEM = `/2023/12/bai/cau.abcdef${RECIPE_ID}`;
const widths = (picture: PictureFile) => variantsOf(picture, false).map(({ width }) => width);

describe('the variants of a picture', () => {
  it('of a phone: three widths of WebP, and a JPEG at the address of the file', () => {
    expect(variantsOf(photo, false)).toEqual([
      { href: `${STEM}.480.webp`, format: 'webp', width: 480, height: 360 },
      { href: `${STEM}.720.webp`, format: 'webp', width: 720, height: 540 },
      { href: `${STEM}.1080.webp`, format: 'webp', width: 1080, height: 810 },
      { href: '/2023/12/bai/cau.jpg', format: 'jpeg', width: 1200, height: 900 },
    ]);
  });

  it('are as wide as the picture where it is no wider, and not made again for a tenth', () => {
    const of = (width: number) => widths({ ...photo, width, height: 300 });
    expect(of(300)).toEqual([300, 300]);
    expect(of(500)).toEqual([500, 500]);
    expect(of(700)).toEqual([480, 700, 700]);
    expect(of(1150)).toEqual([480, 720, 1150, 1150]);
    expect(of(1190)).toEqual([480, 720, 1080, 1190]);
  });

  it('in AVIF stand first where the site wants them', () => {
    expect(variantsOf(photo, true).map(({ format }) => format)).toEqual([
      ...['avif', 'avif', 'avif'],
      ...['webp', 'webp', 'webp'],
      'jpeg',
    ]);
  });

  it('of a vector are none: it is published as it is', () => {
    expect(variantsOf({ ...photo, src: '/a.svg', kind: 'vector' }, true)).toEqual([]);
    expect(shareVariant({ ...photo, kind: 'vector' })).toBeNull();
  });

  it('keep the address of the file for the fallback only where its ending fits, and no link wants the file', () => {
    const href = (more: Partial<PictureFile>) => fallbackOf({ ...photo, ...more }).href;
    expect(href({ src: '/a/b.jpeg' })).toBe('/a/b.jpeg');
    expect(href({ src: '/a/b.png', kind: 'drawing' })).toBe('/a/b.png');
    expect(href({ src: '/a/b.png' })).toBe(`/a/b.abcdef${RECIPE_ID}.jpg`);
    expect(href({ src: '/a/b.gif', kind: 'drawing' })).toBe(`/a/b.abcdef${RECIPE_ID}.png`);
    expect(href({ linked: true })).toBe(`${STEM}.jpg`);
  });

  it('have a JPEG among them for links that are shown with a picture', () => {
    expect(shareVariant(photo)?.href).toBe('/2023/12/bai/cau.jpg');
    const drawing = { ...photo, src: '/2023/12/bai/cau.png', kind: 'drawing' } as const;
    expect(shareVariant(drawing)).toEqual({ href: `${STEM}.jpg`, format: 'jpeg', width: 1200, height: 900 });
  });

  it('are never larger than the picture nor than a WebP can be, keep its shape, and have addresses of their own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        fc.constantFrom('photo', 'drawing'),
        fc.boolean(),
        (width, height, kind, avif) => {
          const variants = variantsOf({ ...photo, width, height, kind }, avif);
          expect(new Set(variants.map(({ href }) => href)).size).toBe(variants.length);
          for (const variant of variants) {
            expect(variant.width).toBeLessThanOrEqual(width);
            expect(Math.max(variant.width, variant.height)).toBeLessThanOrEqual(16_383);
            expect(Math.min(variant.width, variant.height)).toBeGreaterThanOrEqual(1);
            // Within the pixel that rounding takes; a strip of a picture may be cut to what a format can hold.
            if (variant.height < 16_383 && variant.height > 1)
              expect(Math.abs(variant.height - (height * variant.width) / width)).toBeLessThanOrEqual(0.5);
          }
          const widest = Math.max(...variants.map((variant) => variant.width));
          expect(fallbackOf({ ...photo, width, height, kind }).width).toBe(widest);
        },
      ),
    );
  });
});

describe('the markup of a picture', () => {
  it('names each width, and the size that keeps its place', () => {
    expect(pictureMarkup(photo, { avif: false })).toEqual({
      sources: [
        {
          type: 'image/webp',
          srcset: `${STEM}.480.webp 480w,${STEM}.720.webp 720w,${STEM}.1080.webp 1080w`,
        },
      ],
      src: '/2023/12/bai/cau.jpg',
      width: 1200,
      height: 900,
    });
  });

  it('leaves out what is wider than it is ever shown, but for the smallest', () => {
    const srcset = (most: number) => pictureMarkup(photo, { avif: false, most }).sources[0]?.srcset;
    expect(srcset(720)).toBe(`${STEM}.480.webp 480w,${STEM}.720.webp 720w`);
    expect(srcset(1)).toBe(`${STEM}.480.webp 480w`);
  });

  it('of a vector is the file itself', () => {
    expect(pictureMarkup({ ...photo, src: '/a.svg', kind: 'vector' }, { avif: true })).toEqual({
      sources: [],
      src: '/a.svg',
      width: 4000,
      height: 3000,
    });
  });
});
