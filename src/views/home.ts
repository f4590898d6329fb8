import { categoryOf } from './article.ts';
import { plannedPage } from './planned.ts';
import { currentSite } from './site.ts';
import type { HomeView } from './types.ts';

/** What the home page shows. */
export function homeView(address: string): HomeView {
  const site = currentSite();
  const page = plannedPage(address, 'home');
  return {
    newest: site.cards(page.newest),
    sections: page.sections.map(({ category, items }) => ({
      category: categoryOf(category),
      items: site.cards(items),
    })),
    older: page.older,
  };
}
