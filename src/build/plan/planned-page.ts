import type { ListKind } from '../../views/types.ts';

/** Row ids of articles in the store: good for one build, never shown nor digested. */
type Ids = readonly number[];

interface Planned {
  /** `/2023/12/ten-bai/` */
  address: string;
  /** Of all that the page shows; another digest means: render again. */
  digest: string;
}

export interface PlannedArticle extends Planned {
  kind: 'article';
  article: number;
  newer: number | null;
  older: number | null;
  others: Ids;
}

export interface PlannedHome extends Planned {
  kind: 'home';
  newest: Ids;
  sections: readonly { category: string; items: Ids }[];
  older: string | null;
}

export interface PlannedList extends Planned {
  kind: 'list';
  list: ListKind;
  /** Category id, author id, tag id, `2023/12`; '' for the list of all. */
  id: string;
  title: string;
  /** null on a list's first page; else the page's number, the oldest being 1. */
  number: number | null;
  items: Ids;
  first: string;
  newer: string | null;
  older: string | null;
}

/** `/luu-tru/` (every year) and `/luu-tru/2023/` (that one). Counts by year and month, newest first. */
export interface PlannedArchive extends Planned {
  kind: 'archive';
  years: readonly { year: number; months: readonly { month: number; count: number }[] }[];
}

interface PlannedSiteMap extends Planned {
  kind: 'site-map';
  years: PlannedArchive['years'];
  categories: readonly { id: string; count: number }[];
  authors: readonly { id: string; name: string; count: number }[];
  tags: readonly { id: string; label: string; count: number }[];
}

interface PlannedSearch extends Planned {
  kind: 'search';
  years: PlannedArchive['years'];
}

/** A page of content/pages; `path` is its file. */
interface PlannedText extends Planned {
  kind: 'text' | 'mdx';
  path: string;
}

interface PlannedNotFound extends Planned {
  kind: 'not-found';
}

/** What stands in for a page that cannot be had without a network. */
interface PlannedOffline extends Planned {
  kind: 'offline';
}

export type PlannedPage =
  | PlannedArticle
  | PlannedHome
  | PlannedList
  | PlannedArchive
  | PlannedSiteMap
  | PlannedSearch
  | PlannedText
  | PlannedNotFound
  | PlannedOffline;
