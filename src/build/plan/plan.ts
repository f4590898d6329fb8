/**
 * The plan: the pages of the site, each with a digest of all that it shows. The build renders the pages whose digest
 * differs from the last build's and deletes those no longer planned. Pages are planned in parts with a digest each: a part
 * that shows what it did is not looked at page by page, and one that a few changed articles cannot touch is not planned at all.
 */
import type { Author, Category, TextPage } from '../../archive/article.ts';
import type { Store } from '../../archive/store.ts';
import { say, type Wording } from '../../strings.ts';
import { digestOf } from '../digest.ts';
import { articlePart, articlesOfPart } from './article-parts.ts';
import type { Articles } from './articles.ts';
import { articlesInMemory } from './articles-in-memory.ts';
import { articlesInStore } from './articles-in-store.ts';
import { homePage } from './home-page.ts';
import { addressesOf, allLists, type List, listPart, partsOf } from './list-parts.ts';
import { overviewPages } from './overview-pages.ts';
import type { PlannedPage } from './planned-page.ts';
import { dueRows, type LeftOut, leftOut, type PlanRow } from './rows.ts';
import { type ArticleChange, coversPart, type Touched, touchedBy } from './touched.ts';

export interface PlanInput {
  store: Store;
  /** Digest of what every page shows or is made by: templates, settings, address of the site. */
  siteDigest: string;
  now: number;
  drafts: boolean;
  categories: readonly Category[];
  authors: readonly Author[];
  /** Category ids of the home page's sections, in order. */
  sections: readonly string[];
  perSection: number;
  wording: Wording;
  textPages: readonly (TextPage & { digest: string })[];
  names: ListNames;
}

/** Pages that are compared as one. A page is in the same part from build to build: its address says in which. */
export interface PlanPart {
  name: string;
  /** Of all that its pages show. */
  digest: string;
  /** The articles whose own pages these are. */
  articles: readonly PlanRow[];
  pages(): PlannedPage[];
}

export interface Plan extends LeftOut {
  /** Of what every page shows or is made by. */
  siteDigest: string;
  articles: Articles;
  /** The parts that were planned. */
  parts: PlanPart[];
  /** What the changes may touch, and no other part was planned; null where the whole site was. */
  touched: Touched | null;
  /** The pages that are neither an article nor a list. They stand in a part, too. */
  overviews: PlannedPage[];
  /** Addresses of the pages of lists. */
  lists: string[];
}

/** What authors and tags are called, given their newest article. */
export interface ListNames {
  author(id: string, newest: PlanRow | undefined): string;
  tag(id: string, newest: PlanRow | undefined): string;
}

/** A planned page before its digest: `shows` is all it shows beyond its own fields, as digests. */
export type Draft<Page extends PlannedPage = PlannedPage> = Page extends PlannedPage
  ? { page: Omit<Page, 'digest'>; shows: unknown }
  : never;

/** A part before its digest. Its drafts are made when they are asked for, and not kept: there are as many as pages. */
export interface DraftPart {
  name: string;
  articles: readonly PlanRow[];
  drafts(): Draft[];
}

/** The name of the part with the pages that are neither an article nor a list. */
export const OVERVIEWS = 'overviews';

/**
 * Plans the pages of the site: with `changes`, the articles that are otherwise than planned last, only the parts that these may
 * touch. Ids of rows never enter a digest: they differ from store to store.
 */
export function planSite(input: PlanInput, changes: readonly ArticleChange[] | null): Plan {
  const { store, now, drafts, siteDigest, categories } = input;
  const rows = changes === null ? dueRows(store, now, drafts) : [];
  const articles = changes === null ? articlesInMemory(rows) : articlesInStore(store, now);
  const touched = changes === null ? null : touchedBy(changes, articles);
  const lists = allLists(articles, categories);
  const overviews = [homePage(articles, input), ...overviewPages(articles, input)];
  const articleParts = touched?.articles ?? new Set(rows.map(({ address }) => articlePart(address)));
  const drafted: DraftPart[] = [
    ...[...articleParts].sort().flatMap((name) => articlesOfPart(name, articles, input) ?? []),
    ...listParts(lists, touched, articles, input),
    { name: OVERVIEWS, articles: [], drafts: () => overviews },
  ];
  return {
    ...leftOut(store, now, drafts),
    siteDigest,
    articles,
    parts: drafted.map((part) => planned(touched === null ? part : madeOnce(part), siteDigest)),
    touched,
    overviews: overviews.map((draft) => withDigest(draft, siteDigest)),
    lists: lists.flatMap(addressesOf),
  };
}

function listParts(
  lists: readonly List[],
  touched: Touched | null,
  articles: Articles,
  input: PlanInput,
): DraftPart[] {
  const byBase = new Map(touched?.lists.map((list) => [list.list.base, list]));
  return lists.flatMap((list) => {
    const some = byBase.get(list.base);
    const parts = partsOf(list).filter((part) => touched === null || (some && coversPart(some, part)));
    return parts.map((part) => listPart(list, part, articles, input));
  });
}

/** Every page that was planned. */
export function allPages({ parts }: Pick<Plan, 'parts'>): PlannedPage[] {
  return parts.flatMap((part) => part.pages());
}

/** The same part, its drafts kept: the store was asked for them. Of a plan of the whole site they would be too many. */
function madeOnce(part: DraftPart): DraftPart {
  let made: Draft[] | undefined;
  return {
    ...part,
    drafts: () => {
      made ??= part.drafts();
      return made;
    },
  };
}

function planned({ name, articles, drafts }: DraftPart, siteDigest: string): PlanPart {
  return {
    name,
    digest: digestOf(`${siteDigest} ${drafts().map(shownBy).join('\n')}`),
    articles,
    pages: () => drafts().map((draft) => withDigest(draft, siteDigest)),
  };
}

function withDigest(draft: Draft, siteDigest: string): PlannedPage {
  return { ...draft.page, digest: digestOf(`${siteDigest} ${shownBy(draft)}`) };
}

function shownBy({ page, shows }: Draft): string {
  return `${page.kind} ${page.address} ${textOf(shows)}`;
}

function textOf(shows: unknown): string {
  return typeof shows === 'string' ? shows : JSON.stringify(shows);
}

/** The title of a month's list: "Tháng 12 năm 2023" for `2023/12`. */
export function monthTitle(id: string, wording: Wording): string {
  const [year = '', month = ''] = id.split('/');
  return say('monthTitle', { month: Number(month), year }, wording);
}
