/** Marks the parts of a page by what their ids, classes and kinds say, where their words fit that. */
import type { Element, Root } from 'hast';
import { attribute, holds, isElement, type Parent, textOf } from '../hast/nodes.ts';
import { type Role, roleOf } from '../shape/roles.ts';
import { shownDate } from '../shape/shown-date.ts';

const LONGEST: Readonly<Record<Role, number>> = {
  title: 300,
  date: 100,
  lead: 2000,
  author: 120,
  source: 200,
  tags: 500,
  caption: 400,
  attachments: 2000,
  aside: Number.POSITIVE_INFINITY,
};
/** These frame whole pages, whatever their class says. */
const FRAMES = ['html', 'body', 'main', 'form', 'article'] as const;

/** Sets `dataRole` on the elements whose role is known. An aside that holds most of the page is none. */
export function markRoles(tree: Root): void {
  mark(tree, textOf(tree).length);
}

function mark(parent: Parent, pageLength: number): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const role = isElement(child, ...FRAMES) ? null : roleOf(child);
    if (role && fits(child, role, pageLength)) child.properties['dataRole'] = role;
    // Inside a title or a date nothing else is looked for.
    if (attribute(child, 'dataRole') === '') mark(child, pageLength);
  }
}

function fits(element: Element, role: Role, pageLength: number): boolean {
  const text = textOf(element);
  if (role === 'aside') {
    return (
      text.length < pageLength * 0.6 &&
      !holds(element, (inner) => inner.tagName === 'h1' && text.length > 200)
    );
  }
  if (text === '' || text.length > LONGEST[role]) return false;
  if (role === 'date') return shownDate(text) !== null;
  return (
    role === 'attachments' || !holds(element, (inner) => ['table', 'ul', 'ol', 'img'].includes(inner.tagName))
  );
}
