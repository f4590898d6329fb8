/** The files of the search index beside Pagefind's own, as the build writes and the browser reads them. */

/** Where the index lies in --out. */
export const SEARCH_FOLDER = 'pagefind';

/** Raised when a file below, or what is indexed of a page, changes its form: an older index is made anew. */
export const FORMAT = 2;

/** `index.json`, the only file whose name stays. */
export interface IndexEntry {
  format: number;
  /**
   * Pagefind bundles: the base in parts of bounded size, then what changed since. Folders beside this file;
   * `meta` is the file that Pagefind reads first, so that it can be fetched with the rest.
   */
  bundles: readonly { id: string; meta: string; superseded: readonly string[] }[];
  /** The site's own glossary, and what is common in the country. */
  glossary: readonly (readonly [abbr: string, expansion: string])[];
}

/** What a page is called among those of all bundles: of 50,000 pages a few in different bundles have one name. */
export function pageId(name: string, bundle: number): string {
  return `${name}.${bundle}`;
}

/** A bundle of no more pages lists every word. In a larger one a word of one page is mostly a slip or a name. */
export const WHOLE_VOCABULARY = 500;

/** `<id>/words.json`: what a bundle's texts hold. */
export interface BundleWords {
  pages: number;
  /** Words of a page, on average. */
  length: number;
  /**
   * Keys with a space between, by how many pages hold them: in the first row 1 page, in the next 2 and 3, then 4 to 7, and so on.
   * Numbers are left out, and in larger bundles words that only one page holds: the first row is then empty.
   */
  byFrequency: readonly string[];
  /** Abbreviations and what the texts use them for. */
  abbreviations: readonly (readonly [abbr: string, expansion: string])[];
}

/** `<id>/pages.json`: by what pages are filtered and sorted. Columns have a number for each page. */
export interface BundlePages {
  /** Pagefind's names of the pages, without the language before them; a space between. */
  ids: string;
  /** Days since 1970, in Vietnam. */
  days: readonly number[];
  categories: FacetColumn;
  authors: FacetColumn;
}

export interface FacetColumn {
  /** Id and label. */
  values: readonly (readonly [id: string, label: string])[];
  of: readonly number[];
}

/** A fragment as we leave it: Pagefind's, with the reader's text in place of the tokens. */
export interface PageFragment {
  url: string;
  /** Lead and body, a line for each paragraph. */
  content: string;
  word_count: number;
  meta: { title: string; category: string; author: string; day: string; leads: string };
}
