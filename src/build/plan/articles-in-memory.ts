import { civilMonth } from '../../vietnamese/dates.ts';
import { articlePart } from './article-parts.ts';
import { type Articles, byOrder, type ListKey, type ListOf, type Place } from './articles.ts';
import { changedAt, type PlanRow } from './rows.ts';

type Lists = Record<ListOf, Map<string, PlanRow[]>>;

/** Articles read into memory, in their order: for a plan of the whole site. */
export function articlesInMemory(all: readonly PlanRow[]): Articles {
  const lists: Lists = { category: new Map(), author: new Map(), tag: new Map(), month: new Map() };
  const months = new Map<string, PlanRow[]>();
  for (const row of all) {
    if (row.category !== null) put(lists.category, row.category, row);
    put(lists.author, row.author, row);
    for (const tag of row.tags) put(lists.tag, tag, row);
    put(lists.month, civilMonth(row.instant), row);
    put(months, articlePart(row.address), row);
  }
  const places: Places = new Map();
  const of = (list: ListKey) => (list === null ? all : (lists[list.of].get(list.id) ?? []));
  return {
    count: (list) => of(list).length,
    counts: (kind) =>
      new Map(
        [...lists[kind]]
          .map(([id, { length }]) => [id, length] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    slice: (list, from, to) => of(list).slice(from, to),
    below: (address) => months.get(address) ?? [],
    place: (list, row) => placeOf(of(list), row, places),
    before(list, row, most) {
      const place = placeOf(of(list), row, places);
      return of(list)
        .slice(Math.max(0, place - most), place)
        .reverse();
    },
    after(list, row, most) {
      const place = placeOf(of(list), row, places);
      const there = of(list)[place];
      const next = there && byOrder(there, row) === 0 ? place + 1 : place;
      return of(list).slice(next, next + most);
    },
    lastChanges(every) {
      const changes: number[] = [];
      for (let from = 0; from < all.length; from += every)
        changes.push(Math.max(...all.slice(from, from + every).map(changedAt)));
      return changes;
    },
  };
}

function put(lists: Map<string, PlanRow[]>, id: string, row: PlanRow): void {
  const list = lists.get(id);
  if (list) list.push(row);
  else lists.set(id, [row]);
}

type Places = Map<readonly PlanRow[], Map<number, number>>;

/** How many of a list come before an article. `places` keeps those of whole lists: most articles are asked about. */
function placeOf(list: readonly PlanRow[], row: Place, places: Places): number {
  let known = places.get(list);
  if (!known) {
    known = new Map(list.map(({ id }, place) => [id, place]));
    places.set(list, known);
  }
  return known.get(row.id) ?? placeBetween(list, row);
}

function placeBetween(list: readonly PlanRow[], row: Place): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = list[middle];
    if (other && byOrder(other, row) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
