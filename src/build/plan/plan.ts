/**
 * The plan: every page of the site, with a digest of all that it shows. The build renders the pages whose
 * digest differs from the last build's and deletes those no longer planned; nothing else tracks what depends
 * on what, so deletes, re-dates, renames and moves fall out of it.
 */
import type { Author, Category, TextPage } from '../../archive/article.ts';
import type { Store } from '../../archive/store.ts';
import { say, type Wording } from '../../strings.ts';
import { digestOf } from '../digest.ts';
import { articlePages } from './article-pages.ts';
import { type Groups, groupRows } from './groups.ts';
import { homePages } from './home-pages.ts';
import { type ListNames, listPages } from './list-pages.ts';
import { overviewPages } from './overview-pages.ts';
import type { PlannedPage } from './planned-page.ts';
import { type Due, dueRows } from './rows.ts';

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

export interface Plan extends Due {
  /** Of what every page shows or is made by. */
  siteDigest: string;
  groups: Groups;
  pages: PlannedPage[];
  byAddress: Map<string, PlannedPage>;
}

/** A planned page before its digest: `shows` is all it shows beyond its own fields, as digests. */
export type Draft<Page extends PlannedPage = PlannedPage> = Page extends PlannedPage
  ? { page: Omit<Page, 'digest'>; shows: unknown }
  : never;

/** Plans every page of the site. Ids of rows never enter a digest: they differ from store to store. */
export function planSite(input: PlanInput): Plan {
  const due = dueRows(input.store, input.now, input.drafts);
  const groups = groupRows(due.rows);
  const drafts: Draft[] = [
    ...articlePages(due.rows, groups, input),
    ...homePages(due.rows, groups, input),
    ...listPages(due.rows, groups, input),
    ...overviewPages(groups, input),
  ];
  const common = `${input.siteDigest} `;
  const pages = drafts.map(
    ({ page, shows }): PlannedPage => ({
      ...page,
      digest: digestOf(`${common}${page.kind} ${page.address} ${textOf(shows)}`),
    }),
  );
  return {
    ...due,
    siteDigest: input.siteDigest,
    groups,
    pages,
    byAddress: new Map(pages.map((page) => [page.address, page])),
  };
}

function textOf(shows: unknown): string {
  return typeof shows === 'string' ? shows : JSON.stringify(shows);
}

/** The title of a month's list: "Tháng 12 năm 2023" for `2023/12`. */
export function monthTitle(id: string, wording: Wording): string {
  const [year = '', month = ''] = id.split('/');
  return say('monthTitle', { month: Number(month), year }, wording);
}
