import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import { slugify } from '../../vietnamese/slug.ts';
import { treeText } from '../plain-text.ts';
import type { Heading } from '../rendered.ts';
import { FOOTNOTE_LABEL_ID } from './footnotes.ts';

declare module 'satteri' {
  interface DataMap {
    /** The headings of the body, in order; left out where there are none. */
    bodyHeadings: Heading[];
  }
}

/** Ids that stand on every page around a body: a heading "Nội dung" must not take the main element's. */
const TAKEN = [FOOTNOTE_LABEL_ID, 'noi-dung'];

const NAMES = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** The title of the page is its h1. */
const HIGHEST = 2;

/** `#`, raw HTML, or the line under a heading; lines of a page may end as its editor's do. Without flags, which would cost four times as much. */
const MAY_HOLD_HEADING = /#|<[hH][1-6]|[\n\r][ \t>]*(?:=+|-+)[ \t]*(?:[\n\r]|$)/;

/**
 * Gives headings ASCII ids, moves them all so that the highest is an h2, and lists them in the data bag.
 * Two passes: how far to move is known when all have been seen.
 */
export const headings = ({ source }: PluginFactoryContext) => {
  if (!MAY_HOLD_HEADING.test(source)) return false;
  let highest = NAMES.length;
  const found: Heading[] = [];
  const taken = new Set(TAKEN);
  return [
    defineHastPlugin({
      name: 'heading-depths',
      element: {
        filter: NAMES,
        visit(node) {
          if (node.properties.id !== FOOTNOTE_LABEL_ID) highest = Math.min(highest, depthOf(node.tagName));
        },
      },
    }),
    defineHastPlugin({
      name: 'heading-ids',
      element: {
        filter: NAMES,
        visit(node, context) {
          if (node.properties.id === FOOTNOTE_LABEL_ID) return;
          if (node.children.length === 0) return context.removeNode(node);
          const text = treeText(node).replaceAll('\n', ' ');
          const depth = Math.min(depthOf(node.tagName) - highest + HIGHEST, NAMES.length);
          const id = uniqueId(text, taken);
          found.push({ depth, id, text });
          context.data.bodyHeadings = found;
          return { ...node, tagName: `h${depth}`, properties: { ...node.properties, id } };
        },
      },
    }),
  ];
};

function depthOf(tagName: string): number {
  return Number(tagName.slice(1));
}

/** An id that begins with a letter: `mo-dau`, `muc-1-can-cu`; a second one of a name is `mo-dau-2`. */
function uniqueId(text: string, taken: Set<string>): string {
  const slug = slugify(text);
  const base = /^[a-z]/.test(slug) ? slug : `muc-${slug}`.replace(/-$/, '');
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
