/** Structured data of an article: https://schema.org/NewsArticle, as JSON-LD. */
import type { Article } from '../archive/article.ts';
import { shareVariant } from '../pictures/plan.ts';
import { machineDate } from '../vietnamese/dates.ts';

/**
 * The text of the `application/ld+json` element: what search engines ask for beyond what the head and the page say
 * (description, language, address). `<` is escaped, so that no text can end the element.
 */
export function newsArticle(article: Article, origin: string): string {
  const { title, author, instant, precision, updated, image } = article;
  const preview = image && shareVariant(image);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: machineDate(instant, precision),
    dateModified: updated === null ? undefined : machineDate(updated, 'day'),
    image: preview ? origin + preview.href : undefined,
    author: { '@type': 'Person', name: author.name },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
