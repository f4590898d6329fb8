/** Which parts of an index hold the words of a question. */
import type { Hit } from './finder.ts';
import { type BundleWords, WHOLE_VOCABULARY } from './index-files.ts';
import { once } from './once.ts';
import { keyOf } from './token.ts';

/**
 * Tells which bundles hold all of some tokens. Pagefind leaves a word that it does not know out of a question: pages of a bundle
 * without that word would be found for the others. `ask` finds the pages with one token.
 */
export function holdersOf(
  words: () => Promise<BundleWords[]>,
  ask: (token: string) => Promise<Hit[]>,
): (tokens: string) => Promise<(index: number) => boolean> {
  const vocabularies = once(async () =>
    (await words()).map(({ pages, byFrequency }) => ({
      isWhole: pages <= WHOLE_VOCABULARY,
      keys: new Set(byFrequency.flatMap((keys) => keys.split(' '))),
    })),
  );
  const known = new Map<string, Promise<readonly boolean[]>>();
  const holding = async (token: string): Promise<readonly boolean[]> => {
    const key = keyOf(token);
    const all = await vocabularies();
    const sure = all.map(({ isWhole, keys }) => keys.has(key) || (isWhole && !/\d/.test(key) ? false : null));
    if (!sure.includes(null)) return sure.map((holds) => holds === true);
    const met = new Set((await ask(token)).map(({ index }) => index));
    return sure.map((holds, index) => holds ?? met.has(index));
  };
  return async (tokens) => {
    if ((await vocabularies()).length === 1) return () => true;
    const each = await Promise.all(
      tokens.split(' ').map((token) => {
        const asked = known.get(token) ?? holding(token);
        known.set(token, asked);
        asked.catch(() => known.delete(token));
        return asked;
      }),
    );
    return (index) => each.every((bundles) => bundles[index]);
  };
}
