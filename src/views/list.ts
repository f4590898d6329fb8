import { categoryOf } from './article.ts';
import { plannedPage } from './planned.ts';
import { currentSite } from './site.ts';
import type { ListView } from './types.ts';

/** What a page of a list shows. */
export function listView(address: string): ListView {
  const site = currentSite();
  const { list, id, title, number, items, first, newer, older } = plannedPage(address, 'list');
  const isCategory = list === 'category';
  return {
    kind: list,
    id,
    title,
    description: describe(list, id),
    number,
    items: site.cards(items),
    first,
    newer,
    older,
    feeds: isCategory
      ? { rss: `${first}rss.xml`, atom: `${first}atom.xml`, json: `${first}feed.json` }
      : null,
  };
}

function describe(kind: ListView['kind'], id: string): string | null {
  if (kind === 'category') return categoryOf(id).description;
  if (kind === 'author') return currentSite().authors.find((author) => author.id === id)?.description ?? null;
  return null;
}
