/** The addresses that a text holds. */
import type { Nodes, Root } from 'mdast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { nodesOf } from './checked.ts';

export interface Link {
  /** As a browser reads it: without spaces around it. */
  url: string;
  kind: 'link' | 'picture';
  /** In the file's cleaned text. */
  at: number;
}

const parser = rehype().data('settings', { fragment: true });
const known = new WeakMap<Nodes, Link[]>();

/** Every link and picture of a text, those of its raw HTML too; what stands in comments is none. */
export function linksOf(tree: Root): Link[] {
  const there = known.get(tree);
  if (there) return there;
  const found: Link[] = [
    ...[...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')].map((node) =>
      link(node.url, 'link', node.position?.start.offset),
    ),
    ...nodesOf(tree, 'image').map((node) => link(node.url, 'picture', node.position?.start.offset)),
    ...nodesOf(tree, 'html').flatMap((node) => htmlLinks(node.value, node.position?.start.offset ?? 0)),
  ];
  known.set(tree, found);
  return found;
}

function link(url: string, kind: Link['kind'], at = 0): Link {
  return { url: url.trim(), kind, at };
}

function htmlLinks(html: string, offset: number): Link[] {
  const found: Link[] = [];
  visit(parser.parse(html), 'element', ({ tagName, properties, position }) => {
    const at = offset + (position?.start.offset ?? 0);
    const { href, src } = properties;
    if (tagName === 'a' && typeof href === 'string') found.push(link(href, 'link', at));
    if (tagName === 'img' && typeof src === 'string') found.push(link(src, 'picture', at));
  });
  return found;
}
