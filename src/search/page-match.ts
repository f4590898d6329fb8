/** Where a page's text meets the senses of a query. */
import { likeness, SPELLED_OTHERWISE, slipLikeness } from './likeness.ts';
import type { Query } from './query.ts';
import type { Sense } from './senses.ts';
import { type Word, wordsOf } from './words.ts';

/** A text of a page: its words, and the position of the first one. Positions leave out some between texts. */
export interface PlacedText {
  text: string;
  words: readonly Word[];
  place: number;
}

/** The texts of a page in the order in which they weigh. */
export interface PageWords {
  title: PlacedText;
  lead: PlacedText;
  /** A text for each paragraph. */
  body: readonly PlacedText[];
  /** Author and category. */
  tail: PlacedText;
}

/** Words of the query met by words of a page in a row. */
export interface Span {
  place: number;
  length: number;
  from: number;
  to: number;
  /** How well it is what was typed, up to 1. */
  weight: number;
}

/** A phrase never runs from one text into the next. */
const GAP = 8;

/** Lays out a page's texts; `lead` may be ''. */
export function pageWords(texts: { title: string; lead: string; body: string; tail: string }): PageWords {
  let place = 0;
  const next = (text: string): PlacedText => {
    const placed = { text, words: wordsOf(text), place };
    place += placed.words.length + GAP;
    return placed;
  };
  return {
    title: next(texts.title),
    lead: next(texts.lead),
    body: texts.body.split('\n').map(next),
    tail: next(texts.tail),
  };
}

export function textsOf({ title, lead, body, tail }: PageWords): PlacedText[] {
  return [title, lead, ...body, tail];
}

/** How well each form in the texts at hand is what a sense's word means. */
export type Weigher = (sense: Sense, term: number, form: string) => number;

/**
 * Weighs forms for a query. `counts`: how often each form stands in the texts at hand: a form that was typed and is often
 * met was meant; one that is not met lacks a mark, or has a wrong one.
 */
export function weigher(
  { bare }: Query,
  counts: ReadonlyMap<string, number>,
  ofKey: ReadonlyMap<string, number>,
): Weigher {
  const known = new Map<string, number>();
  return (sense, term, form) => {
    const wanted = sense.terms[term];
    if (!wanted) return 0;
    const name = `${sense.kind} ${wanted.form} ${form}`;
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const share = (counts.get(wanted.form) ?? 0) / Math.max(1, ofKey.get(wanted.key) ?? 0);
    let weight = likeness(wanted.form, form, share, bare && sense.kind === 'typed');
    if (sense.kind === 'near') weight = bare ? 1 : slipLikeness(wanted.form, form);
    if (sense.kind === 'same' && weight < SPELLED_OTHERWISE) weight = 0;
    known.set(name, weight);
    return weight;
  };
}

/** Counts forms and keys of texts, for `weigher`. */
export function countForms(pages: Iterable<PageWords>): {
  forms: Map<string, number>;
  keys: Map<string, number>;
} {
  const forms = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const page of pages) {
    for (const { words } of textsOf(page)) {
      for (const { form, key } of words) {
        forms.set(form, (forms.get(form) ?? 0) + 1);
        keys.set(key, (keys.get(key) ?? 0) + 1);
      }
    }
  }
  return { forms, keys };
}

/** All matches in some texts, by place. */
export function spansIn(texts: readonly PlacedText[], senses: readonly Sense[], weigh: Weigher): Span[] {
  const byKey = new Map<string, Sense[]>();
  for (const sense of senses) {
    const key = sense.terms[0]?.key ?? '';
    byKey.set(key, [...(byKey.get(key) ?? []), sense]);
  }
  const spans: Span[] = [];
  for (const { words, place } of texts) {
    for (const [i, word] of words.entries()) {
      for (const sense of byKey.get(word.key) ?? []) {
        const weight = rowWeight(sense, words, i, weigh) * sense.weight;
        const { from, to, terms } = sense;
        if (weight > 0) spans.push({ place: place + i, length: terms.length, from, to, weight });
      }
    }
  }
  return spans;
}

/** The least weight of a sense's words from a word on; 0 where they do not stand in a row there. */
function rowWeight(sense: Sense, words: readonly Word[], start: number, weigh: Weigher): number {
  let least = 1;
  for (const [k, { key }] of sense.terms.entries()) {
    const word = words[start + k];
    if (word?.key !== key) return 0;
    least = Math.min(least, weigh(sense, k, word.form));
  }
  return least;
}

export function bitsOf(from: number, to: number): number {
  return ((1 << (to - from)) - 1) << from;
}

export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
