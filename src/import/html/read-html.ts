/** Saved pages: from HTML to the part that is the article. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { dropUnseen } from '../hast/drop-unseen.ts';
import { readFootnotes, takeFootnotes } from '../hast/footnotes.ts';
import { convertTexts } from '../hast/legacy-fonts.ts';
import type { Notes } from '../notes.ts';
import { shownDate } from '../shape/shown-date.ts';
import type { SourcePage } from '../source-page.ts';
import { markRoles } from './mark-roles.ts';
import { pickArticle } from './pick-article.ts';
import { readHead } from './read-head.ts';

/** Entities declared in a page mean nothing to a browser, which shows what is left of the declaration. */
const INTERNAL_SUBSET = /^\s*<!DOCTYPE[^>[]*\[[^\]]*\]>/i;

const parser = unified().use(rehypeParse, { fragment: false });
const fragmentParser = unified().use(rehypeParse, { fragment: true });

/** Reads a whole page and finds its article. */
export function readHtml(html: string, notes: Notes): SourcePage {
  const tree = parser.parse(html.replace(INTERNAL_SUBSET, ''));
  const head = readHead(tree);
  dropUnseen(tree, notes);
  convertTexts(tree, notes);
  markRoles(tree);
  readFootnotes(tree);
  const footnotes = takeFootnotes(tree);
  const article = pickArticle(tree, head.title, notes);
  article.children.push(...footnotes);
  return {
    tree: article,
    known: {
      ...(head.title === '' ? {} : { title: head.title }),
      ...(head.lead === '' ? {} : { lead: head.lead }),
      ...(head.author === '' ? {} : { author: head.author }),
      date: shownDate(head.date)?.date ?? null,
      tags: head.tags,
    },
    address: /^https?:\/\//i.test(head.address) ? head.address : null,
    category: null,
    embedded: new Map(),
    beside: '',
    savedOn: null,
  };
}

/** Reads a piece of HTML that is an article's text and nothing else. */
export function readFragment(html: string, notes: Notes): Root {
  const tree = fragmentParser.parse(html);
  dropUnseen(tree, notes);
  convertTexts(tree, notes);
  markRoles(tree);
  readFootnotes(tree);
  return tree;
}
