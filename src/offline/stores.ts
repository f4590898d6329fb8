/** What a reader's browser keeps of the site, shared by the worker that keeps it and the page that lists it. */

/** Pages as they were when last read, by address, the one read longest ago first. */
export const PAGES = 'trang';

/** Pictures and scripts that those pages asked for. */
export const FILES = 'tep';

/** With the version behind it: the offline page. */
export const SHELL = 'nen-';

/** The page that stands in for one that cannot be had, and lists what is at hand. */
export const OFFLINE_PAGE = '/ngoai-tuyen/';

/** In a store; and bytes of one page (as text) or file. Together at most 38 MB, as a rule under 3. */
export const MOST = { [PAGES]: 40, [FILES]: 60 } as const;
export const LARGEST = 300_000;

/** A page's address in the store: without what is only said to scripts and counters behind `?` and `#`. */
export function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
