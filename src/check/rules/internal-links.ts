import { deadLink } from '../dead-link.ts';
import { linksOf } from '../links.ts';
import { rule } from '../rule.ts';

/** Links to this site that lead nowhere: from a published text to what is published, from a draft to all that is there. */
export const internalLinks = rule('internal-links', function* (tree, { path, address, site }) {
  const from = { address, isPublished: site.isPublished(path) };
  for (const { url, kind, at } of linksOf(tree)) {
    const message = kind === 'link' ? deadLink(url, from, site) : null;
    if (message !== null) yield { message, at };
  }
});
