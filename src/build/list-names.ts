import { z } from 'zod';
import type { Article, Author } from '../archive/article.ts';
import type { Store } from '../archive/store.ts';
import type { ListNames } from './plan/list-pages.ts';
import type { PlanRow } from './plan/rows.ts';

const rowSchema = z.object({ data: z.string() });

/** What authors and tags are called: as authors.yaml says, else as their newest article does. */
export function listNames(store: Store, authors: readonly Author[]): ListNames {
  const select = store.prepare('select data from texts where id = ?');
  const known = new Map(authors.map(({ id, name }) => [id, name]));
  const newest = (articles: readonly PlanRow[]): Article | null => {
    const row = articles.at(-1);
    return row ? JSON.parse(rowSchema.parse(select.get(row.id)).data) : null;
  };
  return {
    author: (id, articles) => known.get(id) ?? newest(articles)?.author.name ?? id,
    tag: (id, articles) => newest(articles)?.tags.find((tag) => tag.id === id)?.label ?? id,
  };
}
