import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPage, numberedPages, PAGE_SIZE, pageOf } from './pagination.ts';

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);

/** The pages of a list of so many items, the first page first, and what they show. */
const paginate = (count: number, base = '/') =>
  [null, ...numbers(numberedPages(count)).map((i) => numberedPages(count) - i)].map((number) => {
    const { from, to, ...page } = listPage(count, number, base);
    return { ...page, items: numbers(count).slice(from, to).reverse() };
  });

describe('listPage', () => {
  it('gives an empty list one empty page', () => {
    expect(paginate(0)).toEqual([{ number: null, address: '/', items: [], newer: null, older: null }]);
  });

  it('shows up to 39 on the first page and 20 on each older one', () => {
    expect(paginate(39).map((page) => page.items.length)).toEqual([39]);
    expect(paginate(40).map((page) => page.items.length)).toEqual([20, 20]);
    expect(paginate(65).map((page) => page.items.length)).toEqual([25, 20, 20]);
  });

  it('links each page to its neighbours', () => {
    const links = paginate(60, '/the/x/').map(({ address, newer, older }) => [address, newer, older]);
    expect(links).toEqual([
      ['/the/x/', null, '/the/x/trang/2/'],
      ['/the/x/trang/2/', '/the/x/', '/the/x/trang/1/'],
      ['/the/x/trang/1/', '/the/x/trang/2/', null],
    ]);
  });

  it('holds every item once, newest first', () => {
    fc.assert(
      fc.property(fc.nat(500), (n) => {
        expect(paginate(n).flatMap((page) => page.items)).toEqual(numbers(n).reverse());
        expect(paginate(n)[0]?.items.length ?? 0).toBeLessThan(2 * PAGE_SIZE);
      }),
    );
  });

  it('never changes a numbered page when newer items come', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(100), (n, more) => {
        const older = new Map(paginate(n).map((page) => [page.number, page.items]));
        for (const page of paginate(n + more)) {
          const before = older.get(page.number);
          if (page.number !== null && before) expect(page.items).toEqual(before);
        }
      }),
    );
  });
});

it('pageOf finds the page that shows an item', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (count, any) => {
      const place = any % count;
      const shown = paginate(count).find((page) => page.number === pageOf(count, place));
      expect(shown?.items).toContain(place);
    }),
  );
});
