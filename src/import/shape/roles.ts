/** What a part of the page is to its article, as far as ids, classes and sections tell. */
import type { Element } from 'hast';
import { attribute } from '../hast/nodes.ts';

export type Role =
  | 'title'
  | 'date'
  | 'lead'
  | 'author'
  | 'source'
  | 'tags'
  | 'caption'
  | 'aside'
  | 'attachments';

/** Words that the makers of portals put into ids and class names; the first that fits counts. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'aside',
    /\b(breadcrumb|menu|nav|navbar|navigation|sidebar|footer|banner|related|lien quan|cung chuyen muc|tin khac|tinkhac|tinlienquan|other news|othernews|news other|tin cu|tincu|tin da dua|comments?|binh luan|binhluan|social|rating|danh gia|quang cao|quangcao|advert|pager|paging|pagination|search box|login|tin moi|doc nhieu|hidden|skip)\b/,
  ],
  ['caption', /\b(caption|chu thich|chuthich|figcaption)\b/],
  ['attachments', /\b(attach|attachments?|dinh kem|dinhkem|filedinhkem|tep)\b/],
  ['author', /\b(author|tac gia|tacgia|byline|nguoi viet|nguoiviet|but danh|butdanh|writer|bai author)\b/],
  [
    'date',
    /\b(date|time|datetime|ngay|ngaydang|ngay dang|publish(ed)?|created|posted|pubdate|thoi gian|thoigian)\b/,
  ],
  [
    'lead',
    /\b(sapo|lead|intro|introtext|summary|trich yeu|trichyeu|trich dan|tomtat|tom tat|mota|mo ta|teaser|chapeau|description)\b/,
  ],
  ['title', /\b(title|tieu de|tieude|headline|heading|ten bai|tenbai)\b/],
  ['source', /\b(source|nguon|nguontin)\b/],
  ['tags', /\b(tags?|tu khoa|tukhoa|keywords?)\b/],
];
/** Titles of other things than the article. */
const OTHER_TITLE = /\b(webpart|web part|ms (wp|webpart)|site|block|box|section|widget|chrome|zone)\b/;
/** The names of portals for a whole article: they hold the parts, they are none. */
const WHOLE = /\b(content|detail|chi tiet|chitiet|body|main|wrapper|container|page|view)\b/;

/** Ids and class names in plain words: `ctl00_PlaceHolderMain_lblTieuDe` → "ctl00 place holder main lbl tieu de". */
export function namesOf(element: Element): string {
  return [attribute(element, 'id'), attribute(element, 'className'), attribute(element, 'itemProp')]
    .join(' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}

/** The role that an element's names or its own kind give it; null where they say nothing. */
export function roleOf(element: Element): Role | null {
  if (['nav', 'aside', 'footer'].includes(element.tagName)) return 'aside';
  if (element.tagName === 'time') return 'date';
  if (element.tagName === 'figcaption') return 'caption';
  // SharePoint's long ids tell the most at their end.
  const names = namesOf(element);
  const role = NAMES.find(([, pattern]) => pattern.test(names))?.[0] ?? null;
  if (role === 'title' && OTHER_TITLE.test(names)) return null;
  if (role !== null && role !== 'aside' && WHOLE.test(names) && !/\b(lbl|span|txt)\b/.test(names)) {
    return lastWord(names, role) ? role : null;
  }
  return role;
}

/** Whether a name of several words ends in the role: "detail title" is a title, "title detail box" is not. */
function lastWord(names: string, role: Role): boolean {
  const pattern = NAMES.find(([name]) => name === role)?.[1];
  return pattern?.test(names.trim().split(' ').slice(-2).join(' ')) ?? false;
}
