import type { Element, ElementContent, Parents, Properties } from 'hast';
import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import { assetFinder } from '../assets.ts';
import type { BodyOptions } from '../body-options.ts';
import { linkKind } from '../link-kind.ts';

/**
 * Maps pictures to their published files, with their size so that the text does not jump; all but the
 * first wait until they are near. A picture alone in its paragraph with a title becomes a figure.
 * What is not in the site is never fetched: another site's picture becomes a link, any other its text.
 */
export function pictures({ assets, origin }: BodyOptions) {
  return ({ source }: PluginFactoryContext) => {
    if (!/!\[|<img/i.test(source)) return false;
    const find = assetFinder(assets);
    let first = true;
    return defineHastPlugin({
      name: 'pictures',
      element: {
        filter: ['img'],
        visit(node, context) {
          const src = String(node.properties.src ?? '');
          const alt = String(node.properties.alt ?? '');
          const asset = find(src)?.asset;
          if (!asset) return context.replaceNode(node, inWords(src, alt, origin));
          const picture: Properties = { src: asset.href, alt, ...asset.size };
          if (!first) picture.loading = 'lazy';
          first = false;
          const { title } = node.properties;
          const parent = context.parent(node);
          if (typeof title === 'string' && isAlone(parent))
            return context.replaceNode(parent, figure(picture, title));
          return { ...node, properties: title === undefined ? picture : { ...picture, title } };
        },
      },
    });
  };
}

/** The text that stands for a picture the site does not hold. */
function inWords(src: string, alt: string, origin: string): ElementContent[] {
  const text: ElementContent = { type: 'text', value: alt || src };
  if (linkKind(src, origin) === 'external') {
    return [{ type: 'element', tagName: 'a', properties: { href: src }, children: [text] }];
  }
  return alt === '' ? [] : [text];
}

function isAlone(parent: Readonly<Parents>): parent is Readonly<Element> {
  return parent.type === 'element' && parent.tagName === 'p' && parent.children.length === 1;
}

function figure(picture: Properties, caption: string): Element {
  const words: ElementContent = { type: 'text', value: caption };
  return element('figure', {}, [element('img', picture, []), element('figcaption', {}, [words])]);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
