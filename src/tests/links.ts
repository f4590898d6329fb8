/** Every address that a built site holds, and whether it leads anywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { listFiles } from '../build/write/list-files.ts';

const parser = unified().use(rehypeParse);

const TEXT_FILES = /\.(html|xml|json|txt|webmanifest)$/;

/** hast's names of the attributes that hold an address. */
const ADDRESS = ['href', 'src', 'action', 'poster', 'cite', 'data', 'xLinkHref'];

interface Page {
  ids: Set<string>;
  addresses: string[];
}

interface LinkCheck {
  /** HTML pages, and other files with addresses: feeds, sitemaps, settings. */
  pages: number;
  others: number;
  /** Addresses in all of them, each as often as it stands there. */
  addresses: number;
  /** Lines `address ← files` for every address inside the site that no file, or no id, answers. */
  dead: string[];
}

/** Looks at every address in every text file of a built site but the search index. */
export function checkLinks(out: string, origin: string): LinkCheck {
  const files = new Set(listFiles(out).keys());
  const texts = [...files].filter((path) => TEXT_FILES.test(path) && !path.startsWith('pagefind/'));
  const pages = new Map(texts.map((path) => [path, readPage(join(out, path), path, origin)]));
  const dead = [...pages].flatMap(([path, { addresses }]) =>
    addresses.filter((address) => !leadsSomewhere(address, path)).map((address) => ({ path, address })),
  );
  const html = texts.filter((path) => path.endsWith('.html')).length;
  return {
    pages: html,
    others: texts.length - html,
    addresses: [...pages.values()].reduce((sum, { addresses }) => sum + addresses.length, 0),
    dead: Object.entries(Object.groupBy(dead, ({ address }) => address)).map(
      ([address, from = []]) =>
        `${address} ← ${[...new Set(from.map(({ path }) => path))].join(', ').slice(0, 200)}`,
    ),
  };

  function leadsSomewhere(address: string, from: string): boolean {
    const base = new URL(from.replace(/(^|\/)index\.html$/, '$1'), `${origin}/`);
    if (!URL.canParse(address, base)) return false;
    const url = new URL(address, base);
    if (url.origin !== origin) return /^(https?|mailto|tel|data):$/.test(url.protocol);
    const path = decodeURIComponent(url.pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return false;
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || id === 'top' || pages.get(file)?.ids.has(id) === true;
  }
}

function readPage(file: string, path: string, origin: string): Page {
  const text = readFileSync(file, 'utf8');
  const page: Page = { ids: new Set(), addresses: wholeAddresses(text, origin) };
  if (!path.endsWith('.html')) return page;
  visit(parser.parse(text) satisfies Root, 'element', (element) => {
    const { id } = element.properties;
    if (id) page.ids.add(String(id));
    page.addresses.push(...addressesOf(element));
  });
  return page;
}

function addressesOf({ properties }: Element): string[] {
  const plain = ADDRESS.map((name) => properties[name]).filter((value) => typeof value === 'string');
  const sets = [properties.srcSet, properties.imageSrcSet].flatMap((set) =>
    Array.isArray(set) ? set : [set],
  );
  const sources = sets.filter((set) => typeof set === 'string').map((set) => set.trim().split(/\s/)[0] ?? '');
  return [...plain, ...sources];
}

/** Addresses with the site's own host, wherever they stand: in metadata, JSON-LD, feeds, sitemaps. */
function wholeAddresses(text: string, origin: string): string[] {
  return text
    .split(origin)
    .slice(1)
    .map((rest) => `${origin}${/^[^\s"'<>\\)]*/.exec(rest)?.[0] ?? ''}`)
    .filter((address) => URL.canParse(address));
}
