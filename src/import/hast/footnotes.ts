/** Footnotes of Word, of pages saved by Word and of mammoth's HTML, all made `footnote-ref` and `footnote-text`. */
import type { Element, ElementContent, Root } from 'hast';
import { attribute, findAll, h, isElement, rewrite, textOf } from './nodes.ts';

const REFERENCE = /^#_?(ftn|edn|footnote-|endnote-)(\d+)$/i;
const BACK = /^#_?(ftnref|ednref|footnote-ref-|endnote-ref-)(\d+)$/i;
const NOTE_ELEMENTS = new Set(['li', 'div', 'p']);
const TEXT_ID = /^_?(ftn|edn|footnote-|endnote-)(\d+)$/i;

/** Rewrites references and texts of footnotes; a text without a reference stays where it is. */
export function readFootnotes(tree: Root): void {
  const label = labels(tree);
  const referred = new Set<string>();
  rewrite(tree, (element) => {
    const key = element.tagName === 'a' ? keyOf(REFERENCE, attribute(element, 'href')) : null;
    const name = key === null ? undefined : label.get(key);
    if (name === undefined || key === null) return [element];
    referred.add(key);
    return [h('footnote-ref', { id: name }, [])];
  });
  rewrite(tree, (element) => {
    // A superscript around a reference is how it looked.
    if (
      isElement(element, 'sup') &&
      findAll(element, (inner) => inner.tagName === 'footnote-ref').length > 0
    ) {
      return element.children.filter((child) => isElement(child, 'footnote-ref'));
    }
    const key = keyOf(TEXT_ID, attribute(element, 'id'));
    const name = key !== null && referred.has(key) ? label.get(key) : undefined;
    if (name === undefined || !isElement(element, 'li', 'div', 'p')) return [element];
    return [h('footnote-text', { id: name }, withoutBackLink(element.children))];
  });
  rewrite(tree, (element) => {
    const texts: ElementContent[] = element.children.filter((child) => isElement(child, 'footnote-text'));
    const only =
      texts.length > 0 && element.children.every((child) => texts.includes(child) || textOf(child) === '');
    return only && ['ol', 'ul', 'div'].includes(element.tagName) ? texts : [element];
  });
}

/** Footnotes are numbered in the order of their references. */
function labels(tree: Root): Map<string, string> {
  const known = new Set(
    findAll(tree, ({ tagName }) => NOTE_ELEMENTS.has(tagName)).map((element) =>
      keyOf(TEXT_ID, attribute(element, 'id')),
    ),
  );
  const names = new Map<string, string>();
  for (const link of findAll(tree, (element) => element.tagName === 'a')) {
    const key = keyOf(REFERENCE, attribute(link, 'href'));
    if (key !== null && known.has(key) && !names.has(key)) names.set(key, String(names.size + 1));
  }
  return names;
}

function keyOf(pattern: RegExp, value: string): string | null {
  const found = pattern.exec(value);
  return found ? `${found[1]?.toLowerCase().replace('-', '')}${found[2]}` : null;
}

function withoutBackLink(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === 'a' && BACK.test(attribute(child, 'href'))) return [];
    return [{ ...child, children: withoutBackLink(child.children) }];
  });
}

/** Takes the texts of footnotes out of a tree: they stand far from the article, and belong to it. */
export function takeFootnotes(tree: Root): Element[] {
  const texts = findAll(tree, (element) => element.tagName === 'footnote-text');
  rewrite(tree, (element) => (element.tagName === 'footnote-text' ? [] : [element]));
  return texts;
}
