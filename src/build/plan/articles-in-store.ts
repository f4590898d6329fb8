import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import type { Store } from '../../archive/store.ts';
import { civilMonth, monthSpan } from '../../vietnamese/dates.ts';
import type { Articles, ListKey, ListOf, Place } from './articles.ts';
import { PLAN_COLUMNS, type PlanRow, planRow } from './rows.ts';

const countRow = z.object({ count: z.number() });
const idRow = z.object({ id: z.string(), count: z.number() });
const changeRow = z.object({ changed: z.number() });
const spanRow = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** The order, and the condition that makes an article published: as the indexes of the store have them. */
const ORDER = 'order by instant, address';
const BACKWARDS = 'order by instant desc, address desc';

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
  const due = (columns: string, where: string, more: string) =>
    statement(`select ${columns} from articles where draft = 0 and instant <= ? and ${where} ${more}`);
  const rows = (where: string, more: string, values: readonly SQLInputValue[]): PlanRow[] =>
    due(PLAN_COLUMNS, where, more)
      .all(now, ...values)
      .map(planRow);
  const count = (list: ListKey) => {
    const { where, values } = conditionOf(list);
    return countRow.parse(due('count(*) as count', where, '').get(now, ...values)).count;
  };
  const beside = (compare: '<' | '>', list: ListKey, { instant, address }: Place, most: number) => {
    const { where, values } = conditionOf(list);
    const order = compare === '<' ? BACKWARDS : ORDER;
    return rows(`${where} and (instant, address) ${compare} (?, ?)`, `${order} limit ?`, [
      ...values,
      instant,
      address,
      most,
    ]);
  };

  return {
    count,
    counts: (of) => (of === 'month' ? byMonth(store, now, count) : grouped(statement(GROUPS[of]).all(now))),
    slice(list, from, to) {
      const { where, values } = conditionOf(list);
      return rows(where, `${ORDER} limit ? offset ?`, [...values, Math.max(0, to - from), from]);
    },
    // The slash is followed by 0 in the order of letters.
    below: (address) => rows('address >= ? and address < ?', ORDER, [address, `${address.slice(0, -1)}0`]),
    place(list, { instant, address }) {
      const { where, values } = conditionOf(list);
      const before = `${where} and (instant, address) < (?, ?)`;
      return countRow.parse(due('count(*) as count', before, '').get(now, ...values, instant, address)).count;
    },
    before: (list, row, most) => beside('<', list, row, most),
    after: (list, row, most) => beside('>', list, row, most),
    lastChanges: (every) =>
      statement(LAST_CHANGES)
        .all(every, now)
        .map((row) => changeRow.parse(row).changed),
  };
}

const GROUPS: Record<Exclude<ListOf, 'month'>, string> = {
  category: `select category as id, count(*) as count from articles
    where draft = 0 and instant <= ? and category is not null group by category order by category`,
  author: `select author as id, count(*) as count from articles
    where draft = 0 and instant <= ? group by author order by author`,
  tag: `select tag as id, count(*) as count from article_tags join articles on articles.id = article
    where draft = 0 and instant <= ? group by tag order by tag`,
};

const LAST_CHANGES = `select max(changed) as changed from (
    select (row_number() over (${ORDER}) - 1) / cast(? as integer) as block, max(instant, coalesce(updated, instant)) as changed
    from articles where draft = 0 and instant <= ?
  ) group by block order by block`;

function grouped(rows: readonly unknown[]): Map<string, number> {
  return new Map(rows.map((row) => idRow.parse(row)).map(({ id, count }) => [id, count]));
}

/** Which articles stand on a list. */
function conditionOf(list: ListKey): { where: string; values: readonly SQLInputValue[] } {
  if (list === null) return { where: 'true', values: [] };
  if (list.of === 'tag')
    return { where: 'id in (select article from article_tags where tag = ?)', values: [list.id] };
  if (list.of !== 'month') return { where: `${list.of} = ?`, values: [list.id] };
  const { from, to } = monthSpan(list.id);
  return { where: 'instant >= ? and instant < ?', values: [from, to] };
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
