/** The order in which a reader of a half-sent site misses nothing. */
import type { SiteChanges } from './changes.ts';

const WORKER = 'sw.js';
const isPage = (file: string) => file.endsWith('.html');

/**
 * New files go first, what pages need before the pages: nothing leads to them yet. Then what changed, which leads
 * to them, and the service worker last: of a new one, browsers fetch the offline page that is there then. What is gone is
 * deleted when all that led to it has been replaced. Empty steps are left out.
 */
export function sendingSteps({ added, changed }: Pick<SiteChanges, 'added' | 'changed'>): string[][] {
  return [
    added.filter((file) => !isPage(file)),
    added.filter(isPage),
    changed.filter((file) => !isPage(file) && !leads(file)),
    changed.filter((file) => file !== WORKER && (isPage(file) || leads(file))),
    changed.filter((file) => file === WORKER),
  ].filter((step) => step.length > 0);
}

/**
 * Of files that are gone those that must be deleted before others are sent: a file where a folder is to be, and what lies in a
 * folder where a file is to be.
 */
export function inTheWay(sent: Iterable<string>, gone: readonly string[]): string[] {
  const files = new Set(sent);
  const folders = new Set([...files].flatMap(foldersAbove));
  return gone.filter((file) => folders.has(file) || foldersAbove(file).some((folder) => files.has(folder)));
}

/** `a/b/c` → `a`, `a/b` */
export function foldersAbove(file: string): string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

/** What changes under its name and leads to other files: lists of the search index, feeds, sitemaps. */
function leads(file: string): boolean {
  return /\.(?:json|xml|txt|js)$/.test(file);
}
