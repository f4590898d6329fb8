/** Which words of a text a query marks, and its best passage. */
import type { PlacedText, Span } from './page-match.ts';

/** A piece of a text; marked pieces are what was searched. */
export interface Part {
  text: string;
  marked: boolean;
}

/** Less sure matches count in the order of pages, but are not what the reader means to see. */
const SURE = 0.55;
/** A word that most pages hold (ln 2 is every second one) says something only beside another. */
const COMMON = 0.7;
/** Words of a passage; how far back it may begin to begin with its sentence. */
const PASSAGE = 36;
const BACK = 12;

/** Marks words `from` up to before `to` of a text (all where left out), whole words only; words in a row are one piece. */
export function markedParts(
  { text, words, place }: PlacedText,
  spans: readonly Span[],
  weights: readonly number[],
  from = 0,
  to = words.length,
): Part[] {
  const marked = markedWords({ words, place }, spans, weights);
  const parts: Part[] = [];
  let end = words[from]?.start ?? 0;
  if (from === 0) end = 0;
  const last = to >= words.length ? text.length : (words[to - 1]?.end ?? text.length);
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word || !marked.has(i)) continue;
    const joined = marked.has(i - 1) && i > from && /^\s+$/.test(text.slice(end, word.start));
    if (joined) {
      const before = parts.pop()?.text ?? '';
      parts.push({ text: before + text.slice(end, word.end), marked: true });
    } else {
      if (word.start > end) parts.push({ text: text.slice(end, word.start), marked: false });
      parts.push({ text: text.slice(word.start, word.end), marked: true });
    }
    end = word.end;
  }
  if (last > end) parts.push({ text: text.slice(end, last), marked: false });
  return parts;
}

function markedWords(
  { words, place }: Pick<PlacedText, 'words' | 'place'>,
  spans: readonly Span[],
  weights: readonly number[],
): Set<number> {
  const sure = spans.filter(
    (span) => span.weight >= SURE && span.place >= place && span.place < place + words.length,
  );
  const telling = (span: Span) =>
    span.to - span.from > 1 || span.length > 1 || (weights[span.from] ?? 0) >= COMMON;
  const places = new Set(
    sure.flatMap((span) => Array.from({ length: span.length }, (_, k) => span.place + k - place)),
  );
  const marked = new Set<number>();
  for (const span of sure) {
    const start = span.place - place;
    const accompanied = places.has(start - 1) || places.has(start + span.length);
    if (!telling(span) && !accompanied) continue;
    for (let k = 0; k < span.length; k++) marked.add(start + k);
  }
  return marked;
}

/**
 * The passage of some texts that says most about the query, with its words marked; `…` where it is cut.
 * The beginning of the first text where none holds any of the words.
 */
export function bestPassage(
  texts: readonly PlacedText[],
  spans: readonly Span[],
  weights: readonly number[],
): Part[] {
  let best: { text: PlacedText; from: number; score: number } | null = null;
  for (const text of texts) {
    const inside = spans.filter(
      ({ place, weight }) => weight >= SURE && place >= text.place && place < text.place + text.words.length,
    );
    for (const span of inside) {
      const score = passageScore(inside, span.place, weights);
      if (!best || score > best.score + 1e-9) best = { text, from: span.place - text.place, score };
    }
  }
  const text = best?.text ?? texts.find(({ words }) => words.length > 0);
  if (!text) return [];
  const from = best ? sentenceStart(text, best.from) : 0;
  const to = Math.min(text.words.length, from + PASSAGE);
  const parts = markedParts(text, spans, weights, from, to);
  if (from > 0) parts.unshift({ text: '… ', marked: false });
  if (to < text.words.length) parts.push({ text: ' …', marked: false });
  return parts;
}

/** Different words of the query within a passage that begins at a place, and those that stand in a row. */
function passageScore(spans: readonly Span[], start: number, weights: readonly number[]): number {
  const met = new Map<number, number>();
  let rows = 0;
  let before: Span | undefined;
  for (const span of spans) {
    if (span.place < start || span.place >= start + PASSAGE - BACK) continue;
    for (let word = span.from; word < span.to; word++)
      met.set(word, Math.max(met.get(word) ?? 0, span.weight));
    if (before && before.place + before.length === span.place && before.to === span.from)
      rows += weights[span.from] ?? 0;
    before = span;
  }
  let score = 0.5 * rows;
  for (const [word, weight] of met) score += (weights[word] ?? 0) * weight;
  return score;
}

/** Back to the beginning of the sentence where it is near, else by a few words. */
function sentenceStart({ text, words }: PlacedText, at: number): number {
  for (let i = at; i >= Math.max(0, at - BACK); i--) {
    if (i === 0) return 0;
    const gap = text.slice(words[i - 1]?.end, words[i]?.start);
    if (/[.!?…;]\s/.test(gap)) return i;
  }
  return Math.max(0, at - 4);
}
