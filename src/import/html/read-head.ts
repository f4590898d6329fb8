/** What a page's head says about its article. It is not seen on the page, so it only stands in where the page is silent. */
import type { Element, Root } from 'hast';
import { cleanLine } from '../characters.ts';
import { attribute, findAll, isElement, textOf } from '../hast/nodes.ts';

export interface Head {
  title: string;
  lead: string;
  date: string;
  author: string;
  tags: string[];
  /** Where the page was published, '' where it does not say. */
  address: string;
}

const SAVED_FROM = /saved from url=\(\d+\)(\S+)/;
/** " - Cổng thông tin điện tử tỉnh …" after the title proper. */
const SITE_NAME = /\s+[|–—-]\s+(?:(?:Cổng|Trang|Báo|Website|Sở|UBND|Ủy ban|Đài|Portal)\b.*)$/iu;

/** Reads title, meta elements and links of the head. Empty texts where nothing is said. */
export function readHead(tree: Root): Head {
  const metas = findAll(tree, (element) => element.tagName === 'meta');
  const meta = (...names: readonly string[]): string => {
    for (const name of names) {
      const found = metas.find((each) => nameOf(each) === name && attribute(each, 'content').trim() !== '');
      if (found) return cleanLine(attribute(found, 'content'));
    }
    return '';
  };
  const [titleElement] = findAll(tree, (element) => element.tagName === 'title');
  const title = meta('og:title', 'dc.title') || (titleElement ? cleanLine(textOf(titleElement)) : '');
  return {
    title: title.replace(SITE_NAME, ''),
    lead: meta('og:description', 'description', 'dc.description'),
    date: meta('article:published_time', 'datepublished', 'dc.date', 'pubdate', 'date'),
    author: meta('article:author', 'author', 'dc.creator'),
    tags: meta('keywords', 'news_keywords')
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    address: savedFrom(tree) || canonical(tree) || meta('og:url'),
  };
}

function nameOf(meta: Element): string {
  return (
    attribute(meta, 'property') ||
    attribute(meta, 'name') ||
    attribute(meta, 'itemProp')
  ).toLowerCase();
}

/** What browsers write at the top of a page they save. */
function savedFrom(tree: Root): string {
  const comments = [
    ...tree.children,
    ...tree.children.flatMap((child) => (isElement(child) ? child.children : [])),
  ];
  for (const node of comments) {
    const found = node.type === 'comment' ? SAVED_FROM.exec(node.value)?.[1] : undefined;
    if (found?.startsWith('http')) return found;
  }
  return '';
}

function canonical(tree: Root): string {
  const [link] = findAll(
    tree,
    (each) => each.tagName === 'link' && attribute(each, 'rel').toLowerCase() === 'canonical',
  );
  return link ? attribute(link, 'href') : '';
}
