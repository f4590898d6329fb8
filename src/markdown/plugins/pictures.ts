import type { Element, ElementContent, Parents, Properties } from 'hast';
import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import type { PictureFile } from '../../archive/article.ts';
import { pictureMarkup } from '../../pictures/plan.ts';
import { IN_TEXT } from '../../pictures/sizes.ts';
import { assetFinder } from '../assets.ts';
import type { BodyOptions } from '../body-options.ts';
import { linkKind } from '../link-kind.ts';
import { element, figure, isAlone } from './figure.ts';

/**
 * Maps pictures to their published variants, with their size so that the text does not jump; all but the
 * first of the page wait until they are near. A picture alone in its paragraph with a title becomes a figure.
 * What is not in the site is never fetched: another site's picture becomes a link, any other its text.
 */
export function pictures({ assets, origin, avif = false, pictureAbove = false }: BodyOptions) {
  return ({ source }: PluginFactoryContext) => {
    if (!/!\[|<img/i.test(source)) return false;
    const find = assetFinder(assets);
    let first = !pictureAbove;
    return defineHastPlugin({
      name: 'pictures',
      element: {
        filter: ['img'],
        visit(node, context) {
          const src = String(node.properties.src ?? '');
          const alt = String(node.properties.alt ?? '');
          const found = find(src)?.asset.picture;
          if (!found) return context.replaceNode(node, inWords(src, alt, origin));
          const { title } = node.properties;
          const parent = context.parent(node);
          const isFigure = typeof title === 'string' && isAlone(parent);
          const more: Properties = isFigure || title === undefined ? {} : { title };
          if (!first) more.loading = 'lazy';
          first = false;
          const shown = picture(found, avif, { alt, ...more });
          if (isFigure) return context.replaceNode(parent, figure(shown, title));
          // A `picture` of raw HTML gives way to ours: which variants there are is not the editor's to know.
          return context.replaceNode(isPicture(parent) ? parent : node, shown);
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

function isPicture(node: Readonly<Parents>): node is Readonly<Element> {
  return node.type === 'element' && node.tagName === 'picture';
}

/** The picture in every format it is published in; the browser takes the first it knows, in the width it needs. */
function picture(file: PictureFile, avif: boolean, properties: Properties): Element {
  const { sources, src, width, height } = pictureMarkup(file, { avif });
  const image = element('img', { src, width, height, ...properties }, []);
  if (sources.length === 0) return image;
  const each = sources.map(({ type, srcset }) =>
    element('source', { type, srcSet: srcset, sizes: IN_TEXT }, []),
  );
  return element('picture', {}, [...each, image]);
}
