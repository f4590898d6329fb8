/** What the words of a query may stand for in the texts. */
import { DOCUMENT_KINDS } from '../vietnamese/document-kinds.ts';
import { typedKeys } from './corrections.ts';
import type { Query } from './query.ts';
import { wordsOf } from './words.ts';

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
   * `near`: a word that a slip of the keys may have hidden, `form` being what was typed.
   */
  kind: 'typed' | 'same' | 'near';
}

/** What we add ourselves is a little less sure than what was typed. */
const ADDED = 0.9;

/** Groups of wordings that say the same: "UBND", "ủy ban nhân dân". */
export class Synonyms {
  /** Keys of a wording, joined → its group. */
  private readonly groups = new Map<string, Wanted[][]>();
  private longest = 1;

  add(one: string, other: string): void {
    const [a, b] = [wanted(one), wanted(other)];
    if (a.length === 0 || b.length === 0 || name(a) === name(b)) return;
    const group = this.groups.get(name(a)) ?? this.groups.get(name(b)) ?? [];
    for (const wording of [a, b]) {
      if (!group.some((known) => name(known) === name(wording))) group.push(wording);
      this.groups.set(name(wording), group);
      this.longest = Math.max(this.longest, wording.length);
    }
  }

  /** Other wordings of a row of words. */
  of(words: readonly Wanted[]): Wanted[][] {
    const typed = name(words);
    return (this.groups.get(typed) ?? []).filter((wording) => name(wording) !== typed);
  }

  get longestWording(): number {
    return this.longest;
  }
}

function wanted(text: string): Wanted[] {
  return wordsOf(text.normalize('NFC')).map(({ form, key }) => ({ form, key }));
}

function name(words: readonly Wanted[]): string {
  return words.map(({ key }) => key).join(' ');
}

/** What stands in numbers of documents: "QĐ 1768" and "quyết định số 1768" say the same, "TT" alone says nothing. */
const documentKinds = new Synonyms();
for (const [letters, kind] of DOCUMENT_KINDS) documentKinds.add(letters, kind);

/** The senses of a query: its words as typed, what their keys stand for on a Vietnamese keyboard, and other wordings. */
export function sensesOf({ words }: Query, synonyms: Synonyms): Sense[] {
  const senses: Sense[] = [];
  for (const [from, { form, key }] of words.entries()) {
    senses.push({ from, to: from + 1, terms: [{ form, key }], weight: 1, kind: 'typed' });
    const read = typedKeys(form);
    if (read) senses.push({ from, to: from + 1, terms: [read], weight: ADDED, kind: 'typed' });
    const longest = Math.max(synonyms.longestWording, documentKinds.longestWording);
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
      const row = words.slice(from, to);
      const wordings = synonyms.of(row);
      if (nearNumber(words, from, to)) wordings.push(...documentKinds.of(row));
      for (const terms of wordings) senses.push({ from, to, terms, weight: ADDED, kind: 'same' });
    }
  }
  return senses;
}

/** Whether a number stands right before words `from` up to before `to`, or after them, "số" between or not. */
function nearNumber(words: Query['words'], from: number, to: number): boolean {
  const after = words[to]?.key === 'so' ? words[to + 1] : words[to];
  return [words[from - 1], after].some((word) => word !== undefined && /^\d/.test(word.key));
}

/**
 * How telling each word of a query is. An abbreviation and what it stands for are one notion: together its words tell no
 * more than the most frequent way to write it.
 */
export function weightsOf(
  words: readonly Wanted[],
  senses: readonly Sense[],
  weightOf: (key: string) => number,
): number[] {
  const weights = words.map(({ key }) => weightOf(key));
  for (const { kind, from, to, terms } of senses) {
    if (kind !== 'same') continue;
    const whole = sum(weights.slice(from, to));
    const otherwise = sum(terms.map(({ key }) => weightOf(key)));
    if (otherwise >= whole) continue;
    for (let word = from; word < to; word++) weights[word] = ((weights[word] ?? 0) * otherwise) / whole;
  }
  return weights;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
