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

export interface ListPage<Item> {
  /** null: the list's first page. */
  number: number | null;
  /** Newest first. */
  items: Item[];
  /** Addresses of the neighbours. */
  newer: string | null;
  older: string | null;
}

/** Cuts a list, given oldest first, into its pages; `base` is the list's address. The first page comes first. */
export function paginate<Item>(items: readonly Item[], base: string): ListPage<Item>[] {
  const last = numberedPages(items.length);
  const address = (number: number) => `${base}trang/${number}/`;
  const pages: ListPage<Item>[] = [
    {
      number: null,
      items: items.slice(last * PAGE_SIZE).reverse(),
      newer: null,
      older: last > 0 ? address(last) : null,
    },
  ];
  for (let number = last; number >= 1; number--) {
    pages.push({
      number,
      items: items.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE).reverse(),
      newer: number === last ? base : address(number + 1),
      older: number > 1 ? address(number - 1) : null,
    });
  }
  return pages;
}
