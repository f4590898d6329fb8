/** Which pages a built site has. */
import { listFiles } from '../build/write/list-files.ts';
import type { Folders } from './site.ts';

/** Every HTML file, by its path in the site. */
export function htmlFiles({ out }: Pick<Folders, 'out'>): string[] {
  return [...listFiles(out).keys()].filter((path) => path.endsWith('.html')).sort();
}

/** The addresses of all articles, oldest year first. */
export function articlesOf(site: Pick<Folders, 'out'>): string[] {
  return htmlFiles(site)
    .filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/.test(path))
    .map((path) => `/${path.replace(/index\.html$/, '')}`);
}
