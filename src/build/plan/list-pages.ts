import type { Category } from '../../archive/article.ts';
import { say } from '../../strings.ts';
import type { ListKind } from '../../views/types.ts';
import type { Groups } from './groups.ts';
import { paginate } from './pagination.ts';
import { type Draft, monthTitle, type PlanInput } from './plan.ts';
import type { PlannedList } from './planned-page.ts';
import type { PlanRow } from './rows.ts';

/** What authors and tags are called, given their articles, oldest first. */
export interface ListNames {
  author(id: string, articles: readonly PlanRow[]): string;
  tag(id: string, articles: readonly PlanRow[]): string;
}

interface List {
  list: ListKind;
  id: string;
  title: string;
  base: string;
  rows: readonly PlanRow[];
}

/** Every list, page by page: of all articles (older pages only, the home page is its first), by category, author, tag, month. */
export function listPages(
  rows: readonly PlanRow[],
  groups: Groups,
  input: Pick<PlanInput, 'categories' | 'names' | 'wording'>,
): Draft<PlannedList>[] {
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
  return lists.flatMap(pagesOf).filter(({ page }) => page.address !== '/');
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

function pagesOf({ list, id, title, base, rows }: List): Draft<PlannedList>[] {
  return paginate(rows, base).map(({ number, items, newer, older }) => ({
    page: {
      kind: 'list',
      address: number === null ? base : `${base}trang/${number}/`,
      list,
      id,
      title,
      number,
      items: items.map((row) => row.id),
      first: base,
      newer,
      older,
    },
    shows: [title, items.map((row) => row.card_digest), newer, older],
  }));
}
