/** Structured data of an article: https://schema.org/NewsArticle, as JSON-LD. */
import type { Article, Category } from '../archive/article.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { shareVariant } from '../pictures/plan.ts';
import { machineDate } from '../vietnamese/dates.ts';

/** The text of the `application/ld+json` element. `<` is escaped, so that no text can end the element. */
export function newsArticle(
  article: Article,
  { category, origin, settings }: { category: Category | null; origin: string; settings: SiteSettings },
): string {
  const { address, title, excerpt, author, instant, precision, updated, image } = article;
  const preview = image && shareVariant(image);
  const logo = settings.logo ?? settings.emblem;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: excerpt,
    inLanguage: 'vi',
    mainEntityOfPage: origin + address,
    datePublished: machineDate(instant, precision),
    dateModified: updated === null ? undefined : machineDate(updated, 'day'),
    articleSection: category?.title,
    image: preview ? origin + preview.href : undefined,
    author: { '@type': 'Person', name: author.name, url: `${origin}/tac-gia/${author.id}/` },
    publisher: { '@type': 'GovernmentOrganization', name: settings.name, logo: logo && origin + logo },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
