import { z } from 'zod';
import type { Article, Author } from '../archive/article.ts';
import type { Store } from '../archive/store.ts';
import type { ListNames } from './plan/list-pages.ts';

const rowSchema = z.object({ data: z.string() });

/** What authors and tags are called: as authors.yaml says, else as their newest article does. */
export function listNames(store: Store, authors: readonly Author[]): ListNames {
  const select = store.prepare('select data from articles where id = ?');
  const known = new Map(authors.map(({ id, name }) => [id, name]));
  const article = (id: number): Article => JSON.parse(rowSchema.parse(select.get(id)).data);
  return {
    author: (id, newest) => known.get(id) ?? article(newest.id).author.name,
    tag: (id, newest) => article(newest.id).tags.find((tag) => tag.id === id)?.label ?? id,
  };
}
