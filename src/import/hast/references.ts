/** Links and pictures of a page: what stays, what comes along as a file, what cannot be kept. */
import type { Element, ElementContent } from 'hast';
import { say } from '../../strings.ts';
import {
  type FileShelf,
  isDocument,
  nameIn,
  otherPicture,
  pictureExtension,
  type Surroundings,
} from '../files.ts';
import type { Notes } from '../notes.ts';
import { attribute, findAll, h, isElement, rewrite, textOf } from './nodes.ts';

export interface Attachment {
  src: string;
  name: string;
}

export interface References {
  /** The page's own old address, null where it is not known. */
  address: string | null;
  /** Pictures that lie in the source itself, by the `src` they got. */
  embedded: ReadonlyMap<string, Uint8Array>;
  around: Surroundings;
  shelf: FileShelf;
  notes: Notes;
}

/** The portal's own drawings: bullets, spacers, icons. */
const DECORATION =
  /(?:^|\/)(?:_layouts|_themes|icons?|spacer|blank|pixel|1x1|bullet|arrow|icon_?\w*)(?:\/|\.(?:gif|png)|$)/i;
const WEB = /^https?:\/\//i;
const MAIL = /^(?:mailto|tel):/i;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** Replaces addresses in these blocks by what the article can hold; files go on the shelf. */
export async function resolveReferences(blocks: readonly Element[], page: References): Promise<Element[]> {
  const pictures = new Map<Element, readonly ElementContent[]>();
  for (const picture of blocks.flatMap((block) => findAll(block, (element) => element.tagName === 'img'))) {
    pictures.set(picture, await resolvePicture(picture, page));
  }
  const links = new Map<Element, string | null>();
  for (const link of blocks.flatMap((block) => findAll(block, (element) => element.tagName === 'a'))) {
    links.set(link, await resolveLink(link, page));
  }
  const holder = h('div', {}, blocks);
  rewrite(holder, (element) => {
    const shown = pictures.get(element);
    if (shown) return shown;
    const href = links.get(element);
    if (href === undefined) return [element];
    return href === null ? element.children : [h('a', { href }, element.children)];
  });
  return holder.children.filter((child): child is Element => isElement(child));
}

async function resolvePicture(picture: Element, page: References): Promise<readonly ElementContent[]> {
  const src = attribute(picture, 'src').trim();
  const leave = (message: string): [] => {
    page.notes.left.push({ message, text: short(src).replace(/^word:/, `${say('importPictureNumber')} `) });
    return [];
  };
  if (src === '') return leave(say('importPictureNoAddress'));
  if (DECORATION.test(src) || isTiny(picture)) return leave(say('importPictureDecoration'));
  const bytes = await bytesOf(src, page);
  if (bytes) {
    const extension = pictureExtension(bytes);
    if (extension === null) return leave(say('importPictureKind', { kind: otherPicture(bytes) ?? '?' }));
    const name = nameIn(src).replace(/\.[^.]*$/, '');
    const wanted = SCHEME.test(src) && !WEB.test(src) ? `anh-${page.shelf.all().length + 1}` : name || 'anh';
    return [h('img', { src: page.shelf.add(wanted + extension, bytes), alt: alternative(picture) }, [])];
  }
  const address = absolute(src, page.address);
  if (address === null) return leave(say('importPictureMissing'));
  page.notes.doubts.push({ message: say('importPictureRemote'), text: address });
  return [h('img', { src: address, alt: alternative(picture) }, [])];
}

async function bytesOf(src: string, page: References): Promise<Uint8Array | null> {
  const embedded = page.embedded.get(src);
  if (embedded) return embedded;
  const data = /^data:image\/[\w.+-]+;base64,([\s\S]+)$/i.exec(src)?.[1];
  if (data !== undefined) return Buffer.from(data, 'base64');
  if (/^data:/i.test(src)) return null;
  const beside = await page.around.beside(src);
  const address = absolute(src, page.address);
  return beside ?? (address === null ? null : await page.around.fetched(address));
}

/** What was written for those who do not see the picture, unless a program or a file's name wrote it. */
function alternative(picture: Element): string {
  const alt = attribute(picture, 'alt').replace(/\s+/g, ' ').trim();
  const byProgram =
    /description automatically generated|được tạo tự động|^(?:image|picture|ảnh|hình|img|photo|untitled)[\s_-]*\d*$/iu;
  return byProgram.test(alt) || /\.(?:jpe?g|png|gif|bmp|webp)$/i.test(alt) || /^\w*_?\d+$/.test(alt)
    ? ''
    : alt;
}

function isTiny(picture: Element): boolean {
  const size = (name: string): number => Number.parseInt(attribute(picture, name) || '100', 10);
  return size('width') <= 16 || size('height') <= 16;
}

/** The address a link gets; null where only its words stay. */
async function resolveLink(link: Element, page: References): Promise<string | null> {
  // Browsers leave control characters out of addresses before they look at the scheme.
  const href = attribute(link, 'href')
    .replace(/[\0-\x20]+/g, (gap) => (/^ +$/.test(gap) ? gap : ''))
    .trim();
  const leave = (message: string): null => {
    if (href !== '' && !href.startsWith('#')) page.notes.left.push({ message, text: short(href) });
    return null;
  };
  if (href === '' || href.startsWith('#')) return leave('');
  if (MAIL.test(href)) return href;
  if (isPictureLink(link, href)) return leave(say('importPictureLink'));
  if (isDocument(href)) {
    const bytes = (await page.around.beside(href)) ?? (await fetchedDocument(href, page));
    if (bytes) return page.shelf.add(nameIn(href), bytes);
  }
  if (SCHEME.test(href) && !WEB.test(href)) return leave(say('importLinkScheme'));
  const address = absolute(href, page.address);
  if (address === null) return leave(say('importLinkMissing'));
  if (isDocument(href))
    page.notes.doubts.push({ message: say('importFileRemote'), text: textOf(link) || address });
  return address;
}

async function fetchedDocument(href: string, page: References): Promise<Uint8Array | null> {
  const address = absolute(href, page.address);
  return address === null ? null : await page.around.fetched(address);
}

/** A link from a small picture to itself, large. */
function isPictureLink(link: Element, href: string): boolean {
  return (
    /\.(?:jpe?g|png|gif|webp|bmp)(?:[?#]|$)/i.test(href) &&
    findAll(link, (element) => element.tagName === 'img').length > 0
  );
}

/** A folder that a browser saved along with a page: it was never on the web. */
const SAVED_FOLDER = /^(?:\.\/)?[^/?#]*(?:_files|\.files)\//i;

/** The whole web address; null for one that leads nowhere without the old site. */
function absolute(written: string, base: string | null): string | null {
  if (WEB.test(written)) return URL.canParse(written) ? written.replace(/\s/g, '%20') : null;
  if (SCHEME.test(written) || SAVED_FOLDER.test(written) || base === null || !WEB.test(base)) return null;
  return URL.parse(written, base)?.href ?? null;
}

function short(address: string): string {
  return address.length > 200 ? `${address.slice(0, 200)}…` : address;
}

/** A label that old pages put before their files. */
const LABEL = /^(?:các )?(?:tệp|tập tin|file|văn bản|tài liệu)(?: (?:tin|đính kèm|kèm theo))*\s?:/iu;

/** Takes the paragraphs and lists that only link to files of the shelf: they become the article's attachments. */
export function takeAttachments(
  blocks: readonly Element[],
  shelf: FileShelf,
  notes: Notes,
): { attachments: Attachment[]; rest: Element[] } {
  const names = new Set(shelf.all().map(({ name }) => name));
  const attachments: Attachment[] = [];
  const rest = blocks.filter((block) => {
    const links = findAll(block, (element) => element.tagName === 'a');
    if (!onlyLinks(block, links) || links.some((link) => !names.has(attribute(link, 'href')))) return true;
    for (const link of links) {
      const [src, name] = [attribute(link, 'href'), textOf(link)];
      if (attachments.some((each) => each.src === src)) continue;
      attachments.push({ src, name: name === '' ? src : name });
    }
    notes.moved.push({ message: say('importAttachments', { count: links.length }), text: textOf(block) });
    return false;
  });
  return { attachments, rest };
}

/** Whether a block is links and at most a label and signs between them. */
function onlyLinks(block: Element, links: readonly Element[]): boolean {
  if (links.length === 0 || !isElement(block, 'p', 'ul', 'ol')) return false;
  const around = links.reduce(
    (line, link) => line.replace(textOf(link), ''),
    textOf(block).replace(LABEL, ''),
  );
  return (
    !/[\p{L}\p{N}]/u.test(around) || (attribute(block, 'dataRole') === 'attachments' && around.length < 40)
  );
}
