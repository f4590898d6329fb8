/** The beginning of a body, for lists and descriptions of articles that have no lead. */
import type { Nodes } from 'hast';
import { bodyTree, isFootnote, treeText } from './plain-text.ts';

/** What an excerpt is taken from: a body without a paragraph begins with its first list item, and so on. */
const SOURCES = ['p', 'li', 'td', 'div'];

/**
 * The first paragraph's plain text, at most `max` characters (code points): cut after a word, with `…`.
 * '' where a body holds pictures, headings or code only.
 */
export function excerpt(body: string, max = 200): string {
  const tree = bodyTree(body);
  for (const source of SOURCES) {
    const text = firstText(tree, source);
    if (text !== '') return cutAtWord(text, max);
  }
  return '';
}

/** Text of the first element of a name that holds any. */
function firstText(node: Nodes, tagName: string): string {
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && isFootnote(node)) return '';
  if (node.type === 'element' && node.tagName === tagName) return treeText(node).replaceAll('\n', ' ');
  for (const child of node.children) {
    const text = firstText(child, tagName);
    if (text !== '') return text;
  }
  return '';
}

/** At most `max` characters, the `…` counted. A first word longer than that is cut inside. */
function cutAtWord(text: string, max: number): string {
  const characters = Array.from(text);
  if (characters.length <= max) return text;
  const kept = characters.slice(0, max).join('');
  const end = kept.lastIndexOf(' ');
  const words = end > 0 ? kept.slice(0, end) : characters.slice(0, max - 1).join('');
  return `${words.replace(/[\s,;:.…!?([{“‘"'–—-]+$/u, '')}…`;
}
