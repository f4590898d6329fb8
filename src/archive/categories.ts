import { z } from 'zod';
import type { Category } from './article.ts';
import type { Store } from './store.ts';

const writtenRow = z.object({ category: z.string(), category_written: z.string() });

/** Every category that an article names, by id; its label is the spelling that most articles use. */
export function categoriesAsWritten(store: Store): Category[] {
  const categories = new Map<string, Category>();
  const written = store.prepare(
    `select category, category_written from articles where category is not null
     group by category, category_written order by category, count(*) desc, category_written`,
  );
  for (const row of written.all()) {
    const { category: id, category_written: title } = writtenRow.parse(row);
    if (!categories.has(id)) categories.set(id, { id, title, description: null });
  }
  return [...categories.values()];
}
