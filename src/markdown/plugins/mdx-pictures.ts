import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { figure, isAlone } from './figure.ts';

/** The component that shows a picture of an .mdx page. */
const MDX_PICTURE = 'Anh';

/**
 * Leaves the pictures of an .mdx page to a component that knows the site's files when the page is rendered; it is
 * compiled before. Else Astro would take them for its own, and publish the files as they are, with all they tell.
 */
export const mdxPictures = defineHastPlugin({
  name: 'mdx-pictures',
  element: {
    filter: ['img'],
    visit(node, context) {
      const { src, alt, title } = node.properties;
      const shown: ElementContent = {
        type: 'mdxJsxTextElement',
        name: MDX_PICTURE,
        attributes: [
          { type: 'mdxJsxAttribute', name: 'src', value: String(src ?? '') },
          { type: 'mdxJsxAttribute', name: 'alt', value: String(alt ?? '') },
        ],
        children: [],
      };
      const parent = context.parent(node);
      if (typeof title === 'string' && isAlone(parent)) context.replaceNode(parent, figure(shown, title));
      else context.replaceNode(node, shown);
    },
  },
});
