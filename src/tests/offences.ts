import type { Element, Nodes } from 'hast';
import { rehype } from 'rehype';

const ELEMENTS = new Set(
  `a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4
  h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup table tbody td
  tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

const ATTRIBUTES = new Set(
  `abbr alt ariaDescribedBy ariaLabel className colSpan dataFootnoteBackref dataFootnoteRef dataFootnotes dateTime dir
  height href id lang loading open rel reversed role rowSpan scope sizes span src srcSet start tabIndex title type value width`.split(
    /\s+/,
  ),
);

const CLASSES =
  /^(?:align-(?:left|center|right)|contains-task-list|data-footnote-backref|external|footnotes|language-.+|table-scroll|task|task-list-item|video)$/;

const fragments = rehype().data('settings', { fragment: true });

/** What the HTML of a body must not hold, each in words; [] where all is well. Written apart from the sanitiser's schema. */
export function offences(html: string): string[] {
  const found: string[] = [];
  look(fragments.parse(html), found);
  return found;
}

function look(node: Nodes, found: string[]): void {
  if (node.type === 'element') lookAtElement(node, found);
  else if (node.type !== 'text' && node.type !== 'root') found.push(node.type);
  if ('children' in node) for (const child of node.children) look(child, found);
}

function lookAtElement({ tagName, properties }: Element, found: string[]): void {
  if (!ELEMENTS.has(tagName)) found.push(`<${tagName}>`);
  for (const [name, value] of Object.entries(properties)) {
    if (!ATTRIBUTES.has(name)) found.push(`${tagName} ${name}`);
    if (name === 'href' && !isSafeLink(String(value))) found.push(`href ${value}`);
    if (name === 'src' && !/^\/[^/\\]/.test(String(value))) found.push(`src ${value}`);
    if (
      name === 'srcSet' &&
      !String(value)
        .split(',')
        .every((one) => /^\/[^/\\]\S* \d+w$/.test(one))
    )
      found.push(`srcset ${value}`);
    if (name === 'className' && Array.isArray(value)) {
      for (const one of value) if (!CLASSES.test(String(one))) found.push(`class ${one}`);
    }
  }
}

/** Browsers drop control characters and spaces before, and tabs and line ends within, an address. */
function isSafeLink(href: string): boolean {
  const seen = Array.from(href)
    .filter((character) => character > ' ')
    .join('');
  const scheme = /^([^/?#]*?):/.exec(seen)?.[1];
  return scheme === undefined || /^(?:https?|mailto|tel)$/i.test(scheme);
}
