import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { endBelow } from '../../archive/below.ts';
import type { Store } from '../../archive/store.ts';
import { civilMonth, monthSpan } from '../../vietnamese/dates.ts';
import type { Articles, ListKey, ListOf, Place } from './articles.ts';
import { LISTED_COLUMNS, listedRow, PLAN_COLUMNS, type PlanRow, planRow } from './rows.ts';

const countRow = z.object({ count: z.number() });
const idRow = z.object({ id: z.string(), count: z.number() });
const changeRow = z.object({ changed: z.number().nullable() });
const placeRow = z.object({ id: z.number(), instant: z.number(), address: z.string() });

/** Comes before every article. */
const FIRST: Place = { id: 0, instant: Number.MIN_SAFE_INTEGER, address: '' };
const spanRow = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** As the indexes of the store have it. */
const ORDER = 'order by instant, address';

/**
 * The articles published at `now`, read from the store as they are asked for: for a plan that looks at a few pages, whatever
 * the size of the archive.
 */
export function articlesInStore(store: Store, now: number): Articles {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? store.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  // One bound of the time alone: of two, SQLite may take the one that leaves more to look at.
  const due = (
    columns: string,
    { where, values, until }: Condition,
    more: string,
    ...rest: SQLInputValue[]
  ) =>
    statement(`select ${columns} from articles where draft = 0 and instant <= ? and ${where} ${more}`).all(
      Math.min(now, until),
      ...values,
      ...rest,
    );
  const rows = (condition: Condition, more: string, ...rest: SQLInputValue[]): PlanRow[] =>
    due(PLAN_COLUMNS, condition, more, ...rest).map(planRow);
  const countWhere = (condition: Condition) =>
    countRow.parse(due('count(*) as count', condition, '')[0]).count;

  const counted = new Map<string, number>();
  const count = (list: ListKey) => {
    const key = JSON.stringify(list);
    const known = counted.get(key) ?? countWhere(conditionOf(list));
    counted.set(key, known);
    return known;
  };
  // Of each kind once: the lists and the pages from above both ask.
  const kinds = new Map<ListOf, ReadonlyMap<string, number>>();
  const counts = (of: ListOf) => {
    const known =
      kinds.get(of) ??
      (of === 'month' ? byMonth(store, now, count) : grouped(statement(GROUPS[of]).all(now)));
    kinds.set(of, known);
    for (const [id, articles] of known) counted.set(JSON.stringify({ of, id }), articles);
    return known;
  };
  return {
    count,
    counts,
    slice: (list, from, to) =>
      due(LISTED_COLUMNS, conditionOf(list), `${ORDER} limit ? offset ?`, Math.max(0, to - from), from).map(
        listedRow,
      ),
    below: (address) =>
      rows(
        { where: 'address >= ? and address < ?', values: [address, endBelow(address)], until: now },
        ORDER,
      ),
    place: (list, row) => countWhere(before(conditionOf(list), row)),
    before: (list, row, most) =>
      rows(before(conditionOf(list), row), 'order by instant desc, address desc limit ?', most),
    after: (list, row, most) => rows(after(conditionOf(list), row), `${ORDER} limit ?`, most),
    lastChanges(every) {
      // Block after block along the index: numbering all of them takes four times as long.
      const changes: number[] = [];
      for (let last: Place | undefined = FIRST; last; ) {
        const { instant, address }: Place = last;
        const { changed } = changeRow.parse(statement(LAST_CHANGE).get(now, instant, address, every));
        if (changed !== null) changes.push(changed);
        const [end] = due(
          'id, instant, address',
          after(conditionOf(null), last),
          `${ORDER} limit 1 offset ?`,
          every - 1,
        );
        last = end && placeRow.parse(end);
      }
      return changes;
    },
  };
}

/** Which articles are meant, among those published. */
interface Condition {
  where: string;
  values: readonly SQLInputValue[];
  /** Not later than this, ms since 1970. */
  until: number;
}

function before({ where, values, until }: Condition, { instant, address }: Place): Condition {
  return {
    where: `${where} and (instant, address) < (?, ?)`,
    values: [...values, instant, address],
    until: Math.min(until, instant),
  };
}

function after({ where, values, until }: Condition, { instant, address }: Place): Condition {
  return { where: `${where} and (instant, address) > (?, ?)`, values: [...values, instant, address], until };
}

const GROUPS: Record<Exclude<ListOf, 'month'>, string> = {
  category: `select category as id, count(*) as count from articles
    where draft = 0 and instant <= ? and category is not null group by category order by category`,
  author: `select author as id, count(*) as count from articles
    where draft = 0 and instant <= ? group by author order by author`,
  tag: `select tag as id, count(*) as count from article_tags join articles on articles.id = article
    where draft = 0 and instant <= ? group by tag order by tag`,
};

/** Among so many after one. */
const LAST_CHANGE = `select max(changed) as changed from (
    select max(instant, coalesce(updated, instant)) as changed from articles
    where draft = 0 and instant <= ? and (instant, address) > (?, ?) ${ORDER} limit ?
  )`;

function grouped(rows: readonly unknown[]): Map<string, number> {
  return new Map(rows.map((row) => idRow.parse(row)).map(({ id, count }) => [id, count]));
}

/** Which articles stand on a list. */
function conditionOf(list: ListKey): Condition {
  const until = Number.MAX_SAFE_INTEGER;
  if (list === null) return { where: 'true', values: [], until };
  if (list.of === 'tag')
    return { where: 'id in (select article from article_tags where tag = ?)', values: [list.id], until };
  if (list.of !== 'month') return { where: `${list.of} = ?`, values: [list.id], until };
  const { from, to } = monthSpan(list.id);
  return { where: 'instant >= ?', values: [from], until: to - 1 };
}

/** Each month between the first article and the last, counted along the index. */
function byMonth(store: Store, now: number, count: Articles['count']): Map<string, number> {
  const { first, last } = spanRow.parse(
    store
      .prepare(
        `select (select instant from articles where draft = 0 and instant <= :now order by instant limit 1) as first,
           (select instant from articles where draft = 0 and instant <= :now order by instant desc limit 1) as last`,
      )
      .get({ now }),
  );
  const months = new Map<string, number>();
  if (first === null || last === null) return months;
  for (let next = first; next <= last; ) {
    const month = civilMonth(next);
    const articles = count({ of: 'month', id: month });
    if (articles > 0) months.set(month, articles);
    next = monthSpan(month).to;
  }
  return months;
}
