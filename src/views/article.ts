import type { Category } from '../archive/article.ts';
import { plannedPage } from './planned.ts';
import { currentSite } from './site.ts';
import type { ArticleView } from './types.ts';

/** What the article's page shows. */
export function articleView(address: string): ArticleView {
  const site = currentSite();
  const page = plannedPage(address, 'article');
  const article = site.article(page.article);
  const [newer = null] = page.newer === null ? [] : site.cards([page.newer]);
  const [older = null] = page.older === null ? [] : site.cards([page.older]);
  return {
    article,
    body: site.body(page.article),
    category: article.category === null ? null : categoryOf(article.category),
    newer,
    older,
    others: site.cards(page.others),
    banner: article.draft ? 'draft' : article.instant > site.now ? 'scheduled' : null,
  };
}

/** A category by its id; one that is not listed is its own label. */
export function categoryOf(id: string): Category {
  return (
    currentSite().categories.find((category) => category.id === id) ?? { id, title: id, description: null }
  );
}
