/**
 * Which parts of the plan a few changed articles may touch: more than they do, never less. What a page shows is said where
 * it is planned; the tests hold this against a plan of the whole site.
 */
import { civilMonth } from '../../vietnamese/dates.ts';
import { articlePart } from './article-parts.ts';
import type { Articles, ListKey } from './articles.ts';
import { baseOf, type List, listOf, partWith, readPartName } from './list-parts.ts';
import { OTHERS } from './others.ts';
import { numberedPages, pageOf } from './pagination.ts';
import type { PlanRow } from './rows.ts';

/** An article as it was planned last and as it is now; null where it was or is none. */
export interface ArticleChange {
  before: PlanRow | null;
  after: PlanRow | null;
}

export interface Touched {
  /** Parts of articles' own pages. */
  articles: ReadonlySet<string>;
  lists: readonly TouchedList[];
  /** Places among all articles whose article changed, and that from which on each holds another's than it did. */
  changedPlaces: readonly number[];
  movedFrom: number;
  /** Whether a part is among them. */
  covers(part: string): boolean;
}

interface TouchedList {
  list: List;
  /** Parts from this one on, besides that with the first page; and single parts. */
  from: number;
  parts: ReadonlySet<number>;
}

/** Finds what changes touch. `articles` are those of now. */
export function touchedBy(changes: readonly ArticleChange[], articles: Articles): Touched {
  const touched = new Touching(articles);
  for (const change of changes) touched.by(change);
  return touched.all();
}

/** What is gathered of one list. */
interface Gathered {
  list: List;
  /** The first page that shows other articles than it did, by number. */
  page: number;
  parts: Set<number>;
  /** How many more articles stand on it than before. */
  more: number;
}

class Touching {
  readonly #articles: Articles;
  readonly #parts = new Set<string>();
  readonly #lists = new Map<string, Gathered>();
  readonly #changedPlaces: number[] = [];
  #movedFrom = Number.POSITIVE_INFINITY;

  constructor(articles: Articles) {
    this.#articles = articles;
  }

  by({ before, after }: ArticleChange): void {
    const moved = before === null || after === null || orderOf(before) !== orderOf(after);
    const elsewhere = moved || before.card_digest !== after.card_digest;
    for (const row of [before, after]) {
      if (row === null) continue;
      this.#parts.add(articlePart(row.address));
      const place = this.#articles.place(null, row);
      if (moved) this.#movedFrom = Math.min(this.#movedFrom, place);
      else this.#changedPlaces.push(place);
      if (!elsewhere) continue;
      for (const other of this.#near(row)) this.#parts.add(articlePart(other.address));
      for (const key of listsOf(row)) this.#touchList(key, row, moved, row === after ? 1 : -1);
    }
  }

  all(): Touched {
    const lists = [...this.#lists.values()].map(({ list, page, parts, more }): TouchedList => {
      const [last, lastBefore] = [numberedPages(list.count), numberedPages(list.count - more)];
      // Its link to newer ones: of the last page it leads to the list's first.
      const changed =
        page === Number.POSITIVE_INFINITY ? page : Math.max(1, Math.min(page, last, lastBefore));
      return { list, from: partWith(changed), parts };
    });
    const byBase = new Map(lists.map((touched) => [touched.list.base, touched]));
    return {
      articles: this.#parts,
      lists,
      changedPlaces: this.#changedPlaces,
      movedFrom: this.#movedFrom,
      covers: (name) => {
        const read = readPartName(name);
        const list = read && byBase.get(read.base);
        return list ? coversPart(list, read.part) : this.#parts.has(name);
      },
    };
  }

  /** The articles that may name this one. */
  *#near(row: PlanRow): Generator<PlanRow> {
    const nearby = (list: ListKey, most: number) => [
      ...this.#articles.before(list, row, most),
      ...this.#articles.after(list, row, most),
    ];
    yield* nearby(null, 1);
    if (row.category !== null) yield* nearby({ of: 'category', id: row.category }, OTHERS);
  }

  #touchList(key: ListKey, row: PlanRow, moved: boolean, more: number): void {
    const base = baseOf(key);
    const list = this.#lists.get(base) ?? {
      list: listOf(key, this.#articles),
      page: Number.POSITIVE_INFINITY,
      parts: new Set(),
      more: 0,
    };
    this.#lists.set(base, list);
    list.more += more;
    const { count } = list.list;
    const number = pageOf(count, this.#articles.place(key, row));
    // What their newest article calls them stands on every page of an author's or a tag's list.
    if (key?.of === 'author' || key?.of === 'tag') list.page = 1;
    else if (moved) list.page = Math.min(list.page, number ?? numberedPages(count) + 1);
    else list.parts.add(partWith(number));
  }
}

/** Whether a part of a list is among those touched. */
export function coversPart({ from, parts }: TouchedList, part: number): boolean {
  return part === 0 || part >= from || parts.has(part);
}

/** The lists that an article stands on. */
function listsOf({ category, author, tags, instant }: PlanRow): ListKey[] {
  return [
    null,
    ...(category === null ? [] : [{ of: 'category', id: category } as const]),
    { of: 'author', id: author },
    ...tags.map((id) => ({ of: 'tag', id }) as const),
    { of: 'month', id: civilMonth(instant) },
  ];
}

/** Where an article stands, on which lists. */
function orderOf({ instant, address, category, author, tags }: PlanRow): string {
  return JSON.stringify([instant, address, category, author, tags]);
}
