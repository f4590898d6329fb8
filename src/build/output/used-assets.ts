import { z } from 'zod';
import type { Asset, Picture } from '../../archive/article.ts';
import { PUBLISHED, publishedAt } from '../../archive/published.ts';
import type { Store } from '../../archive/store.ts';

/** Files of the content folder that what is published refers to. */
export interface UsedAssets {
  /** Once for each page and each way it is written. */
  assets: Asset[];
  /** The picture of each article that has one. */
  leads: Picture[];
}

const articleRow = z.object({ assets: z.string(), image: z.string().nullable() });
const pageRow = z.object({ assets: z.string() });

/** What published articles and pages refer to. */
export function usedAssets(store: Store, options: { now: number; drafts: boolean }): UsedAssets {
  const articles = store
    .prepare(
      `select assets, card ->> '$.image' as image from texts join cards using (id) join articles using (id)
       where assets <> '[]' and ${PUBLISHED}`,
    )
    .all(publishedAt(options))
    .map((row) => articleRow.parse(row));
  const pages = store.prepare("select assets from pages where assets <> '[]'").all();
  return {
    assets: [...articles, ...pages.map((row) => pageRow.parse(row))].flatMap(({ assets }): Asset[] =>
      JSON.parse(assets),
    ),
    leads: articles.flatMap(({ image }): Picture[] => (image === null ? [] : [JSON.parse(image)])),
  };
}
