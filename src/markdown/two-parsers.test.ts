/** Two parsers must agree on what an article says: Sätteri, which renders it, and remark with rehype. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { expect, it } from 'vitest';
import type { Asset } from '../archive/article.ts';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { say } from '../strings.ts';
import { renderBody } from './render-body.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const CORPUS = join(PROJECT, '../shared/corpus/write-articles.mjs');
const ORIGIN = 'https://example.gov.vn';

const fragments = rehype().data('settings', { fragment: true });
const other = remark()
  .use(remarkGfm)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    footnoteLabel: say('footnotes'),
    clobberPrefix: 'chu-thich-',
  });

/** What a reader gets from a body, apart from how it is marked up. */
interface Said {
  text: string;
  headings: { depth: number; text: string }[];
  links: { href: string; text: string }[];
  tables: { alignment: string; text: string }[][][];
}

function saidBySatteri(body: string, assets: readonly Asset[]): Said {
  return said(fragments.parse(renderBody(body, { origin: ORIGIN, assets }).html));
}

function saidByRemark(tree: Nodes): Said {
  const found = said(tree);
  const highest = Math.min(...found.headings.map(({ depth }) => depth));
  const headings = found.headings.map(({ depth, text }) => ({
    depth: Math.min(depth - highest + 2, 6),
    text,
  }));
  return { ...found, headings };
}

function parsedByRemark(body: string): Nodes {
  return fragments.parse(toHtml(other.runSync(other.parse(body)), { allowDangerousHtml: true }));
}

function said(tree: Nodes): Said {
  return {
    text: text(tree),
    headings: elements(tree, /^h[1-6]$/)
      .filter(({ properties }) => !String(properties.id).endsWith('footnote-label'))
      .map((heading) => ({ depth: Number(heading.tagName.slice(1)), text: text(heading) })),
    links: elements(tree, /^a$/).map((link) => ({ href: String(link.properties.href), text: text(link) })),
    tables: elements(tree, /^table$/).map((table) =>
      elements(table, /^tr$/).map((row) =>
        elements(row, /^t[hd]$/).map((cell) => ({ alignment: alignment(cell), text: text(cell) })),
      ),
    ),
  };
}

/** All words; without captions and task signs, which only our own plugins make. */
function text(node: Nodes): string {
  return words(node).replace(/\s+/g, ' ').trim();
}

function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && (node.tagName === 'figcaption' || node.properties.role === 'img')) return '';
  return node.children.map(words).join('');
}

function elements(node: Nodes, name: RegExp): Element[] {
  if (node.type !== 'element' && node.type !== 'root') return [];
  const inside = node.children.flatMap((child) => elements(child, name));
  return node.type === 'element' && name.test(node.tagName) ? [node, ...inside] : inside;
}

function alignment({ properties }: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className.join(' ') : '';
  return /^align-(\w+)$/.exec(classes)?.[1] ?? String(properties.align ?? '');
}

/** Every picture of a body as a file of the site, under the address it already has. */
function picturesOf(tree: Nodes): Asset[] {
  return elements(tree, /^img$/).map(({ properties }) => {
    const written = String(properties.src);
    const picture = { src: written, digest: '', width: 1, height: 1, kind: 'vector', linked: false } as const;
    return { written, from: written, href: written, bytes: 1, digest: '', picture };
  });
}

function expectAgreement(file: string): void {
  const read = readFrontmatter(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file} has no frontmatter`);
  const { body } = read.frontmatter;
  const tree = parsedByRemark(body);
  expect(saidBySatteri(body, picturesOf(tree)), file).toEqual(saidByRemark(tree));
}

it('Sätteri and remark agree on the sample articles', () => {
  const files = globSync(join(PROJECT, 'content/articles/**/*.md'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expectAgreement(file);
});

it('Sätteri and remark agree on 1,000 articles of the corpus', (context) => {
  if (!existsSync(CORPUS)) return context.skip('the corpus is not beside the project');
  const folder = mkdtempSync(join(tmpdir(), 'bantin-corpus-'));
  try {
    execFileSync(process.execPath, [CORPUS, '1000', folder]);
    const files = globSync(join(folder, 'articles/**/*.md'));
    expect(files).toHaveLength(1000);
    for (const file of files) expectAgreement(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
