import type { Category } from '../../archive/article.ts';
import { atom } from '../../feeds/atom.ts';
import { FEED_LENGTH, feedOf } from '../../feeds/feed.ts';
import { jsonFeed } from '../../feeds/json-feed.ts';
import { rss } from '../../feeds/rss.ts';
import type { Site } from '../../views/site.ts';
import { digestOf } from '../digest.ts';
import { type ListKey, newest } from '../plan/articles.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanRow } from '../plan/rows.ts';
import type { Output } from './output.ts';

const FORMATS = { 'rss.xml': rss, 'atom.xml': atom, 'feed.json': jsonFeed };

/** The feeds of the whole site and of each category. */
export function feedOutputs(plan: Plan, site: Site): Output[] {
  const newestOf = (list: ListKey) => newest(plan.articles, list, FEED_LENGTH);
  const feeds: { category: Category | null; folder: string; newest: readonly PlanRow[] }[] = [
    { category: null, folder: '', newest: newestOf(null) },
    ...site.categories.map((category) => ({
      category,
      folder: `chuyen-muc/${category.id}/`,
      newest: newestOf({ of: 'category', id: category.id }),
    })),
  ];
  return feeds.flatMap(({ category, folder, newest }) =>
    Object.entries(FORMATS).map(([name, format]) => ({
      file: folder + name,
      digest: digestOf([plan.siteDigest, newest.map(({ digest }) => digest)]),
      make: () => format(feedOf({ ...site, category, articles: newest.map(({ id }) => site.article(id)) })),
    })),
  );
}
