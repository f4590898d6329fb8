/** The articles as the last finished build planned them, and how those of now differ. */
import { z } from 'zod';
import { Facts } from '../../archive/facts.ts';
import { inTransaction, type Store } from '../../archive/store.ts';
import { PLAN_COLUMNS, type PlanRow, planRow } from './rows.ts';
import type { ArticleChange } from './touched.ts';

/** The fact that names what the rows were planned for. */
const PLANNED_FOR = 'planned for';

/** More changes than this are not looked for one by one: planning the whole site is as fast. */
const MOST_CHANGES = 300;

const idRow = z.object({ id: z.number() });
const DUE = 'draft = 0 and instant <= :now';
const DIFFERENT = `select id from articles left join planned using (id)
    where articles.draft = 0 and articles.instant <= :now
      and (planned.id is null or planned.digest <> articles.digest or planned.card_digest <> articles.card_digest)
  union select id from planned where not exists
    (select 1 from articles where articles.id = planned.id and draft = 0 and instant <= :now)
  limit :most`;

/**
 * The articles that are otherwise than planned last; null where they are many, or where nothing is known of a plan like this:
 * `plannedFor` names it.
 */
export function changesSincePlanned(store: Store, now: number, plannedFor: string): ArticleChange[] | null {
  if (new Facts(store).get(PLANNED_FOR) !== plannedFor) return null;
  const ids = store.prepare(DIFFERENT).all({ now, most: MOST_CHANGES + 1 });
  if (ids.length > MOST_CHANGES) return null;
  const before = store.prepare(`select ${PLAN_COLUMNS} from planned where id = ?`);
  const after = store.prepare(`select ${PLAN_COLUMNS} from articles where id = :id and ${DUE}`);
  const rowOf = (columns: Parameters<typeof planRow>[0] | undefined): PlanRow | null =>
    columns ? planRow(columns) : null;
  return ids.map((row) => {
    const { id } = idRow.parse(row);
    return { before: rowOf(before.get(id)), after: rowOf(after.get({ id, now })) };
  });
}

/** Takes the articles that are published at `now` as planned. `changes`: those that were not; null for all. */
export function keepPlanned(
  store: Store,
  now: number,
  plannedFor: string,
  changes: readonly ArticleChange[] | null,
): void {
  const copy = `insert into planned (${PLAN_COLUMNS}) select ${PLAN_COLUMNS} from articles where ${DUE}`;
  inTransaction(store, () => {
    if (changes === null) {
      store.exec('delete from planned');
      store.prepare(copy).run({ now });
    } else {
      const remove = store.prepare('delete from planned where id = ?');
      const insert = store.prepare(`${copy} and id = :id`);
      for (const { before, after } of changes) {
        if (before) remove.run(before.id);
        if (after) insert.run({ now, id: after.id });
      }
    }
    new Facts(store).set(PLANNED_FOR, plannedFor);
  });
}

/** To be called before --out is changed: until `keepPlanned` what was planned may be otherwise there. */
export function forgetPlanned(store: Store): void {
  new Facts(store).forget(PLANNED_FOR);
}
