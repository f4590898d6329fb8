/** Marks the words of a search in the page that it led to. */
import { isNear, typedKeys } from './corrections.ts';
import { isBare, likeness } from './likeness.ts';
import { type Query, readQuery } from './query.ts';
import { type Word, wordsOf } from './words.ts';

/** As sure as in the list of results; here no share of forms is known, so a form typed with marks must be met as it stands. */
const SURE = 0.9;
/** Shorter words are near to too many others, and no abbreviation. */
const LONG = 3;

export interface Place {
  start: number;
  end: number;
}

interface Text {
  text: string;
  words: readonly Word[];
  /** For each word that is met: the number of the query's word. */
  met: Map<number, number>;
}

/**
 * What a query is about in the texts of a page: for each text where words and rows of words stand. Words that the page does not
 * hold are met by what their keys stand for, by what they abbreviate or are abbreviated to, or by a word they are near to.
 * Takes any strings.
 */
export function placesToMark(texts: readonly string[], typed: string): Place[][] {
  const query = readQuery(typed);
  const page = texts.map((text): Text => ({ text, words: wordsOf(text), met: new Map() }));
  for (const [number, { form, key }] of query.words.entries()) {
    const bare = query.bare || isBare(form);
    meet(page, number, (word) => word.key === key && likeness(form, word.form, 1, bare) >= SURE);
  }
  meetAbbreviations(page, query);
  for (const number of missing(page, query)) {
    const { form = '', key = '' } = query.words[number] ?? {};
    const read = typedKeys(form);
    if (read) meet(page, number, (word) => word.form === read.form);
    else if (key.length >= LONG && !/\d/.test(key)) meet(page, number, (word) => isNear(key, word.key));
  }
  dropLone(page);
  return page.map(placesOf);
}

function meet(page: readonly Text[], number: number, isMet: (word: Word) => boolean): void {
  for (const { words, met } of page)
    for (const [i, word] of words.entries()) if (!met.has(i) && isMet(word)) met.set(i, number);
}

/** Numbers of the query's words that the page does not hold. */
function missing(page: readonly Text[], { words }: Query): number[] {
  const held = new Set(page.flatMap(({ met }) => [...met.values()]));
  return [...words.keys()].filter((number) => !held.has(number));
}

/** "UBND" for "ủy ban nhân dân" and the other way round. */
function meetAbbreviations(page: readonly Text[], query: Query): void {
  for (const number of missing(page, query)) {
    const { key = '' } = query.words[number] ?? {};
    if (key.length < LONG || /\d/.test(key)) continue;
    for (const { words, met } of page) {
      for (const at of rowsOfInitials(words, key)) {
        for (let i = at; i < at + key.length; i++) met.set(i, number);
      }
    }
  }
  for (const { words, text, met } of page) {
    for (const [i, word] of words.entries()) {
      const written = text.slice(word.start, word.end);
      if (met.has(i) || word.key.length < LONG || written !== written.toUpperCase()) continue;
      const [at] = rowsOfInitials(query.words, word.key);
      if (at !== undefined) met.set(i, at);
    }
  }
}

/** Where words in a row have these letters in front. */
function rowsOfInitials(words: readonly Word[], letters: string): number[] {
  const initials = words.map(({ key }) => key[0] ?? ' ').join('');
  const found: number[] = [];
  for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) found.push(at);
  return found;
}

/** A word that stands beside others of the query somewhere says nothing where it stands alone. */
function dropLone(page: readonly Text[]): void {
  const accompanied = ({ met }: Text, i: number) => {
    const number = met.get(i);
    return [met.get(i - 1), met.get(i + 1)].some((other) => other !== undefined && other !== number);
  };
  const inRows = new Set<number>();
  for (const text of page) for (const [i, number] of text.met) if (accompanied(text, i)) inRows.add(number);
  for (const text of page) {
    const lone = [...text.met].filter(([i, number]) => inRows.has(number) && !accompanied(text, i));
    for (const [i] of lone) text.met.delete(i);
  }
}

function placesOf({ text, words, met }: Text): Place[] {
  const places: Place[] = [];
  for (const [i, { start, end }] of words.entries()) {
    if (!met.has(i)) continue;
    const last = places[places.length - 1];
    if (last && met.has(i - 1) && /^\s+$/.test(text.slice(last.end, start))) last.end = end;
    else places.push({ start, end });
  }
  return places;
}
