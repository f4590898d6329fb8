/** From a page of a source to an article: every step in its order. */
import type { Element, Root } from 'hast';
import { oldPath } from '../archive/old-address.ts';
import { say } from '../strings.ts';
import { fold } from '../vietnamese/fold.ts';
import { tonedWords } from '../vietnamese/tone-placement.ts';
import { type ArticleFields, articleFile } from './article-file.ts';
import { FileShelf, type ImportedFile, type Surroundings } from './files.ts';
import { fitFields } from './fit-fields.ts';
import { makeFigures } from './hast/figures.ts';
import { flatten } from './hast/flatten.ts';
import { takeFootnotes } from './hast/footnotes.ts';
import { readHeadings } from './hast/headings.ts';
import { joinEnding } from './hast/join-ending.ts';
import { undoLayoutTables } from './hast/layout-tables.ts';
import { attribute, findAll, isElement, textOf } from './hast/nodes.ts';
import { resolveReferences, takeAttachments } from './hast/references.ts';
import { stylesToMarks } from './hast/styles-to-marks.ts';
import { tidyMarks } from './hast/tidy-marks.ts';
import { makeLists } from './hast/typed-lists.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import type { Notes } from './notes.ts';
import { readShape, type Shape } from './shape/read-shape.ts';
import { splitHeadLines } from './shape/split-head-lines.ts';
import { splitLastLine } from './shape/split-last-line.ts';
import type { SourcePage } from './source-page.ts';
import { missingWords } from './words.ts';

/** What the caller settles for all sources of a run. */
export interface Defaults {
  author: string | null;
  category: string | null;
  categories: readonly { id: string; title: string }[];
  /** Today in Vietnam, for a source without any date. */
  today: string;
}

export interface Draft {
  fields: ArticleFields;
  /** Markdown. */
  body: string;
  files: ImportedFile[];
  notes: Notes;
}

/** Makes an article of a page. `name`: the source's name, for a title where there is none. */
export async function makeDraft(
  page: SourcePage,
  name: string,
  around: Surroundings,
  defaults: Defaults,
  notes: Notes,
): Promise<Draft> {
  const source = `${textOf(page.tree)}\n${page.beside}`;
  const { blocks, footnotes } = blocksOf(page);
  const shape = readShape(blocks, page.known, notes);

  const shelf = new FileShelf();
  const resolved = await resolveReferences([...bodyBlocks(shape.body, notes), ...footnotes], {
    address: page.address,
    embedded: page.embedded,
    around,
    shelf,
    notes,
  });
  const { attachments, rest } = takeAttachments(resolved, shelf, notes);
  const { image, body } = takeImage(rest);
  const fields = fitFields({ ...facts(shape, page, name, defaults, notes), image, attachments }, notes);
  const markdown = toMarkdown(body.map(tidyMarks));

  const kept = [
    withoutMarks(articleFile(fields, markdown)),
    ...[...notes.left, ...notes.moved].map((note) => note.text),
  ];
  const lost = missingWords(source, kept);
  if (lost.length > 0) notes.left.push({ message: say('importUnaccounted'), text: lost.join(' ') });
  noteDoubts(fields, body, notes);
  return { fields, body: markdown, files: shelf.all(), notes };
}

/** The article's file, whole. */
export function draftText({ fields, body }: Draft): string {
  return articleFile(fields, body);
}

function blocksOf(page: SourcePage): { blocks: Element[]; footnotes: Element[] } {
  const footnotes = takeFootnotes(page.tree);
  stylesToMarks(page.tree);
  undoLayoutTables(page.tree);
  const texts: Root = { type: 'root', children: footnotes };
  stylesToMarks(texts);
  return {
    blocks: makeFigures(splitLastLine(splitHeadLines(flatten(page.tree)))),
    footnotes: texts.children.filter((child) => isElement(child)),
  };
}

function bodyBlocks(blocks: readonly Element[], notes: Notes): Element[] {
  return makeLists(readHeadings(joinEnding(blocks), notes));
}

/** A picture over the text stands for the article; the others stay where they are. */
function takeImage(blocks: readonly Element[]): { image: ArticleFields['image']; body: Element[] } {
  const [first, ...body] = blocks;
  if (!isElement(first, 'figure') || body.length === 0) return { image: null, body: [...blocks] };
  const [picture] = findAll(first, (element) => element.tagName === 'img');
  const src = picture ? attribute(picture, 'src') : '';
  if (!picture || /^https?:/i.test(src) || findAll(first, (element) => element.tagName === 'a').length > 0) {
    return { image: null, body: [...blocks] };
  }
  const caption = findAll(first, (element) => element.tagName === 'figcaption')
    .map(textOf)
    .join(' ');
  const alt = attribute(picture, 'alt') || caption;
  return { image: { src, alt: alt === '' ? null : alt, caption: caption === '' ? null : caption }, body };
}

function facts(shape: Shape, page: SourcePage, name: string, defaults: Defaults, notes: Notes) {
  const missing = (key: 'importNoTitle' | 'importNoDate' | 'importNoAuthor'): void => {
    notes.doubts.push({ message: say(key), text: '' });
  };
  const author = shape.author ?? defaults.author;
  if (shape.title === null) missing('importNoTitle');
  const date = shape.date ?? page.savedOn;
  if (date === null) missing('importNoDate');
  else if (shape.date === null) notes.doubts.push({ message: say('importSavedDate', { date }), text: '' });
  if (author === null) missing('importNoAuthor');
  const alias = page.address === null ? null : oldPath(page.address);
  return {
    title: shape.title ?? name,
    date: date ?? defaults.today,
    author: author ?? say('importUnknownAuthor'),
    description: shape.lead,
    category: categoryOf(page.category, defaults, notes),
    tags: shape.tags,
    updated: shape.updated,
    source: shape.source,
    aliases: alias === null ? [] : [alias],
    // What is not known must be filled in by somebody before readers see it.
    draft: shape.title === null || date === null || author === null,
  };
}

function categoryOf(named: string | null, { category, categories }: Defaults, notes: Notes): string | null {
  if (named === null || named === '') return category;
  const wanted = fold(named).trim();
  const found = categories.find(({ id, title }) => fold(title).trim() === wanted || id === wanted);
  if (found) return found.id;
  notes.left.push({ message: say('importCategoryUnknown'), text: named });
  return category;
}

function noteDoubts({ title, description }: ArticleFields, body: readonly Element[], notes: Notes): void {
  if (title === title.toUpperCase() && /\p{L}{2}\s+\p{L}{2}/u.test(title)) {
    notes.doubts.push({ message: say('importTitleCapitals'), text: title });
  }
  const text = [title, description ?? '', ...body.map(textOf)].join('\n');
  const toned = tonedWords(text);
  const words = (placement: 'first' | 'second'): string =>
    [...new Set(toned.filter((each) => each.placement === placement).map(({ word }) => word))].join(', ');
  const [first, second] = [words('first'), words('second')];
  if (first !== '' && second !== '')
    notes.doubts.push({
      message: say('importToneMix', { first, second }),
      text: second.split(', ')[0] ?? '',
    });
  if (text.includes('\ufffd')) notes.doubts.push({ message: say('importReplacement'), text: '\ufffd' });
  for (const figure of body.flatMap((block) => findAll(block, (element) => element.tagName === 'figure'))) {
    for (const picture of findAll(figure, (element) => element.tagName === 'img')) {
      if (attribute(picture, 'alt') !== '' || textOf(figure) !== '') continue;
      notes.doubts.push({ message: say('importNoAlt'), text: attribute(picture, 'src') });
    }
  }
}

/** Markdown as its reader sees it, as far as marks part words: `n<sup>th</sup>`, `**Giá**gạo`. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/<\/?(?:sup|sub|strong|em|del)>|(?<!\\)\*+|\\(?=[!-/:-@[-`{-~])/g, '');
}
