/**
 * Learns from the texts themselves what their abbreviations stand for: from what they explain ("Hội đồng nhân dân (HĐND)"),
 * and from which words with those first letters stand again and again in pages that hold the abbreviation.
 */
import { type Definition, definitionsIn } from '../vietnamese/abbreviations.ts';

const ABBR = /(?<![\p{L}\p{N}/-])[A-ZĐ](?:&|-)?(?:[A-ZĐ](?:&|-)?){1,10}[A-ZĐ](?![\p{L}\p{N}/&-])/gu;
const ROMAN = /^[IVXLC]+$/;
const WORD = /[\p{L}\p{M}]+|[.;:!?()\n]/gu;
/** An explanation is worth this many pages of mere company. */
const EXPLAINED = 5;
const LEAST = 4;
/** How many times as often as the next best meaning. */
const CLEAR = 3;

export class AbbreviationLearner {
  private readonly meanings = new Map<string, Map<string, number>>();

  /** Takes in the text of one page (NFC). */
  read(text: string): void {
    for (const { abbr, expansion } of definitionsIn(text))
      this.count(abbr, expansion.toLowerCase(), EXPLAINED);
    const abbreviations = new Set(text.match(ABBR));
    if (abbreviations.size === 0) return;
    const words = (text.match(WORD) ?? []).map((word) => word.toLowerCase());
    for (const row of [words, words.filter((word) => word !== 'và')]) {
      const initials = row.map((word) => word[0]).join('');
      for (const abbr of abbreviations) if (!ROMAN.test(abbr)) this.company(abbr, row, initials);
    }
  }

  /** What is clear enough to search by, in order of the abbreviations. */
  learned(): Definition[] {
    const learned: Definition[] = [];
    for (const [abbr, meanings] of this.meanings) {
      const [best, next] = [...meanings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      if (best && best[1] >= LEAST && best[1] >= CLEAR * (next?.[1] ?? 0))
        learned.push({ abbr, expansion: best[0] });
    }
    return learned.sort((a, b) => (a.abbr < b.abbr ? -1 : 1));
  }

  /** Counts once for the page each row of words that has the abbreviation's first letters. */
  private company(abbr: string, words: readonly string[], initials: string): void {
    const letters = abbr.toLowerCase().replace(/[&-]/g, '');
    if (letters.length < 3) return;
    const seen = new Set<string>();
    for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) {
      const row = words.slice(at, at + letters.length);
      if (!row.includes(letters)) seen.add(row.join(' '));
    }
    for (const meaning of seen) this.count(abbr, meaning, 1);
  }

  private count(abbr: string, meaning: string, by: number): void {
    const meanings = this.meanings.get(abbr) ?? new Map<string, number>();
    this.meanings.set(abbr, meanings);
    meanings.set(meaning, (meanings.get(meaning) ?? 0) + by);
  }
}
