import { z } from 'zod';
import type { Asset } from '../archive/article.ts';
import type { Store } from '../archive/store.ts';
import type { BodyOptions } from '../markdown/body-options.ts';
import { renderBody } from '../markdown/render-body.ts';
import type { RenderedBody } from '../markdown/rendered.ts';
import type { Bodies } from './site-in-hand.ts';

const sourceSchema = z.object({ assets: z.string(), markdown: z.string() });

/**
 * Bodies over the store, rendered when a page asks for one: that takes no longer than fetching finished HTML
 * from the store would (0.06 ms, 2.6 KB of text).
 */
export function bodiesOf(store: Store, options: Omit<BodyOptions, 'assets'>): Bodies {
  const article = store.prepare('select assets, markdown from articles join bodies using (id) where id = ?');
  const page = store.prepare('select assets, markdown from pages where path = ?');

  const render = (row: unknown): RenderedBody => {
    const { markdown, assets } = sourceSchema.parse(row);
    const files: Asset[] = JSON.parse(assets);
    return renderBody(markdown, { ...options, assets: files });
  };
  return { ofArticle: (id) => render(article.get(id)), ofTextPage: (path) => render(page.get(path)) };
}
