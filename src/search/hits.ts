/** Where a sense of the query's words is met in one segment. */
import { ALIKE, likeness, SPELLED_OTHERWISE, slipLikeness } from './likeness.ts';
import type { Postings } from './postings.ts';

/** A word as it is looked for in the texts. */
export interface Wanted {
  form: string;
  key: string;
}

/** One way to meet the query's words `from` up to before `to`: these words in a row. */
export interface Sense {
  from: number;
  to: number;
  terms: readonly Wanted[];
  /** How sure it is that this was meant, up to 1. */
  weight: number;
  /**
   * `typed`: as the reader wrote it; `same`: another wording of it, spelled right, so only that form will do;
   * `near`: a word that a slip of the keys may have hidden, `form` being what was typed; `date`: published then.
   */
  kind: 'typed' | 'same' | 'near' | 'date';
}

/** Occurrences of a sense: pages rising, places rising in each. */
export interface Hits {
  sense: Sense;
  pages: number[];
  /** `starts[i]` to `starts[i + 1]` belong to `pages[i]`. */
  starts: number[];
  places: number[];
  /** For each place, how well it is what was typed. */
  weights: number[];
}

/** The occurrences of a sense. `bare`: nothing in the query has a mark. */
export function hitsOf(sense: Sense, postings: ReadonlyMap<string, Postings>, bare: boolean): Hits {
  const hits: Hits = { sense, pages: [], starts: [], places: [], weights: [] };
  const lists = sense.terms.map(({ key }) => postings.get(key));
  const [first] = lists;
  if (!first || lists.some((list) => !list)) return hits;
  const weights = sense.terms.map((term, i) => formWeights(term, lists[i], sense.kind, bare));
  const cursors = lists.map(() => 0);
  for (let i = 0; i < first.pages.length; i++) {
    const page = first.pages[i] ?? 0;
    if (!seek(lists, cursors, page)) continue;
    const start = hits.places.length;
    for (let j = first.starts[i] ?? 0; j < (first.starts[i + 1] ?? 0); j++) {
      const place = first.places[j] ?? 0;
      const weight = inRow(lists, cursors, weights, place, weights[0]?.[first.formOf[j] ?? 0] ?? 0);
      if (weight === 0) continue;
      hits.places.push(place);
      hits.weights.push(weight * sense.weight);
    }
    if (hits.places.length === start) continue;
    hits.pages.push(page);
    hits.starts.push(start);
  }
  hits.starts.push(hits.places.length);
  return hits;
}

/** The weight of each form of a term's postings. */
function formWeights(
  term: Wanted,
  postings: Postings | undefined,
  kind: Sense['kind'],
  bare: boolean,
): number[] {
  const forms = postings?.forms ?? [];
  if (kind === 'near') return forms.map(({ form }) => (bare ? 1 : slipLikeness(term.form, form)));
  const total = forms.reduce((sum, { count }) => sum + count, 0);
  const share = (forms.find(({ form }) => form === term.form)?.count ?? 0) / Math.max(1, total);
  return forms.map(({ form }) => {
    const weight = likeness(term.form, form, share, bare && kind === 'typed');
    return kind === 'same' && weight < SPELLED_OTHERWISE ? 0 : weight;
  });
}

/** Moves the cursors of all lists but the first to a page; false where one does not hold it. */
function seek(lists: readonly (Postings | undefined)[], cursors: number[], page: number): boolean {
  for (let k = 1; k < lists.length; k++) {
    const pages = lists[k]?.pages;
    if (!pages) return false;
    let cursor = cursors[k] ?? 0;
    while (cursor < pages.length && (pages[cursor] ?? 0) < page) cursor++;
    cursors[k] = cursor;
    if (pages[cursor] !== page) return false;
  }
  return true;
}

/** The weight of a row of words that begins at a place: the least of its words; 0 where the row breaks off. */
function inRow(
  lists: readonly (Postings | undefined)[],
  cursors: readonly number[],
  weights: readonly number[][],
  place: number,
  first: number,
): number {
  let least = first;
  for (let k = 1; k < lists.length && least > 0; k++) {
    const list = lists[k];
    const cursor = cursors[k] ?? 0;
    let found = 0;
    for (let j = list?.starts[cursor] ?? 0; j < (list?.starts[cursor + 1] ?? 0); j++) {
      if (list?.places[j] === place + k) found = weights[k]?.[list.formOf[j] ?? 0] ?? 0;
    }
    least = Math.min(least, found);
  }
  return least;
}

/** Whether a page's occurrences hold one that is as good as typed. */
export function alike(hits: Hits, index: number): boolean {
  for (let j = hits.starts[index] ?? 0; j < (hits.starts[index + 1] ?? 0); j++) {
    if ((hits.weights[j] ?? 0) >= ALIKE * hits.sense.weight) return true;
  }
  return false;
}
