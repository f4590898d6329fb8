import type { Category } from '../../archive/article.ts';
import { say } from '../../strings.ts';
import type { ListKind } from '../../views/types.ts';
import type { Groups } from './groups.ts';
import { type ListPage, paginate } from './pagination.ts';
import { type Draft, type DraftPart, monthTitle, type PlanInput } from './plan.ts';
import type { PlannedList } from './planned-page.ts';
import type { PlanRow } from './rows.ts';

/** What authors and tags are called, given their articles, oldest first. */
export interface ListNames {
  author(id: string, articles: readonly PlanRow[]): string;
  tag(id: string, articles: readonly PlanRow[]): string;
}

export interface ListPart extends DraftPart {
  /** Of its pages. */
  addresses: string[];
}

interface List {
  list: ListKind;
  id: string;
  title: string;
  base: string;
  rows: readonly PlanRow[];
}

/** Pages of a list in one part: an edit that touches a long list then looks at a few of its pages. */
const PART = 50;

/** Every list, page by page: of all articles (older pages only, the home page is its first), by category, author, tag, month. */
export function listParts(
  rows: readonly PlanRow[],
  groups: Groups,
  input: Pick<PlanInput, 'categories' | 'names' | 'wording'>,
): ListPart[] {
  const { categories, names, wording } = input;
  const lists: List[] = [
    { list: 'all', id: '', title: say('allArticles', {}, wording), base: '/', rows },
    ...categoryLists(categories, groups),
    ...[...groups.author].map(([id, list]) => ({
      list: 'author' as const,
      id,
      title: names.author(id, list),
      base: `/tac-gia/${id}/`,
      rows: list,
    })),
    ...[...groups.tag].map(([id, list]) => ({
      list: 'tag' as const,
      id,
      title: names.tag(id, list),
      base: `/the/${id}/`,
      rows: list,
    })),
    ...[...groups.month].map(([id, list]) => ({
      list: 'month' as const,
      id,
      title: monthTitle(id, wording),
      base: `/luu-tru/${id}/`,
      rows: list,
    })),
  ];
  return lists.flatMap(partsOf);
}

/** Listed categories have their page even before their first article: menus lead there. */
function categoryLists(categories: readonly Category[], groups: Groups): List[] {
  const listed = new Set(categories.map(({ id }) => id));
  const all = [
    ...categories,
    ...[...groups.category.keys()].filter((id) => !listed.has(id)).map((id) => ({ id, title: id })),
  ];
  return all.map(({ id, title }) => ({
    list: 'category',
    id,
    title,
    base: `/chuyen-muc/${id}/`,
    rows: groups.category.get(id) ?? [],
  }));
}

/** A part with the list's first page, and parts of the others: those of the oldest articles change least. */
function partsOf(list: List): ListPart[] {
  const parts = new Map<string, ListPage<PlanRow>[]>();
  for (const page of paginate(list.rows, list.base)) {
    if (page.number === null && list.base === '/') continue;
    const part = page.number === null ? list.base : `${list.base}trang ${Math.ceil(page.number / PART)}`;
    const pages = parts.get(part) ?? [];
    if (pages.length === 0) parts.set(part, pages);
    pages.push(page);
  }
  return [...parts].map(([name, pages]) => ({
    name,
    articles: [],
    addresses: pages.map((page) => addressOf(list, page)),
    drafts: () => pages.map((page) => draftOf(list, page)),
  }));
}

function addressOf({ base }: List, { number }: ListPage<PlanRow>): string {
  return number === null ? base : `${base}trang/${number}/`;
}

function draftOf(whole: List, part: ListPage<PlanRow>): Draft<PlannedList> {
  const { list, id, title, base } = whole;
  const { number, items, newer, older } = part;
  return {
    page: {
      kind: 'list',
      address: addressOf(whole, part),
      list,
      id,
      title,
      number,
      items: items.map((row) => row.id),
      first: base,
      newer,
      older,
    },
    shows: `${title}\n${items.map((row) => row.card_digest).join(' ')} ${newer} ${older}`,
  };
}
