/**
 * Numbering from the oldest: page k of a list holds the same items for ever, and the list's first page
 * shows the rest. So one new article changes the first page only, whatever the size of the archive.
 */

/**
 * Articles on an older page; a list's first page shows this many to twice as many less one. Another number moves the
 * articles of every page under `trang/<k>/` that somebody has an address of.
 */
export const PAGE_SIZE = 20;

/** How many numbered pages a list of `count` items has. */
export function numberedPages(count: number): number {
  return Math.max(0, Math.floor(count / PAGE_SIZE) - 1);
}

/** A page of a list: which of its items, oldest first and counted from 0, it shows, newest first. */
export interface ListPage {
  /** null: the list's first page. */
  number: number | null;
  from: number;
  to: number;
  /** Addresses. */
  address: string;
  newer: string | null;
  older: string | null;
}

/** The page of a number, or the first (null), of a list of `count` items at an address. */
export function listPage(count: number, number: number | null, base: string): ListPage {
  const last = numberedPages(count);
  const address = (page: number) => `${base}trang/${page}/`;
  if (number === null) {
    const older = last > 0 ? address(last) : null;
    return { number, from: last * PAGE_SIZE, to: count, address: base, newer: null, older };
  }
  return {
    number,
    from: (number - 1) * PAGE_SIZE,
    to: number * PAGE_SIZE,
    address: address(number),
    newer: number === last ? base : address(number + 1),
    older: number > 1 ? address(number - 1) : null,
  };
}

/** The number of the page that shows the item at a place; null for the list's first page. */
export function pageOf(count: number, place: number): number | null {
  const number = Math.floor(place / PAGE_SIZE) + 1;
  return number > numberedPages(count) ? null : number;
}
