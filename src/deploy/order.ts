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

/** What changes under its name and leads to other files: lists of the search index, feeds, sitemaps. */
function leads(file: string): boolean {
  return /\.(?:json|xml|txt|js)$/.test(file);
}
