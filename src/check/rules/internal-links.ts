import { say } from '../../strings.ts';
import { nodesOf } from '../checked.ts';
import { rule } from '../rule.ts';

/** Links to this site that lead nowhere. */
export const internalLinks = rule('internal-links', function* (tree, { address, site }) {
  for (const { url, position } of [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')]) {
    const at = position?.start.offset ?? 0;
    const [path = '', anchor = ''] = url.split('#', 2);
    const inside = path.startsWith('/') && !path.startsWith('//');
    if (inside && !path.startsWith('/images/') && !site.leadsSomewhere(decoded(path)))
      yield { message: say('checkLinkNowhere', { url }), at };
    else if (anchor !== '' && (inside || path === '')) {
      const ids = site.headingIds(path === '' ? address : decoded(path));
      if (ids && !ids.has(decoded(anchor))) yield { message: say('checkAnchorNowhere', { anchor }), at };
    }
  }
});

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
