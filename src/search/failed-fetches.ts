/**
 * Pagefind passes over a part of the index that does not arrive, and answers as if no page held its words. Here such failures
 * are counted, so that the reader is told instead.
 */
const INDEX_PART = /\.pf_index$/;

let failed = 0;
let watching = false;

/** How many parts of an index have failed to arrive since the watch began. */
export function failedFetches(): number {
  return failed;
}

/** Watches what is fetched from now on. */
export function watchFetches(): void {
  if (watching) return;
  watching = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const isPart = INDEX_PART.test(String(input instanceof Request ? input.url : input));
    try {
      const response = await fetch(input, init);
      if (isPart && !response.ok) failed++;
      return response;
    } catch (error) {
      if (isPart) failed++;
      throw error;
    }
  };
}
