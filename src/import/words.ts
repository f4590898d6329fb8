/** Counts words, so that an import can show that it lost none. */

/** How often each word stands in a text. `m²` and `m2` are one word, a soft hyphen parts none; case counts. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that the source has more often than all of these texts together, each as often as it is missing. */
export function missingWords(source: string, kept: readonly string[]): string[] {
  const have = countWords(kept.join('\n'));
  return [...countWords(source)].flatMap(([word, count]) =>
    Array.from({ length: Math.max(0, count - (have.get(word) ?? 0)) }, () => word),
  );
}
