/** What search knows of a page. */
import type { Article } from '../archive/article.ts';
import { htmlText } from './html-text.ts';

export interface SearchRecord {
  /** `/2023/12/ten-bai/` */
  address: string;
  title: string;
  /** '' where an article has none. */
  lead: string;
  /** Plain text, a line for each paragraph. */
  body: string;
  /** Name of the author, title of the category: as shown; '' where there is none. */
  author: string;
  category: string;
  /** Publication, ms since 1970. */
  instant: number;
}

/** The record of an article: `bodyHtml` is its rendered body, `categoryTitle` what its category is called. */
export function searchRecord(
  article: Pick<Article, 'address' | 'title' | 'lead' | 'author' | 'instant'>,
  bodyHtml: string,
  categoryTitle: string | null,
): SearchRecord {
  return {
    address: article.address,
    title: article.title,
    lead: article.lead ?? '',
    body: htmlText(bodyHtml),
    author: article.author.name,
    category: categoryTitle ?? '',
    instant: article.instant,
  };
}
