import type { Article } from '../../archive/article.ts';
import { originalText } from '../../markdown/original.ts';
import { originalName } from '../../markdown/original-name.ts';
import { digestOf } from '../digest.ts';
import type { PlanRow } from '../plan/rows.ts';
import { fileOf, type Output } from './output.ts';

/** What the Markdown of an article is made by, besides its row: to be raised when originalText changes. */
export const ORIGINAL_RECIPE = 1;

/**
 * The Markdown of published articles, each beside its page. `article` and `markdown` give what stands in the store. The digest
 * is the row's own: one edit writes one file.
 */
export function originalOutputs(
  articles: readonly PlanRow[],
  {
    origin,
    article,
    markdown,
  }: { origin: string; article(id: number): Article; markdown(id: number): string },
): Output[] {
  const recipe = digestOf([ORIGINAL_RECIPE, origin]);
  return articles.map(({ id, address, digest }) => ({
    file: fileOf(address + originalName(address)),
    digest: recipe + digest,
    make: () => originalText(article(id), markdown(id), origin),
  }));
}
