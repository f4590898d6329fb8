/** How each kind of picture is encoded: options of sharp. Measured on photographs; see the README's design notes. */
import { hash } from 'node:crypto';
import type { PictureKind } from '../archive/article.ts';

type Encoded = Exclude<PictureKind, 'vector'>;

/** Lossy edges of letters and lines are seen sooner than those of leaves: drawings get more. */
export const RECIPE = {
  webp: {
    photo: { quality: 70, effort: 4 },
    drawing: { quality: 80, effort: 4, smartSubsample: true },
  },
  avif: {
    photo: { quality: 50, effort: 4 },
    drawing: { quality: 60, effort: 4, chromaSubsampling: '4:4:4' },
  },
  /** The other way of WebP: smaller than the lossy one where a drawing of flat colours keeps its size. */
  lossless: { lossless: true, effort: 4 },
  /** Hardly any browser asks for it; those who show a link's picture do. */
  jpeg: { quality: 76, progressive: true },
  png: { palette: true, quality: 90, effort: 4 },
} as const satisfies { [format in 'webp' | 'avif']: Record<Encoded, object> } & Record<string, object>;

/** Three hex digits that change with the recipe: addresses hold them, so that a browser never keeps an old variant. */
export const RECIPE_ID = hash('sha256', JSON.stringify(RECIPE), 'hex').slice(0, 3);
