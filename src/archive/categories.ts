import { z } from 'zod';
import { say } from '../strings.ts';
import { nearest } from '../vietnamese/nearest.ts';
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

/** What is wrong with a category that is not of categories.yaml, in words: with the id it may mean, else with all ids. */
export function unknownCategory(written: string, categories: readonly Category[]): string {
  const ids = categories.map(({ id }) => id);
  const byTitle = categories.find(({ title }) => title.toLowerCase() === written.toLowerCase())?.id;
  const near = byTitle ?? nearest(written, ids);
  return near === null
    ? say('categoryUnknown', { id: written, ids: ids.join(', ') })
    : say('categoryUnknownNear', { id: written, near });
}
