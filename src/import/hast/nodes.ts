/** Small questions and answers about HTML trees, used by every cleaning step. */
import type { Element, ElementContent, Nodes, Properties, Root, RootContent, Text } from 'hast';

export type Parent = Root | Element;

/** Elements that stand in a line of text; all others begin a line of their own. */
const PHRASING = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr br'
  ).split(' '),
);

/** Gives an element; text children may be plain strings. */
export function h(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[],
): Element {
  const nodes = children.map((child): ElementContent => (typeof child === 'string' ? text(child) : child));
  return { type: 'element', tagName, properties, children: nodes };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Whether a node is an element, of one of these names where names are given. */
export function isElement<Name extends string>(
  node: Nodes | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName));
}

export function isPhrasing(node: Nodes): boolean {
  return node.type === 'text' || (node.type === 'element' && PHRASING.has(node.tagName));
}

/** Whether a node is text of spaces only, or a comment. */
export function isBlank(node: Nodes): boolean {
  return (
    node.type === 'comment' || node.type === 'doctype' || (node.type === 'text' && node.value.trim() === '')
  );
}

/** The words of a node as one line; a space where a block, a cell or a line break stands. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (isElement(node, 'br')) return ' ';
  const inside = node.children.map(rawText).join('');
  return isPhrasing(node) ? inside : ` ${inside} `;
}

/** Whether a node holds anything that a reader sees: words, a picture, a rule. */
export function isEmpty(node: Nodes): boolean {
  return textOf(node) === '' && !holds(node, (element) => ['img', 'hr', 'input'].includes(element.tagName));
}

/** Whether an element of this kind is the node or stands in it. */
export function holds(node: Nodes, wanted: (element: Element) => boolean): boolean {
  if (isElement(node) && wanted(node)) return true;
  return 'children' in node && node.children.some((child) => holds(child, wanted));
}

/** All elements of this kind, in the order of the page, outer ones first. */
export function findAll(node: Nodes, wanted: (element: Element) => boolean): Element[] {
  const here = isElement(node) && wanted(node) ? [node] : [];
  return 'children' in node ? [...here, ...node.children.flatMap((child) => findAll(child, wanted))] : here;
}

/** An attribute as text; '' where it is missing. Class names come joined by spaces. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Replaces each child by what `change` gives for it, deepest first. */
export function rewrite(parent: Parent, change: (element: Element) => readonly ElementContent[]): void {
  const children: (ElementContent | RootContent)[] = [];
  for (const child of parent.children) {
    if (!isElement(child)) {
      children.push(child);
      continue;
    }
    rewrite(child, change);
    children.push(...change(child));
  }
  setChildren(parent, children);
}

/** Calls `change` for each text in the tree and keeps what it gives. Code keeps its text. */
export function rewriteTexts(parent: Parent, change: (value: string) => string): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = change(child.value);
    else if (isElement(child) && child.tagName !== 'pre') rewriteTexts(child, change);
  }
}

/** Gives a parent other children; a root takes what an element takes. */
export function setChildren(parent: Parent, children: readonly (ElementContent | RootContent)[]): void {
  if (parent.type === 'root') parent.children = [...children];
  else parent.children = children.filter((child): child is ElementContent => child.type !== 'doctype');
}
