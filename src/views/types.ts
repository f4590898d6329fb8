/** What each kind of page shows: made by the functions beside this file, drawn by src/pages. */
import type { Article, Card, Category, Tag } from '../archive/article.ts';
import type { RenderedBody } from '../markdown/rendered.ts';

export interface Link {
  href: string;
  label: string;
}

export interface ArticleView {
  article: Article;
  body: RenderedBody;
  category: Category | null;
  /** The next newer and next older article of the whole archive. */
  newer: Card | null;
  older: Card | null;
  /** Others in the category, nearest by date, at most 3. */
  others: Card[];
  /** Set with --drafts only. */
  banner: 'draft' | 'scheduled' | null;
}

export type ListKind = 'all' | 'category' | 'author' | 'tag' | 'month';

export interface ListView {
  kind: ListKind;
  id: string;
  /** 'Giáo dục', 'Phạm Thị An', 'Tháng 12 năm 2023', … */
  title: string;
  description: string | null;
  /** The list's first page has null; older pages are numbered from the oldest, 1 up. */
  number: number | null;
  /** Newest first. */
  items: Card[];
  /** Addresses. A list's first page has no newer one. */
  first: string;
  newer: string | null;
  older: string | null;
  /** Addresses of the list's own feeds (categories only). */
  feeds: { rss: string; atom: string; json: string } | null;
}

export interface HomeView {
  /** The newest 20 to 39, newest first. */
  newest: Card[];
  /** Each category's newest, as site.yaml orders them. */
  sections: { category: Category; items: Card[] }[];
  /** Address of the newest full page of older articles. */
  older: string | null;
}

interface MonthCount {
  month: number;
  count: number;
  href: string;
}

export interface YearView {
  year: number;
  count: number;
  href: string;
  months: MonthCount[];
}

/** `/luu-tru/`: every year, newest first. */
export interface ArchiveView {
  years: YearView[];
}

/** `/so-do-trang/`, a map for people. */
export interface SiteMapView {
  pages: Link[];
  categories: (Category & { count: number; href: string })[];
  years: YearView[];
  authors: { name: string; count: number; href: string }[];
  tags: (Tag & { count: number; href: string })[];
}

/** `/tim-kiem/`: also what it offers without JavaScript. */
export interface SearchView {
  categories: Link[];
  years: YearView[];
}
