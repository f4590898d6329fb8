import { z } from 'zod';
import type { Asset } from '../../archive/article.ts';
import type { SiteSettings } from '../../archive/site-settings.ts';
import type { Store } from '../../archive/store.ts';
import { renderBody } from '../../markdown/render-body.ts';
import type { RenderedBody } from '../../markdown/rendered.ts';
import type { Bodies } from './site-in-hand.ts';

const sourceSchema = z.object({ assets: z.string(), markdown: z.string(), image: z.string().nullable() });

/**
 * Bodies over the store, rendered when a page asks for one: that takes no longer than fetching finished HTML
 * from the store would (0.06 ms, 2.6 KB of text).
 */
export function bodiesOf(
  store: Store,
  { origin, settings }: { origin: string; settings: Pick<SiteSettings, 'wording' | 'pictures'> },
): Bodies {
  const article = store.prepare(
    "select assets, markdown, card ->> '$.image.src' as image from texts where id = ?",
  );
  const page = store.prepare('select assets, markdown, null as image from pages where path = ?');
  const options = { origin, wording: settings.wording, avif: settings.pictures.avif };

  const render = (row: unknown): RenderedBody => {
    const { markdown, assets, image } = sourceSchema.parse(row);
    const files: Asset[] = JSON.parse(assets);
    return renderBody(markdown, { ...options, assets: files, pictureAbove: image !== null });
  };
  return {
    ofArticle: (id) => render(article.get(id)),
    ofTextPage: (path) => render(page.get(path)),
    markdownOf: (id) => sourceSchema.parse(article.get(id)).markdown,
  };
}
