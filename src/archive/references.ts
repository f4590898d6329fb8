/** The files a Markdown text refers to: pictures and attachments. */
import { type MdastNode, markdownToMdast } from 'satteri';
import type { Place } from './place.ts';

export interface Reference {
  /** As written; in a body without `?…` and `#…`. */
  written: string;
  /** Looked for when something is wrong: in frontmatter that takes a slow parser. */
  place: () => Place;
  kind: 'picture' | 'file';
  /** A picture about which the editor has said nothing, not even (in HTML) that there is nothing to say. */
  undescribed?: boolean;
}

/** What every reference has; most texts have none of it, and a search for plain letters is fast. */
const MARKS = ['](', ']:', '![', '<'];
/** A picture, raw HTML with an address, a link or a definition that leads to no other site and to no part of the page. */
const MAY_REFER =
  /!\[|<(?:img|a|source|audio|video)\s|(?:\]\(|^ {0,3}\[[^\]]+\]:)[ \t]*<?(?![a-z][a-z\d+.-]*:|[#?]|\/(?!images\/))/im;
const HTML_ADDRESS =
  /<(img|a|source|audio|video)\s[^<>]*?\b(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))[^>]*/gi;
const HTML_ALT = /\salt(?=[\s=]|$)/i;
const SCHEME = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
/** Ends of addresses, not of file names. */
const PAGE_EXTENSION = /\.(?:html?|aspx?|php|jsp)$/i;

/** References of an article's body to files; places count from the body's beginning. */
export function bodyReferences(body: string): Reference[] {
  if (!MARKS.some((mark) => body.includes(mark)) || !MAY_REFER.test(body)) return [];
  return treeReferences(markdownToMdast(body, { features: { frontmatter: false } }));
}

/** References in a tree of Markdown or MDX. */
export function treeReferences(node: MdastNode): Reference[] {
  const found: Reference[] = [];
  visit(node, found, picturesByName(node, new Map()));
  return found;
}

/** The descriptions of pictures whose addresses stand elsewhere (`![alt][name]`), by name. */
function picturesByName(node: MdastNode, found: Map<string, string[]>): Map<string, string[]> {
  if (node.type === 'imageReference')
    found.set(node.identifier, [...(found.get(node.identifier) ?? []), node.alt ?? '']);
  if ('children' in node) for (const child of node.children) picturesByName(child, found);
  return found;
}

function visit(node: MdastNode, found: Reference[], pictures: ReadonlyMap<string, string[]>): void {
  const place = node.position?.start ?? { line: 1, column: 1 };
  if (node.type === 'image') add(found, node.url, place, 'picture', !node.alt);
  if (node.type === 'link') add(found, node.url, place, 'file');
  if (node.type === 'definition') {
    const alts = pictures.get(node.identifier);
    add(found, node.url, place, alts ? 'picture' : 'file', alts?.includes(''));
  }
  if (node.type === 'html') {
    for (const [whole, tag, ...values] of node.value.matchAll(HTML_ADDRESS)) {
      const url = (values.find((value) => value !== undefined) ?? '').replaceAll('&amp;', '&');
      const isPicture = tag?.toLowerCase() === 'img';
      add(found, url, place, isPicture ? 'picture' : 'file', isPicture && !HTML_ALT.test(whole));
    }
  }
  if ('children' in node) for (const child of node.children) visit(child, found, pictures);
}

function add(
  found: Reference[],
  url: string,
  { line, column }: Place,
  kind: Reference['kind'],
  undescribed = false,
): void {
  const written = withoutQuery(url.trim());
  if (kind === 'picture' ? isLocal(written) : namesFile(written))
    found.push({ written, place: () => ({ line, column }), kind, undescribed });
}

/** Whether an address of a link is looked for as a file of the content folder. */
export function namesFile(url: string): boolean {
  const written = withoutQuery(url);
  return isLocal(written) && /\.[a-z\d]{1,5}$/i.test(written) && !PAGE_EXTENSION.test(written);
}

/** Beside the text, or among the pictures of all. */
function isLocal(written: string): boolean {
  if (written === '' || SCHEME.test(written)) return false;
  return !written.startsWith('/') || written.startsWith('/images/');
}

/** The part of an address that names a file. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** Whether an address leads to another site. */
export function isRemote(url: string): boolean {
  return SCHEME.test(url);
}
