/** What a body with raw HTML may hold in the end. */
import { rehype } from 'rehype';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import { SCHEMES } from './link-kind.ts';
import { UNSEEN } from './plain-text.ts';
import { FOOTNOTE_LABEL_ID, FOOTNOTE_PREFIX } from './plugins/footnotes.ts';

/** Text and tables. No forms, frames, embedded or foreign content, and no landmark of the page's own. */
const ELEMENTS =
  `a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption
  figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup
  table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/);

const ALIGNMENT: [string, RegExp] = ['className', /^align-(?:left|center|right)$/];
const FOOTNOTE_ID = new RegExp(`^${FOOTNOTE_PREFIX}`);
/** A heading's id is of our making; an editor's was taken before. */
const HEADING_ID: [string, RegExp] = ['id', /^[a-z][a-z0-9-]*$/];

/**
 * The one schema. Ids and classes are ours alone: those of editors were taken away by a plugin before, and
 * only the values we give are let through. Never `style`, never `on…`, never another address than these.
 */
export const schema: Schema = {
  tagNames: ELEMENTS,
  attributes: {
    '*': ['lang', 'dir'],
    a: [
      'href',
      'title',
      ['className', 'external', 'data-footnote-backref'],
      ['rel', 'noopener', 'noreferrer', 'external'],
      ['id', FOOTNOTE_ID],
      ['ariaDescribedBy', FOOTNOTE_LABEL_ID],
      'ariaLabel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
    ],
    abbr: ['title'],
    code: [['className', /^language-./]],
    col: ['span'],
    colgroup: ['span'],
    del: ['dateTime'],
    details: ['open'],
    dfn: ['title'],
    h2: [HEADING_ID],
    h3: [HEADING_ID],
    h4: [HEADING_ID],
    h5: [HEADING_ID],
    h6: [HEADING_ID],
    img: [['src', /^\/[^/\\]/], 'alt', 'title', 'width', 'height', ['loading', 'lazy']],
    ins: ['dateTime'],
    li: [['className', 'task-list-item'], ['id', FOOTNOTE_ID], 'value'],
    ol: [['className', 'contains-task-list'], 'start', 'reversed', 'type'],
    p: [['className', 'video']],
    section: [['className', 'footnotes', 'table-scroll'], ['tabIndex', 0], 'ariaLabel', 'dataFootnotes'],
    source: [
      ['type', /^image\//],
      // Addresses of this site alone, each with its width.
      ['srcSet', /^\/[^/\\\s][^\s]* \d+w(?:,\/[^/\\\s][^\s]* \d+w)*$/],
      'sizes',
    ],
    span: [['className', 'task'], ['role', 'img'], 'ariaLabel'],
    td: [ALIGNMENT, 'colSpan', 'rowSpan'],
    th: [ALIGNMENT, 'colSpan', 'rowSpan', 'scope', 'abbr'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  protocols: { href: [...SCHEMES] },
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    source: ['picture'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  clobber: [],
  required: {},
  strip: [...UNSEEN],
};

const cleaner = rehype().data('settings', { fragment: true }).use(rehypeSanitize, schema).freeze();

/** The HTML of a body without anything the schema does not list. Takes milliseconds: for bodies with raw HTML. */
export function sanitize(html: string): string {
  return String(cleaner.processSync(html));
}
