import { z } from 'zod';
import { PUBLISHED, publishedAt } from '../archive/published.ts';
import type { Store } from '../archive/store.ts';
import type { BuildOptions } from './options.ts';

/** Pictures about which nobody has said anything to those who do not see them. */
export interface Undescribed {
  pictures: number;
  /** How many articles and pages have some. */
  pages: number;
}

const row = z.object({ pictures: z.number(), pages: z.number() });

/** What of it is published. */
export function countUndescribed(store: Store, options: Pick<BuildOptions, 'now' | 'drafts'>): Undescribed {
  const query = `select count(*) as pages, coalesce(sum(undescribed), 0) as pictures from (
    select undescribed from articles where undescribed > 0 and ${PUBLISHED}
    union all select undescribed from pages where undescribed > 0
  )`;
  return row.parse(store.prepare(query).get(publishedAt(options)));
}
