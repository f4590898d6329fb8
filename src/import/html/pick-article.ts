/** Finds the article in a page: the part that holds its title and its text. The rest is menus and the like. */
import type { Element, Root } from 'hast';
import { say } from '../../strings.ts';
import { fold } from '../../vietnamese/fold.ts';
import {
  attribute,
  findAll,
  isElement,
  isPhrasing,
  type Parent,
  setChildren,
  textOf,
} from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';
import { namesOf } from '../shape/roles.ts';
import { blockHeading, partOf } from '../shape/toolbar.ts';

/** Names that portals give to the element around an article's text. */
const BODY_NAMES =
  /\b(rtestate|rich html|article (content|body|detail)|news (content|detail)|noi dung|noidung|chi tiet|chitiet|content detail|detail content|post content|entry content|body text|articlebody)\b/;

/** Gives the part of the page that is the article; notes the words of all other parts. */
export function pickArticle(tree: Root, headTitle: string, notes: Notes): Root {
  dropAsides(tree, notes);
  const parents = parentsOf(tree);
  const headings = innermost(tree, (element) => blockHeading(textOf(element)) !== null);
  const region = headings.length > 0 ? portalRegion(headings, parents) : textRegion(tree, headTitle, parents);
  if (!region) return tree;
  noteOutside(tree, region, notes);
  return { type: 'root', children: [region] };
}

function dropAsides(parent: Parent, notes: Notes): void {
  const kept: Parent['children'][number][] = [];
  for (const child of parent.children) {
    if (isElement(child) && attribute(child, 'dataRole') === 'aside') leaveOut(textOf(child), notes);
    else kept.push(child);
    if (isElement(child)) dropAsides(child, notes);
  }
  setChildren(parent, kept);
}

function leaveOut(words: string, notes: Notes): void {
  if (words !== '') notes.left.push({ message: say('importOutside'), text: words });
}

function parentsOf(tree: Root): Map<Element, Parent> {
  const parents = new Map<Element, Parent>();
  const walk = (parent: Parent): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      parents.set(child, parent);
      walk(child);
    }
  };
  walk(tree);
  return parents;
}

function chain(element: Element, parents: Map<Element, Parent>): Element[] {
  const above = [element];
  for (let parent = parents.get(element); parent && isElement(parent); parent = parents.get(parent))
    above.push(parent);
  return above;
}

/** The smallest element that holds all of these. */
function commonAncestor(elements: readonly Element[], parents: Map<Element, Parent>): Element | null {
  const [first, ...others] = elements.map((element) => chain(element, parents));
  return first?.find((candidate) => others.every((above) => above.includes(candidate))) ?? null;
}

function innermost(tree: Root, wanted: (element: Element) => boolean): Element[] {
  return findAll(
    tree,
    (element) => wanted(element) && !element.children.some((child) => isElement(child) && wanted(child)),
  );
}

/** The old portal names its parts: the article is what holds the headings of Block_BanTin and what follows them. */
function portalRegion(headings: readonly Element[], parents: Map<Element, Parent>): Element | null {
  const own = headings.filter((heading) => partOf(blockHeading(textOf(heading)) ?? '') !== 'outside');
  const wanted = own.length > 0 ? own : headings;
  const around = commonAncestor(wanted, parents);
  if (!around) return null;
  // The last heading's part must be in it too: it is the largest element that holds this heading and no other.
  const last = wanted.at(-1);
  const part =
    last &&
    chain(last, parents).findLast((above) =>
      headings.every((each) => each === last || !chain(each, parents).includes(above)),
    );
  if (wanted.length === 1) return part ?? around;
  if (part && textOf(part) !== textOf(last)) part.properties['dataZone'] = 'body';
  return around;
}

function textRegion(tree: Root, headTitle: string, parents: Map<Element, Parent>): Element | null {
  const body = bodyElement(tree);
  if (!body) return null;
  const title = titleElement(tree, headTitle);
  if (!title || chain(title, parents).includes(body)) return body;
  body.properties['dataZone'] = 'body';
  return commonAncestor([title, body], parents);
}

/** The element with the most running text right inside it; text one level deeper counts half, names of bodies count. */
function bodyElement(tree: Root): Element | null {
  const scores = new Map<Element, number>();
  const add = (element: Parent | undefined, score: number): void => {
    if (element && isElement(element)) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  const walk = (parent: Parent, grandparent: Parent | undefined): void => {
    const direct = parent.children
      .filter((child) => isPhrasing(child))
      .map(textOf)
      .join(' ');
    const linked = findAll(parent, (element) => element.tagName === 'a')
      .map(textOf)
      .join('').length;
    const own = isElement(parent, 'p', 'li', 'blockquote', 'td', 'font', 'span')
      ? direct.length
      : direct.length * 1.2;
    if (direct.length > 25 && linked < direct.length / 2 && !isHeading(parent)) {
      const holder = isElement(parent, 'p', 'li', 'blockquote') ? grandparent : parent;
      add(holder, own);
      if (holder === parent) add(grandparent, own / 2);
    }
    for (const child of parent.children) if (isElement(child)) walk(child, parent);
  };
  walk(tree, undefined);
  for (const [element, score] of scores) {
    if (BODY_NAMES.test(namesOf(element)) || attribute(element, 'itemProp') === 'articleBody')
      scores.set(element, score * 1.5 + 100);
  }
  const named = findAll(tree, (element) => BODY_NAMES.test(namesOf(element)) && textOf(element).length > 80);
  const [best] = [...scores].sort((a, b) => b[1] - a[1])[0] ?? [];
  const holder = named.filter((element) => best && findAll(element, (inner) => inner === best).length > 0)[0];
  return holder ?? best ?? null;
}

/** A long title over a few short lines is no body. */
function isHeading(parent: Parent): boolean {
  return isElement(parent) && (/^h[1-6]$/.test(parent.tagName) || attribute(parent, 'dataRole') === 'title');
}

/** The element that shows the title: marked so, or a heading that says what the page's head says. */
function titleElement(tree: Root, headTitle: string): Element | null {
  const wanted = fold(headTitle).replace(/\s+/g, ' ').trim();
  const same = (element: Element): boolean => {
    const shown = fold(textOf(element));
    return (
      shown.length > 8 &&
      (wanted === shown || wanted.startsWith(shown) || shown.startsWith(wanted)) &&
      wanted !== ''
    );
  };
  const marked = findAll(tree, (element) => attribute(element, 'dataRole') === 'title');
  const heads = findAll(tree, (element) => /^h[1-3]$/.test(element.tagName));
  return (
    marked.find(same) ?? heads.find(same) ?? marked[0] ?? heads.find((head) => head.tagName === 'h1') ?? null
  );
}

function noteOutside(parent: Parent, region: Element, notes: Notes): void {
  for (const child of parent.children) {
    if (child === region) continue;
    if (isElement(child) && findAll(child, (element) => element === region).length > 0)
      noteOutside(child, region, notes);
    else leaveOut(textOf(child), notes);
  }
}
