/**
 * Which variants of a picture are published, in which sizes and where: arithmetic over what the archive knows of
 * it. Pages ask here for addresses and the maker for work, so neither waits for the other.
 */
import type { PictureFile } from '../archive/article.ts';
import { RECIPE_ID } from './recipe.ts';
import { WIDTHS } from './sizes.ts';

export type Format = 'webp' | 'avif' | 'jpeg' | 'png';

/** One published file of a picture; sizes in pixels. */
export interface Variant {
  href: string;
  format: Format;
  width: number;
  height: number;
}

/** What those want at least who show a link as a large card. */
const FALLBACK_WIDTH = 1200;
/** A width that is so close to the picture's own gives way to it: nothing is gained by making it again, only blur. */
const CLOSE = 1.1;
/** The longest side a WebP can have. */
const LONGEST = 16_383;

/** Every file that shows a picture in a page, the fallback last; none for a vector, which is published as it is. */
export function variantsOf(picture: PictureFile, avif: boolean): Variant[] {
  if (picture.kind === 'vector') return [];
  const formats: Format[] = avif ? ['avif', 'webp'] : ['webp'];
  const widths = widthsOf(picture);
  return [
    ...formats.flatMap((format) => widths.map((width) => hashed(picture, format, width, `.${width}`))),
    fallbackOf(picture),
  ];
}

/** What an `img` element shows, and the `source` elements before it. */
interface PictureMarkup {
  sources: { type: string; srcset: string }[];
  src: string;
  width: number;
  height: number;
}

/** How a page shows a picture: in AVIF too where the site wants it, and nowhere wider than `most`. */
export function pictureMarkup(
  picture: PictureFile,
  { avif, most = Number.POSITIVE_INFINITY }: { avif: boolean; most?: number | undefined },
): PictureMarkup {
  const variants = variantsOf(picture, avif);
  const { href: src, width, height } = variants.pop() ?? { ...picture, href: picture.src };
  const smallest = Math.min(...variants.map((variant) => variant.width));
  const shown = variants.filter((variant) => variant.width <= most || variant.width === smallest);
  const byFormat = Map.groupBy(shown, ({ format }) => format);
  const sources = [...byFormat].map(([format, each]) => ({
    type: `image/${format}`,
    srcset: each.map((variant) => `${variant.href} ${variant.width}w`).join(','),
  }));
  return { sources, src, width, height };
}

/** The JPEG that stands for a page where links to it are shown; null for a vector. */
export function shareVariant(picture: PictureFile): Variant | null {
  if (picture.kind === 'vector') return null;
  const fallback = fallbackOf(picture);
  return fallback.format === 'jpeg' ? fallback : hashed(picture, 'jpeg', fallback.width);
}

/**
 * The largest: for browsers without WebP, feeds and messengers. It stands at the address that the editor's file
 * name gives, where its ending fits and no link wants the picture itself there.
 */
export function fallbackOf(picture: PictureFile): Variant {
  const isPhoto = picture.kind === 'photo';
  const fallback = hashed(picture, isPhoto ? 'jpeg' : 'png', Math.min(FALLBACK_WIDTH, largestWidth(picture)));
  const fits = (isPhoto ? /\.jpe?g$/ : /\.png$/).test(picture.src);
  return fits && !picture.linked ? { ...fallback, href: picture.src } : fallback;
}

function widthsOf(picture: PictureFile): number[] {
  const own = largestWidth(picture);
  const most = WIDTHS.at(-1) ?? own;
  const largest = own <= most * CLOSE ? own : most;
  return [...WIDTHS.filter((width) => width * CLOSE < largest), largest];
}

function largestWidth({ width, height }: PictureFile): number {
  return Math.max(1, Math.min(width, LONGEST, Math.floor((width * LONGEST) / height)));
}

const ENDING = { webp: 'webp', avif: 'avif', jpeg: 'jpg', png: 'png' } as const;

/** A variant whose address changes with the picture and the recipe: `/2023/12/bai/cau.1a2b3c4d5.480.webp`. */
function hashed(picture: PictureFile, format: Format, width: number, mark = ''): Variant {
  const { src, digest } = picture;
  const stem = src.slice(0, src.lastIndexOf('.'));
  return {
    href: `${stem}.${digest.slice(0, 6)}${RECIPE_ID}${mark}.${ENDING[format]}`,
    format,
    width,
    height: Math.min(LONGEST, Math.max(1, Math.round((picture.height * width) / picture.width))),
  };
}
