/** What the three feed formats have in common. */
import type { Article, Category } from '../archive/article.ts';
import type { SiteSettings } from '../archive/site-settings.ts';

/** How many of the newest articles a feed holds. */
export const FEED_LENGTH = 20;

export interface Feed {
  origin: string;
  /** The page the feed goes with: `/`, `/chuyen-muc/<id>/`. The feed's own address is below it. */
  page: string;
  title: string;
  description: string;
  /** Who publishes: the body's name. */
  publisher: string;
  entries: FeedEntry[];
  /** Of the newest change in it, ms since 1970; null for a feed without entries. */
  updated: number | null;
}

export interface FeedEntry {
  /** Absolute, and the entry's id: an article never moves. */
  url: string;
  title: string;
  /** The lead, or the beginning of the text; may be ''. */
  summary: string;
  published: number;
  updated: number;
  author: string;
  /** The category's title. */
  category: string | null;
  /** Absolute address of the article's picture. */
  image: string | null;
}

interface FeedInput {
  origin: string;
  settings: Pick<SiteSettings, 'name' | 'description'>;
  categories: readonly Category[];
  /** Published ones, newest first; all of the site's or all of the category's. */
  articles: readonly Article[];
  /** null for the feed of the whole site. */
  category: Category | null;
}

/** The feed of the site or of one category: its 20 newest articles. */
export function feedOf({ origin, settings, categories, articles, category }: FeedInput): Feed {
  const titles = new Map(categories.map(({ id, title }) => [id, title]));
  const entries = articles.slice(0, FEED_LENGTH).map((article): FeedEntry => {
    const { address, title, lead, excerpt, instant, author, image } = article;
    return {
      url: origin + address,
      title,
      summary: lead ?? excerpt,
      published: instant,
      updated: article.updated ?? instant,
      author: author.name,
      category: article.category && (titles.get(article.category) ?? article.category),
      image: image && origin + image.src,
    };
  });
  return {
    origin,
    page: category ? `/chuyen-muc/${category.id}/` : '/',
    title: category ? `${category.title} – ${settings.name}` : settings.name,
    description: category?.description ?? settings.description ?? settings.name,
    publisher: settings.name,
    entries,
    updated: entries.length > 0 ? Math.max(...entries.map(({ updated }) => updated)) : null,
  };
}
