/**
 * The plan: every page of the site, with a digest of all that it shows. The build renders the pages whose
 * digest differs from the last build's and deletes those no longer planned; nothing else tracks what depends
 * on what, so deletes, re-dates, renames and moves fall out of it. Pages are planned in parts with a digest each: the
 * pages of a part that shows what it did are not looked at one by one.
 */
import type { Author, Category, TextPage } from '../../archive/article.ts';
import type { Store } from '../../archive/store.ts';
import { say, type Wording } from '../../strings.ts';
import { digestOf } from '../digest.ts';
import { articleParts } from './article-pages.ts';
import { type Groups, groupRows } from './groups.ts';
import { homePages } from './home-pages.ts';
import { type ListNames, listParts } from './list-pages.ts';
import { overviewPages } from './overview-pages.ts';
import type { PlannedPage } from './planned-page.ts';
import { type Due, dueRows, type PlanRow } from './rows.ts';

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

export interface Plan extends Due {
  /** Of what every page shows or is made by. */
  siteDigest: string;
  groups: Groups;
  parts: PlanPart[];
  /** The pages that are neither an article nor a list. They stand in a part, too. */
  overviews: PlannedPage[];
  /** Addresses of the pages of lists. */
  lists: string[];
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

/** Plans every page of the site. Ids of rows never enter a digest: they differ from store to store. */
export function planSite(input: PlanInput): Plan {
  const due = dueRows(input.store, input.now, input.drafts);
  const groups = groupRows(due.rows);
  const overviews = [...homePages(due.rows, groups, input), ...overviewPages(groups, input)];
  const lists = listParts(due.rows, groups, input);
  const drafted: DraftPart[] = [
    ...articleParts(due.rows, groups, input),
    ...lists,
    { name: 'overviews', articles: [], drafts: () => overviews },
  ];
  const { siteDigest } = input;
  return {
    ...due,
    siteDigest,
    groups,
    parts: drafted.map((part) => planned(part, siteDigest)),
    overviews: overviews.map((draft) => withDigest(draft, siteDigest)),
    lists: lists.flatMap(({ addresses }) => addresses),
  };
}

/** Every page of the site. */
export function allPages({ parts }: Pick<Plan, 'parts'>): PlannedPage[] {
  return parts.flatMap((part) => part.pages());
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
