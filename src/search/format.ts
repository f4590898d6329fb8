/** The files of the search index, as the build writes and the browser reads them. */

/** Where the index lies in --out: beside the page that asks it. */
export const SEARCH_FOLDER = 'tim-kiem/chi-muc';

/** Raised when a file below changes its form: an index of another version is made anew. */
export const FORMAT = 1;

/** `index.json`, the only file whose name stays: which segments make up the index. */
export interface IndexEntry {
  format: number;
  /** The base first, then what changed since. */
  segments: readonly { id: string; superseded: readonly number[] }[];
  /** Wordings that say the same: the site's glossary, and what is common in the country. */
  glossary: readonly (readonly [abbr: string, expansion: string])[];
}

/**
 * `<id>/head.bin`: what every query needs. Columns have one number for each page, in the order of page numbers.
 */
export interface Head {
  /** The first key of each file `<id>/t<n>.bin`, rising. */
  chunks: readonly string[];
  /** Words in the title, in the lead; the position at which the body ends. */
  titles: readonly number[];
  leads: readonly number[];
  ends: readonly number[];
  /** Day of publication in Vietnam, days since 1970. */
  days: readonly number[];
  /** Values of the filters and, for each page, an index into them. */
  categories: { values: readonly string[]; of: readonly number[] };
  authors: { values: readonly string[]; of: readonly number[] };
  /** Abbreviations that this segment's texts explain, with what they stand for. */
  abbreviations: readonly (readonly [abbr: string, expansion: string])[];
}

/** `<id>/p<n>.bin`: what a result shows of page n. */
export interface PageText {
  address: string;
  title: string;
  lead: string;
  /** A line for each paragraph. */
  body: string;
  category: string;
  author: string;
  /** As in `days`. */
  day: number;
}

/** Title, lead, paragraphs: a phrase never runs from one into the next, so positions leave out this many between them. */
export const GAP = 8;

/** The words of a page that are worth a guess for a mistyped one (`<id>/words.bin`): keys, the most frequent first. */
export type Vocabulary = readonly string[];
