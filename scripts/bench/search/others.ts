/** Others over the same articles: Pagefind as it comes, MiniSearch that folds. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { CountingServer } from './counting-server.ts';
import type { Ask } from './known-items.ts';
import { parseFrontmatter } from './read-article.ts';

export interface PlainArticle {
  address: string;
  title: string;
  lead: string;
  body: string;
}

/** The articles of a content folder, as plain as can be. */
export function plainArticles(contentDir: string): PlainArticle[] {
  const folder = join(contentDir, 'articles');
  const files = readdirSync(folder, { recursive: true }).map(String);
  return files
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({
      address: `/${file.replace(/\.md$/, '/').replaceAll('\\', '/')}`,
      ...parseFrontmatter(readFileSync(join(folder, file), 'utf8')),
    }));
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes a site of plain pages with Pagefind's index, nothing set. Gives the index's bytes on disk. */
export async function writePagefindSite(dir: string, articles: readonly PlainArticle[]): Promise<number> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const { address, title, lead, body } of articles) {
    const paragraphs = [lead, ...body.split('\n\n')].map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
    const content = `<!DOCTYPE html><html lang="vi"><title>${escapeHtml(title)}</title><main data-pagefind-body><h1>${escapeHtml(title)}</h1>${paragraphs}</main></html>`;
    await index.addHTMLFile({ url: address, content });
  }
  await index.writeFiles({ outputPath: join(dir, 'pagefind') });
  await close();
  writeFileSync(join(dir, 'index.html'), '<!DOCTYPE html><html lang="vi"><title>Pagefind</title></html>');
  return bytesOf(join(dir, 'pagefind'));
}

/** Bytes of all files of a folder. */
export function bytesOf(dir: string): number {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Asks Pagefind in a session of its own, and loads ten results as its interface does. */
export function askPagefind(browser: Browser, { url }: CountingServer): Ask {
  return async (query) => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(url);
      // As text: the page's own `import` must not be rewritten by whatever runs this file.
      return await page.evaluate<string[]>(`(async () => {
        const pagefind = await import('/pagefind/pagefind.js');
        const { results } = await pagefind.search(${JSON.stringify(query)});
        const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return shown.map(({ url }) => url);
      })()`);
    } finally {
      await context.close();
    }
  };
}

/** MiniSearch with words folded, prefixes and slips allowed, titles first: all of it in memory. */
export function miniSearch(articles: readonly PlainArticle[]): Ask {
  const index = new MiniSearch<PlainArticle>({
    idField: 'address',
    fields: ['title', 'lead', 'body'],
    processTerm: (term) => fold(term),
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(articles);
  return async (query) => index.search(query).map(({ id }) => String(id));
}
