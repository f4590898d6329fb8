import type { Store } from '../../archive/store.ts';
import { robots } from '../../feeds/robots.ts';
import type { Site } from '../../views/site.ts';
import type { Content } from '../content.ts';
import { digestOf } from '../digest.ts';
import type { Plan } from '../plan/plan.ts';
import { feedOutputs } from './feed-outputs.ts';
import { headerOutputs } from './header-outputs.ts';
import type { Output } from './output.ts';
import { redirectOutputs } from './redirect-outputs.ts';
import { sitemapOutputs } from './sitemap-outputs.ts';

/** What stands beside the pages: feeds, sitemaps, redirects, headers, robots.txt. */
export function besidePages(store: Store, plan: Plan, site: Site, content: Content): Output[] {
  const forRobots = robots(site.origin, site);
  return [
    ...feedOutputs(plan, site),
    ...sitemapOutputs(plan, site),
    ...redirectOutputs(store, plan, site, content.redirects),
    ...headerOutputs(site),
    { file: 'robots.txt', digest: digestOf(forRobots), make: () => forRobots },
  ];
}
