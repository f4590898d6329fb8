import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedPages, PAGE_SIZE, paginate } from './pagination.ts';

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('paginate', () => {
  it('gives an empty list one empty page', () => {
    expect(paginate([], '/')).toEqual([{ number: null, items: [], newer: null, older: null }]);
  });

  it('shows up to 39 on the first page and 20 on each older one', () => {
    expect(paginate(numbers(39), '/').map((page) => page.items.length)).toEqual([39]);
    expect(paginate(numbers(40), '/').map((page) => page.items.length)).toEqual([20, 20]);
    expect(paginate(numbers(65), '/').map((page) => page.items.length)).toEqual([25, 20, 20]);
  });

  it('links each page to its neighbours', () => {
    const links = paginate(numbers(60), '/the/x/').map(({ number, newer, older }) => [number, newer, older]);
    expect(links).toEqual([
      [null, null, '/the/x/trang/2/'],
      [2, '/the/x/', '/the/x/trang/1/'],
      [1, '/the/x/trang/2/', null],
    ]);
  });

  it('holds every item once, newest first', () => {
    fc.assert(
      fc.property(fc.nat(500), (n) => {
        const shown = paginate(numbers(n), '/').flatMap((page) => page.items);
        expect(shown).toEqual(numbers(n).reverse());
      }),
    );
  });

  it('never changes a numbered page when newer items come', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(100), (n, more) => {
        const older = new Map(paginate(numbers(n), '/').map((page) => [page.number, page.items]));
        for (const page of paginate(numbers(n + more), '/')) {
          const before = older.get(page.number);
          if (page.number !== null && before) expect(page.items).toEqual(before);
        }
      }),
    );
  });

  it('agrees with numberedPages', () => {
    fc.assert(
      fc.property(fc.nat(500), (n) => {
        expect(paginate(numbers(n), '/').length).toBe(numberedPages(n) + 1);
        expect(paginate(numbers(n), '/')[0]?.items.length ?? 0).toBeLessThan(2 * PAGE_SIZE);
      }),
    );
  });
});
