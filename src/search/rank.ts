/** How well a page answers a query: words, words in a row, words near each other, words in the title. */
import { ALIKE } from './likeness.ts';
import { bitCount, bitsOf, type PageWords, type Span } from './page-match.ts';

/** Of the texts that are searched. */
export interface Statistics {
  /** Words of a page, on average. */
  length: number;
  /** For each word of the query: how telling it is. */
  weights: readonly number[];
}

/** Found by trial on known-item queries of many kinds; see `npm run bench -- search`. */
const TUNING = {
  /** BM25: how soon more of a word adds nothing, how much a long page loses. */
  saturation: 1.3,
  length: 0.6,
  title: 4,
  lead: 2.5,
  /** Author and category stand behind the body. */
  tail: 0.5,
  /** Pairs of neighbours in the query that are neighbours in the text. */
  pairs: 1.8,
  /** The longest run of the query's words. */
  run: 4,
  /** Words that stand beside each other somewhere. */
  blocks: 0.8,
  /** All words within a short stretch, in any order. */
  near: 1.6,
  /** The query's words in the title. */
  inTitle: 1,
  /** What one word between two neighbours takes off. */
  hole: 0.72,
};

/** How telling a word is that so many of the pages hold. */
export function wordWeight(pages: number, pagesWith: number): number {
  return Math.log(1 + (pages - pagesWith + 0.5) / (pagesWith + 0.5));
}

export interface Score {
  score: number;
  /** How many words of the query the page's longest run holds. */
  run: number;
  /** Bits of the words that stand in a row without a hole, each as good as typed. */
  row: number;
}

/** Where the parts of a page end. */
interface Fields {
  title: number;
  lead: number;
  body: number;
}

function fieldsOf({ title, lead, tail }: PageWords): Fields {
  return { title: title.words.length, lead: lead.place + lead.words.length, body: tail.place };
}

function fieldWeight(place: number, fields: Fields): number {
  if (place < fields.title) return TUNING.title;
  if (place < fields.lead) return TUNING.lead;
  return place < fields.body ? 1 : TUNING.tail;
}

/** Scores a page by its matches, which come by place. */
export function scorePage(spans: readonly Span[], page: PageWords, { weights, length }: Statistics): Score {
  const fields = fieldsOf(page);
  const words = weights.length;
  const total = sum(weights) || 1;
  const frequency = new Float64Array(words);
  const pairs = new Float64Array(words);
  const inTitle = new Float64Array(words);
  const runs = new Float64Array(spans.length);
  const runWords = new Uint8Array(spans.length);
  const rows = new Uint32Array(spans.length);
  let best = 0;
  let run = 0;
  let row = 0;
  for (const [i, span] of spans.entries()) {
    const field = fieldWeight(span.place, fields);
    let own = 0;
    for (let word = span.from; word < span.to; word++) {
      frequency[word] = (frequency[word] ?? 0) + span.weight * field;
      own += (weights[word] ?? 0) * span.weight;
      if (span.place < fields.title) inTitle[word] = Math.max(inTitle[word] ?? 0, span.weight);
      // An abbreviation holds its words as close together as can be.
      if (word > span.from) pairs[word] = (pairs[word] ?? 0) + span.weight * field;
    }
    let before = 0;
    let beforeWords = 0;
    let rowBits = 0;
    for (let j = i - 1; j >= 0; j--) {
      const other = spans[j];
      if (!other || span.place - other.place > MOST_BACK) break;
      const link = linkOf(other, span);
      if (link === 0) continue;
      pairs[span.from] = (pairs[span.from] ?? 0) + Math.min(span.weight, other.weight) * link * field;
      if (link === 1) rowBits |= rows[j] ?? 0;
      if ((runs[j] ?? 0) * link <= before) continue;
      before = (runs[j] ?? 0) * link;
      beforeWords = runWords[j] ?? 0;
    }
    runs[i] = before + own;
    runWords[i] = beforeWords + span.to - span.from;
    if (span.weight >= ALIKE) rows[i] = rowBits | bitsOf(span.from, span.to);
    row |= bitCount(rows[i] ?? 0) > 1 ? (rows[i] ?? 0) : 0;
    run = Math.max(run, runWords[i] ?? 0);
    best = Math.max(best, before + own);
  }
  const norm = 1 - TUNING.length + (TUNING.length * fields.body) / length;
  let score = TUNING.run * total * (best / total) ** 2;
  let titled = 0;
  let block = 0;
  let blocks = 0;
  for (const [word, weight] of weights.entries()) {
    score += weight * saturate(frequency[word] ?? 0, norm);
    titled += weight * (inTitle[word] ?? 0);
    if (word > 0 && (pairs[word] ?? 0) < 0.4) {
      blocks += block ** 2;
      block = 0;
    }
    if ((frequency[word] ?? 0) > 0) block += weight;
    if (word === 0) continue;
    const pair = 0.5 * (weight + (weights[word - 1] ?? 0));
    score += TUNING.pairs * pair * saturate(pairs[word] ?? 0, norm);
  }
  blocks += block ** 2;
  score += (TUNING.blocks * blocks) / total;
  score += TUNING.inTitle * total * (titled / total) ** 2;
  if (words > 1) score += TUNING.near * total * nearness(spans, words);
  return { score, run, row };
}

const MOST_BACK = 12;

/** How closely one match follows another, as in the query: 1 right behind it, less over a hole, 0 where it does not. */
function linkOf(before: Span, after: Span): number {
  const skipped = after.from - before.to;
  const hole = after.place - before.place - before.length;
  if (skipped < 0 || skipped > 1 || hole < 0 || hole > 2) return 0;
  return TUNING.hole ** Math.max(hole, skipped);
}

function saturate(frequency: number, norm: number): number {
  return (frequency * (TUNING.saturation + 1)) / (frequency + TUNING.saturation * norm);
}

/** 1 where all words stand side by side in any order, less the wider they are spread; 0 where one is missing. */
function nearness(spans: readonly Span[], words: number): number {
  const inside = new Uint16Array(words);
  let missing = words;
  let left = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    for (let word = span.from; word < span.to; word++) {
      inside[word] = (inside[word] ?? 0) + 1;
      if (inside[word] === 1) missing--;
    }
    while (missing === 0) {
      const first = spans[left++];
      if (!first) break;
      least = Math.min(least, span.place + span.length - first.place);
      for (let word = first.from; word < first.to; word++) {
        inside[word] = (inside[word] ?? 0) - 1;
        if (inside[word] === 0) missing++;
      }
    }
  }
  return least === Number.POSITIVE_INFINITY ? 0 : Math.min(1, words / least);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
