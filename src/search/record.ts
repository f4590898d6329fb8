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
  /** Name of the author, title of the category: as shown; '' where there is none. Their ids are parts of addresses. */
  author: string;
  authorId: string;
  category: string;
  categoryId: string;
  /** Publication, ms since 1970. */
  instant: number;
}

/** The record of an article: `bodyHtml` is its rendered body, `categoryTitle` what its category is called. */
export function searchRecord(
  article: Pick<Article, 'address' | 'title' | 'lead' | 'author' | 'category' | 'instant'>,
  bodyHtml: string,
  categoryTitle: string | null,
): SearchRecord {
  return {
    address: article.address,
    title: article.title,
    lead: article.lead ?? '',
    body: htmlText(bodyHtml),
    author: article.author.name,
    authorId: article.author.id,
    category: categoryTitle ?? '',
    categoryId: article.category ?? '',
    instant: article.instant,
  };
}

const DAY = 86_400_000;
/** Vietnam's clock is seven hours ahead, all year. */
const VIETNAM = 7 * 3_600_000;

/** The day in Vietnam, days since 1970. */
export function dayOf(instant: number): number {
  return Math.floor((instant + VIETNAM) / DAY);
}
