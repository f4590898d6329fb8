import type { Category } from '../../archive/article.ts';
import { say } from '../../strings.ts';
import type { ListKind } from '../../views/types.ts';
import { type Articles, type ListKey, newest } from './articles.ts';
import { type ListPage, listPage, numberedPages } from './pagination.ts';
import { type Draft, type DraftPart, monthTitle, type PlanInput } from './plan.ts';
import type { PlannedList } from './planned-page.ts';
import type { ListedRow } from './rows.ts';

type ListInput = Pick<PlanInput, 'categories' | 'names' | 'wording'>;

/** A list that has pages. */
export interface List {
  key: ListKey;
  kind: ListKind;
  id: string;
  /** Its address. */
  base: string;
  count: number;
}

/** Pages of a list in one part: an edit that touches a long list then looks at a few of its pages. */
const PART = 50;

const BASES = { category: '/chuyen-muc/', author: '/tac-gia/', tag: '/the/', month: '/luu-tru/' } as const;

/** The address of a list; of all articles the home page is the first, and the list has older pages only. */
export function baseOf(key: ListKey): string {
  return key === null ? '/' : `${BASES[key.of]}${key.id}/`;
}

/** A list, be there articles on it or not. */
export function listOf(key: ListKey, articles: Articles): List {
  return {
    key,
    kind: key === null ? 'all' : key.of,
    id: key?.id ?? '',
    base: baseOf(key),
    count: articles.count(key),
  };
}

/** Every list that has pages. Listed categories have theirs even before their first article: menus lead there. */
export function allLists(articles: Articles, categories: readonly Category[]): List[] {
  const lists = [listOf(null, articles)];
  for (const kind of ['category', 'author', 'tag', 'month'] as const) {
    const counts = new Map(articles.counts(kind));
    if (kind === 'category') for (const { id } of categories) counts.set(id, counts.get(id) ?? 0);
    for (const [id, count] of counts) {
      const key = { of: kind, id };
      lists.push({ key, kind, id, base: baseOf(key), count });
    }
  }
  return lists;
}

/** Addresses of a list's pages. */
export function addressesOf({ base, count, kind }: List): string[] {
  const numbers = Array.from({ length: numberedPages(count) }, (_, index) => index + 1);
  return [...(kind === 'all' ? [] : [null]), ...numbers].map(
    (number) => listPage(count, number, base).address,
  );
}

/** A part of a list by its number: 0 is the list's first page, the others are counted from the oldest. */
function partName(base: string, part: number): string {
  return `${base} ${part}`;
}

/** The list's address and the number of a part; null for the name of something else. */
export function readPartName(name: string): { base: string; part: number } | null {
  const space = name.indexOf(' ');
  return space < 0 ? null : { base: name.slice(0, space), part: Number(name.slice(space + 1)) };
}

/** The part with a page of a list. */
export function partWith(number: number | null): number {
  return number === null ? 0 : Math.ceil(number / PART);
}

/** The numbers of a list's parts. */
export function partsOf({ kind, count }: List): number[] {
  const numbered = Array.from({ length: partWith(numberedPages(count)) }, (_, index) => index + 1);
  return kind === 'all' ? numbered : [0, ...numbered];
}

/** The pages of a part. */
export function listPart(list: List, part: number, articles: Articles, input: ListInput): DraftPart {
  return {
    name: partName(list.base, part),
    articles: [],
    drafts() {
      const title = titleOf(list, articles, input);
      const pages = numbersOf(list, part).map((number) => listPage(list.count, number, list.base));
      // At once: to find the place of each page, the store counts from the list's beginning.
      const first = pages[0]?.from ?? 0;
      const rows = articles.slice(list.key, first, pages.at(-1)?.to ?? first);
      return pages.map((page) =>
        draftOf(list, page, title, rows.slice(page.from - first, page.to - first).toReversed()),
      );
    },
  };
}

function numbersOf({ count }: List, part: number): (number | null)[] {
  if (part === 0) return [null];
  const last = Math.min(numberedPages(count), part * PART);
  const first = (part - 1) * PART + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function draftOf(
  { kind, id, base }: List,
  { number, address, newer, older }: ListPage,
  title: string,
  items: readonly ListedRow[],
): Draft<PlannedList> {
  return {
    page: {
      kind: 'list',
      address,
      list: kind,
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

function titleOf(
  { kind, id, key }: List,
  articles: Articles,
  { categories, names, wording }: ListInput,
): string {
  if (kind === 'all') return say('allArticles', {}, wording);
  if (kind === 'month') return monthTitle(id, wording);
  if (kind === 'category') return categories.find((category) => category.id === id)?.title ?? id;
  return names[kind](id, newest(articles, key, 1)[0]);
}
