/** What each word of a query is looked for as: itself, what its keys stand for, or a word that it is near to. */
import { spellForm } from '../vietnamese/spelling.ts';
import { nearKeys, splitInTwo, typedKeys } from './corrections.ts';
import type { Finder } from './finder.ts';
import type { Query } from './query.ts';
import type { Sense, Wanted } from './senses.ts';
import { tokensOf } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many times as many pages must hold what the keys of a word stand for. */
const RARE = 20;
/** A slip of the keys is less sure than what was typed. */
const NEAR = 0.8;

export interface Reading {
  /** For each word of the query; null where no page holds it. */
  words: readonly (Wanted | null)[];
  /** The same where words that may also be the keys of others are read the other way; null where none may. */
  otherwise: readonly (Wanted | null)[] | null;
  /** What words that no page holds may have been. */
  near: readonly Sense[];
  /** Words, by number, that nothing stands for. */
  nowhere: readonly number[];
  /** Words, by number, that no page holds but as the keys of a word. */
  keys: readonly { word: number; meant: string }[];
}

/** Reads the words of a query. `senses`: what else stands for them. */
export async function readWords(
  query: Query,
  senses: readonly Sense[],
  vocabulary: Vocabulary,
  finder: Finder,
): Promise<Reading> {
  const near: Sense[] = [];
  const read: { word: number; meant: string }[] = [];
  const readings = await Promise.all(
    query.words.map(async ({ form, key }, word): Promise<readonly Wanted[]> => {
      const typed = { form, key };
      const isKnown = await holds(typed, vocabulary, finder);
      const keys = typedKeys(form);
      if (keys && (await holds(keys, vocabulary, finder))) {
        if (!isKnown) {
          read.push({ word, meant: spellForm(keys.form) });
          return [keys];
        }
        // A word of few pages is sooner the keys of a frequent one than itself: "tir" tỉ, but "Hari" may be a name.
        const meansKeys = vocabulary.pagesWith(key) * RARE < vocabulary.pagesWith(keys.key);
        return meansKeys ? [keys, typed] : [typed, keys];
      }
      if (isKnown) return [typed];
      if (senses.some(({ kind, from, to }) => kind === 'same' && from <= word && word < to)) return [typed];
      near.push(...nearSenses(word, typed, vocabulary, word === query.words.length - 1));
      return [];
    }),
  );
  const nowhere = [...readings.keys()].filter(
    (word) => readings[word]?.length === 0 && !near.some(({ from }) => from === word),
  );
  return {
    words: readings.map(([first]) => first ?? null),
    otherwise: readings.some(({ length }) => length > 1)
      ? readings.map((reading) => reading[reading.length - 1] ?? null)
      : null,
    near,
    nowhere,
    keys: read.sort((a, b) => a.word - b.word),
  };
}

/** Whether any page has a word. */
async function holds(word: Wanted, vocabulary: Vocabulary, finder: Finder): Promise<boolean> {
  return vocabulary.pagesWith(word.key) > 1 || (await finder.search(tokensOf([word]))).length > 0;
}

function nearSenses(
  word: number,
  { form, key }: Wanted,
  vocabulary: Vocabulary,
  unfinished: boolean,
): Sense[] {
  const sense = (terms: readonly Wanted[]): Sense => ({
    from: word,
    to: word + 1,
    terms,
    weight: NEAR,
    kind: 'near',
  });
  const found = nearKeys(key, vocabulary.keys, unfinished).map((near) => sense([{ form, key: near }]));
  const parts = found.length === 0 && splitInTwo(key, vocabulary.keys);
  return parts ? [sense(parts.map((part) => ({ form: part, key: part })))] : found;
}
