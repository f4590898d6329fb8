/** Pictures and their captions, put together. */
import type { Element, ElementContent } from 'hast';
import { readByline } from '../shape/byline.ts';
import { looks } from '../shape/looks.ts';
import { shownDate } from '../shape/shown-date.ts';
import { attribute, findAll, h, holds, isBlank, isElement, textOf } from './nodes.ts';

const LONGEST_CAPTION = 300;
const LABEL =
  /^\(?(?:ảnh|hình|hình ảnh|minh họa|minh hoạ|ảnh minh họa|ảnh minh hoạ|chú thích|biểu đồ|sơ đồ)(?:\s*\d+[.:]?|\s*:|\s)/iu;

/** Makes a figure of each paragraph that is a picture, with the caption under it or in it. */
export function makeFigures(blocks: readonly Element[]): Element[] {
  const figures: Element[] = [];
  let open: Element | null = null;
  for (const block of blocks.flatMap(partPictures)) {
    const caption: Element | null = open;
    if (caption && isCaption(block)) {
      caption.children.push(h('figcaption', {}, [textOf(block)]));
      open = null;
      continue;
    }
    const figure = asFigure(block);
    figures.push(figure ?? block);
    open = figure && !holds(figure, (element) => element.tagName === 'figcaption') ? figure : null;
  }
  return figures;
}

function hasPicture(node: Element): boolean {
  return holds(node, (element) => element.tagName === 'img');
}

/** A paragraph of pictures and words becomes a figure for each picture, its words before and after. */
function partPictures(block: Element): Element[] {
  if (!isElement(block, 'p') || !hasPicture(block) || textOf(block) === '') {
    const several = isElement(block, 'p') ? findAll(block, (element) => element.tagName === 'img').length : 0;
    return several > 1 ? pieces(block) : [block];
  }
  const parts = pieces(block);
  // A small picture inside a line (a sign, a letter) stays there.
  const inLine = parts.some(
    (part, i) =>
      hasPicture(part) &&
      /\S/.test(textOf(parts[i - 1] ?? part)) &&
      /^\p{Ll}/u.test(textOf(parts[i + 1] ?? part)),
  );
  return inLine ? [block] : parts;
}

function pieces(paragraph: Element): Element[] {
  const parts: Element[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    const words = line.filter((child, i) => !(isElement(child, 'br') && (i === 0 || i === line.length - 1)));
    if (!words.every(isBlank)) parts.push({ ...paragraph, children: words });
    line = [];
  };
  for (const child of paragraph.children) {
    if (isElement(child) && hasPicture(child)) {
      endLine();
      const inside = isElement(child, 'img', 'a')
        ? [{ ...paragraph, children: [child] }]
        : pieces({ ...paragraph, children: child.children });
      parts.push(...inside);
    } else line.push(child);
  }
  endLine();
  return parts;
}

function asFigure(block: Element): Element | null {
  if (isElement(block, 'figure')) {
    const captions = findAll(block, (element) => element.tagName === 'figcaption');
    const picture = pictureIn(block);
    const caption = captions.map(textOf).join(' ').trim() || textOf(block);
    return picture
      ? h('figure', {}, caption === '' ? [picture] : [picture, h('figcaption', {}, [caption])])
      : null;
  }
  const picture = isElement(block, 'p') && textOf(block) === '' ? pictureIn(block) : null;
  return picture ? h('figure', {}, [picture]) : null;
}

/** The picture with the link around it, if there is one. */
function pictureIn(block: Element): Element | null {
  const [picture] = findAll(block, (element) => element.tagName === 'img');
  const link = findAll(block, (element) => element.tagName === 'a').find(hasPicture);
  if (!picture) return null;
  return link ? { ...link, children: [picture] } : picture;
}

function isCaption(block: Element): boolean {
  const line = textOf(block);
  if (!isElement(block, 'p') || line === '' || line.length > LONGEST_CAPTION || hasPicture(block))
    return false;
  if (shownDate(line)?.alone || readByline(line)?.labelled) return false;
  if (attribute(block, 'dataRole') === 'caption' || LABEL.test(line)) return true;
  return (
    attribute(block, 'dataRole') === '' &&
    (looks(block).italic || attribute(block, 'dataAlign') === 'center') &&
    !looks(block).bold
  );
}
