import { z } from 'zod';
import type { Article, Author } from '../archive/article.ts';
import type { Store } from '../archive/store.ts';
import type { ListNames } from './plan/plan.ts';
import type { PlanRow } from './plan/rows.ts';

const rowSchema = z.object({ data: z.string() });

/** What authors and tags are called: as authors.yaml says, else as their newest article does. */
export function listNames(store: Store, authors: readonly Author[]): ListNames {
  const select = store.prepare('select data from texts where id = ?');
  const known = new Map(authors.map(({ id, name }) => [id, name]));
  const articleOf = (row: PlanRow | undefined): Article | null =>
    row ? JSON.parse(rowSchema.parse(select.get(row.id)).data) : null;
  return {
    author: (id, newest) => known.get(id) ?? articleOf(newest)?.author.name ?? id,
    tag: (id, newest) => articleOf(newest)?.tags.find((tag) => tag.id === id)?.label ?? id,
  };
}
