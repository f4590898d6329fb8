/** Off with all that a reader of the page does not see or cannot use any more: scripts, forms, hidden parts. */
import type { Element, Root } from 'hast';
import { say } from '../../strings.ts';
import type { Notes } from '../notes.ts';
import { attribute, h, isElement, type Parent, rewrite, setChildren, textOf } from './nodes.ts';

const CODE = new Set(
  'script style template noscript link meta base title head canvas map area param source track'.split(' '),
);
const FORM = new Set('input button select textarea option optgroup datalist progress meter'.split(' '));
const DRAWN = new Set('svg math audio video object embed applet iframe frame frameset'.split(' '));
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/**
 * Drops scripts without a word, hidden parts and forms with a note of their words, and makes a link of each
 * embedded video or frame.
 */
export function dropUnseen(tree: Root, notes: Notes): void {
  rewrite(tree, (element) => {
    if (CODE.has(element.tagName)) return [];
    if (isHidden(element)) return leave(element, 'importHidden', notes);
    if (FORM.has(element.tagName)) return leave(element, 'importForm', notes);
    if (DRAWN.has(element.tagName)) return embedded(element, notes);
    // A plugin's name is no HTML; its content is.
    if (element.tagName.includes(':')) return element.children;
    return [element];
  });
  dropComments(tree);
}

function dropComments(parent: Parent): void {
  setChildren(
    parent,
    parent.children.filter((child) => child.type !== 'comment' && child.type !== 'doctype'),
  );
  for (const child of parent.children) if (isElement(child)) dropComments(child);
}

function isHidden(element: Element): boolean {
  return element.properties['hidden'] !== undefined || HIDDEN_STYLE.test(attribute(element, 'style'));
}

function leave(element: Element, why: 'importHidden' | 'importForm', notes: Notes): [] {
  const words = textOf(element);
  if (words !== '') notes.left.push({ message: say(why), text: words });
  return [];
}

/** A film or frame from an address becomes a link to it; anything else is left out with its words. */
function embedded(element: Element, notes: Notes): Element[] {
  const words = textOf(element);
  const source = [element, ...element.children.filter((child) => isElement(child, 'source', 'embed'))]
    .filter((each): each is Element => isElement(each))
    .map((each) => attribute(each, 'src') || attribute(each, 'data'))
    .find((address) => /^(https?:)?\/\//.test(address));
  notes.left.push({
    message: say('importEmbedded', { kind: element.tagName }),
    text: words || (source ?? ''),
  });
  if (source === undefined || element.tagName === 'svg' || element.tagName === 'math') return [];
  return [h('p', {}, [h('a', { href: source }, [attribute(element, 'title').trim() || source])])];
}
