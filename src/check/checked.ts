/** One article or page as the rules see it. */
import type { Nodes } from 'mdast';
import type { Frontmatter } from '../archive/frontmatter.ts';
import type { GlossaryEntry } from '../archive/list-schemas.ts';
import type { Standing } from './addresses.ts';

/** What holds for all files of a site. */
export interface SiteFacts {
  authors: readonly { id: string; name: string }[];
  glossary: readonly GlossaryEntry[];
  /** `https://xa.example.vn` */
  origin: string;
  /** Whether readers get to see a file: not a draft, not one of a later date, not one that the archive refuses. */
  isPublished(path: string): boolean;
  /** What stands at an address: a page, a list, an alias, a redirect, a file. Null where nothing does. */
  standingOf(address: string): Standing | null;
  /** Ids of the headings of an article or page, null for another page. */
  headingIds(address: string): ReadonlySet<string> | null;
  /** The other articles of this title. */
  sameTitle(title: string, path: string): readonly string[];
}

export interface Checked {
  /** Relative to the content folder. */
  path: string;
  address: string;
  kind: 'article' | 'page';
  /** As it lies on the disk. */
  raw: string;
  /** Cleaned: what offsets of the tree count in. */
  text: string;
  frontmatter: Frontmatter;
  site: SiteFacts;
}

declare module 'vfile' {
  interface DataMap {
    checked: Checked;
  }
}

/** A piece of running text; code is none. */
export interface Words {
  value: string;
  /** In the file's cleaned text. */
  offset: number;
  end: number;
  inLink: boolean;
  inHeading: boolean;
}

const known = new WeakMap<Nodes, Words[]>();

/** The pieces of running text of a tree, in order. */
export function wordsOf(tree: Nodes): Words[] {
  const there = known.get(tree);
  if (there) return there;
  const found: Words[] = [];
  gather(tree, false, false, found);
  known.set(tree, found);
  return found;
}

function gather(node: Nodes, inLink: boolean, inHeading: boolean, found: Words[]): void {
  if (node.type === 'text' && node.position) {
    const { start, end } = node.position;
    found.push({ value: node.value, offset: start.offset ?? 0, end: end.offset ?? 0, inLink, inHeading });
  }
  if (!('children' in node)) return;
  const link = inLink || node.type === 'link' || node.type === 'linkReference';
  const heading = inHeading || node.type === 'heading';
  for (const child of node.children) gather(child, link, heading, found);
}

/** Where a match within a piece of text stands in the file: escapes in the source may have moved it. */
export function offsetIn(words: Words, index: number, match: string, text: string): number {
  const source = text.slice(words.offset, words.end);
  if (source === words.value) return words.offset + index;
  const found = source.indexOf(match, Math.min(index, source.length));
  return words.offset + (found < 0 ? Math.max(0, source.indexOf(match)) : found);
}

/** All the nodes of these types, in order. */
export function nodesOf<Type extends Nodes['type']>(
  tree: Nodes,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  const isWanted = (node: Nodes): node is Extract<Nodes, { type: Type }> => node.type === type;
  const walk = (node: Nodes): void => {
    if (isWanted(node)) found.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

/** The words of a node as one line. */
export function lineOf(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(lineOf).join('') : '';
}
