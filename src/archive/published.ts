/**
 * Which articles are published: no draft, and none of a later date; with `drafts` all of them. A condition on their table.
 * Plans that never hold drafts say the first half themselves (src/build/plan, and the indexes of store.ts): SQLite takes
 * an index of published articles only where it can see that.
 */
export const PUBLISHED = '(:drafts or (draft = 0 and instant <= :now))';

/** The values of PUBLISHED. `now`: ms since 1970. */
export function publishedAt({ now, drafts }: { now: number; drafts: boolean }): {
  now: number;
  drafts: number;
} {
  return { now, drafts: Number(drafts) };
}
