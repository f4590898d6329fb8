import type { Element } from 'hast';
import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import { FOOTNOTE_LABEL_ID, FOOTNOTE_PREFIX } from './footnotes.ts';

/** Classes that Markdown itself gives, by element. */
const MARKDOWN_CLASSES: Readonly<Record<string, RegExp>> = {
  section: /^footnotes$/,
  h2: /^sr-only$/,
  a: /^data-footnote-backref$/,
  ul: /^contains-task-list$/,
  ol: /^contains-task-list$/,
  li: /^task-list-item$/,
  code: /^language-./,
};

/**
 * Takes the classes and ids from raw HTML, before our own are given: an editor's `id="menu"` must not meet
 * the page's, nor a class its styles. Where the source holds no raw HTML there is nothing to take.
 */
export const authorAttributes = ({ source }: PluginFactoryContext) =>
  /<[a-z]/i.test(source) &&
  /[\s/"'](?:id|class)\b/i.test(source) &&
  defineHastPlugin({
    name: 'author-attributes',
    element: {
      filter: [],
      visit(node, context) {
        const { className, id } = node.properties;
        if (className !== undefined) {
          const kept = markdownClasses(node);
          context.setProperty(node, 'className', kept.length > 0 ? kept : null);
        }
        if (id !== undefined && !isFootnoteId(id)) context.setProperty(node, 'id', null);
      },
    },
  });

function markdownClasses({ tagName, properties }: Readonly<Element>): string[] {
  const known = MARKDOWN_CLASSES[tagName];
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : [];
  return known ? classes.filter((name) => known.test(name)) : [];
}

function isFootnoteId(id: unknown): boolean {
  return typeof id === 'string' && (id === FOOTNOTE_LABEL_ID || id.startsWith(FOOTNOTE_PREFIX));
}
