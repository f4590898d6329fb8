import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import { assetFinder } from '../assets.ts';
import type { BodyOptions } from '../body-options.ts';
import { linkKind } from '../link-kind.ts';
import type { Translate } from '../translate.ts';

/** A bracket, a raw tag, an address as it stands, or a character reference that may make one. */
const MAY_HOLD_LINK = /[[<@]|www\.|https?:|&/i;

/**
 * Leads links to the files they mean, marks those to other sites, and takes away those a page must not
 * hold: their words stay. The mark for screen readers is the link's title, unless the editor gave one:
 * no hidden words get into what is copied, quoted or searched.
 */
export function links({ assets, origin }: BodyOptions, translate: Translate) {
  return ({ source }: PluginFactoryContext) => {
    if (!MAY_HOLD_LINK.test(source)) return false;
    const find = assetFinder(assets);
    return defineHastPlugin({
      name: 'links',
      element: {
        filter: ['a'],
        visit(node, context) {
          const { title } = node.properties;
          if (typeof node.properties.href !== 'string') return;
          const href = node.properties.href.trim();
          if (href !== node.properties.href) context.setProperty(node, 'href', href);
          const found = find(href);
          if (found) return context.setProperty(node, 'href', found.asset.href + found.rest);
          const kind = linkKind(href, origin);
          if (kind === 'unsafe') return context.replaceNode(node, [...node.children]);
          if (kind !== 'external') return;
          context.setProperty(node, 'className', ['external']);
          context.setProperty(node, 'rel', ['noopener', 'noreferrer', 'external']);
          if (title === undefined) context.setProperty(node, 'title', translate('externalLink'));
        },
      },
    });
  };
}
