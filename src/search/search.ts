/** A query from beginning to end: read, understood, looked up, ranked. */
import { nearKeys, splitInTwo } from './corrections.ts';
import { datesIn, publishedIn } from './dates.ts';
import { type Hits, hitsOf, type Sense } from './hits.ts';
import type { Postings } from './postings.ts';
import { type Query, readQuery } from './query.ts';
import { bitCount, bitsOf, coverage, type Score, type Statistics, scorePages, wordWeight } from './rank.ts';
import type { Segment } from './segment.ts';
import { type Synonyms, sensesOf } from './senses.ts';

/** A page of a segment. */
export interface Found extends Score {
  segment: number;
  page: number;
}

export interface Answer {
  query: Query;
  /** The best first. */
  found: Found[];
  /** Words of the query, by number, that the pages found need not hold. */
  dropped: number[];
  /** Words that no page holds, and what they were taken for. */
  corrected: { word: number; senses: Sense[] }[];
  /** A phrase in quotes was not met as it stands. */
  loosePhrase: boolean;
}

/** Fewer finds than this, and a word may be left out. */
const FEW = 3;

/** Answers a query: always the same for the same index, whatever was asked before. */
export async function search(
  typed: string,
  segments: readonly Segment[],
  synonyms: Synonyms,
): Promise<Answer> {
  const query = readQuery(typed);
  const answer: Answer = { query, found: [], dropped: [], corrected: [], loosePhrase: false };
  if (query.words.length === 0) return answer;
  const lookup = new Lookup(query, segments);
  await lookup.add(sensesOf(query, synonyms));
  const unknown = lookup.unknownWords();
  if (unknown.length > 0) {
    answer.corrected = await corrections(query, unknown, segments);
    await lookup.add(answer.corrected.flatMap(({ senses }) => senses));
    answer.dropped = lookup.unknownWords();
  }
  return rank(answer, lookup);
}

/** The senses of a query and where each segment meets them. */
class Lookup {
  readonly query: Query;
  readonly segments: readonly Segment[];
  readonly hits: Hits[][];

  constructor(query: Query, segments: readonly Segment[]) {
    this.query = query;
    this.segments = segments;
    const dates = datesIn(query);
    this.hits = segments.map(({ head }) => dates.map((range) => publishedIn(range, head)));
  }

  async add(senses: readonly Sense[]): Promise<void> {
    const keys = new Set(senses.flatMap(({ terms }) => terms.map(({ key }) => key)));
    await Promise.all(
      this.segments.map(async (segment, i) => {
        const postings: ReadonlyMap<string, Postings> = await segment.postings(keys);
        this.hits[i]?.push(...senses.map((sense) => hitsOf(sense, postings, this.query.bare)));
      }),
    );
  }

  /** Words of the query that nothing in any page stands for. */
  unknownWords(): number[] {
    let known = 0;
    for (const hits of this.hits.flat())
      if (hits.pages.length > 0) known |= bitsOf(hits.sense.from, hits.sense.to);
    return [...this.query.words.keys()].filter((word) => (known & (1 << word)) === 0);
  }
}

async function corrections(
  query: Query,
  unknown: readonly number[],
  segments: readonly Segment[],
): Promise<Answer['corrected']> {
  const vocabulary = (await Promise.all(segments.map((segment) => segment.vocabulary()))).flat();
  return unknown.map((word) => {
    const { form, key } = query.words[word] ?? { form: '', key: '' };
    const unfinished = word === query.words.length - 1;
    const near = nearKeys(key, vocabulary, unfinished);
    const senses: Sense[] = near.map((known) => {
      return { from: word, to: word + 1, terms: [{ form, key: known }], weight: NEAR, kind: 'near' };
    });
    const parts = senses.length === 0 && splitInTwo(key, vocabulary);
    if (parts) {
      const terms = parts.map((part) => ({ form: part, key: part }));
      senses.push({ from: word, to: word + 1, terms, weight: NEAR, kind: 'near' });
    }
    return { word, senses };
  });
}

const NEAR = 0.8;

function rank(answer: Answer, { query, segments, hits }: Lookup): Answer {
  const covered = segments.map(({ head }, i) => coverage(head, hits[i] ?? []));
  const statistics = statisticsOf(query, segments, covered);
  let needed = bitsOf(0, query.words.length);
  for (const word of answer.dropped) needed &= ~(1 << word);
  const pick = (wanted: (bits: number) => boolean): Found[] =>
    segments.flatMap(({ head, superseded }, segment) => {
      const loose = covered[segment]?.loose ?? new Uint32Array();
      const pages = [...loose.keys()].filter(
        (page) => wanted((loose[page] ?? 0) & needed) && !superseded.has(page),
      );
      const scores = scorePages(pages, hits[segment] ?? [], head, statistics);
      return scores.map((score, n) => ({ segment, page: pages[n] ?? 0, ...score }));
    });

  const words = bitCount(needed);
  let found = needed === 0 ? [] : pick((bits) => bits === needed);
  const whole = found.filter(({ run }) => run === words).length;
  if (words > 3 && whole < FEW) {
    found.push(...pick((bits) => bitCount(bits) === words - 1).filter(({ run }) => run === words - 1));
  }
  if (found.length < FEW && words > 2) {
    const known = new Set(found.map(({ segment, page }) => `${segment}/${page}`));
    const digits =
      query.words.reduce((bits, { key }, i) => (/^\d/.test(key) ? bits | (1 << i) : bits), 0) & needed;
    for (let left = words - 1; left >= Math.ceil(words / 2) && found.length < FEW; left--) {
      const more = pick((bits) => bitCount(bits) === left && (bits & digits) === digits);
      found.push(...more.filter(({ segment, page }) => !known.has(`${segment}/${page}`)));
    }
  }
  for (const { from, to } of query.phrases) {
    const bits = bitsOf(from, to) & needed;
    const met = found.filter(({ row }) => bitCount(bits) < 2 || (row & bits) === bits);
    if (met.length > 0) found = met;
    else answer.loosePhrase = true;
  }
  found.sort((a, b) => b.score - a.score || a.segment - b.segment || b.page - a.page);
  return { ...answer, found };
}

function statisticsOf(
  query: Query,
  segments: readonly Segment[],
  covered: readonly ReturnType<typeof coverage>[],
): Statistics {
  const pages = segments.reduce((sum, { head, superseded }) => sum + head.ends.length - superseded.size, 0);
  const length = segments.reduce((sum, { head }) => head.ends.reduce((a, b) => a + b, sum), 0);
  const weights = query.words.map((_, word) => {
    let pagesWith = 0;
    for (const { strict } of covered) for (const bits of strict) if (bits & (1 << word)) pagesWith++;
    return wordWeight(pages, pagesWith);
  });
  return { averageLength: length / Math.max(1, pages), weights };
}
