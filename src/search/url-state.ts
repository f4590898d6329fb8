/** A search as it stands in the address: `/tim-kiem/?q=…&chuyen-muc=…&nam=…&tac-gia=…&xep=…`. */

export type Order = 'fit' | 'newest' | 'oldest';

export interface SearchState {
  query: string;
  /** Ids; '' for all. */
  category: string;
  year: string;
  author: string;
  order: Order;
}

const ORDERS: readonly (readonly [Order, string])[] = [
  ['newest', 'moi-nhat'],
  ['oldest', 'cu-nhat'],
];

/** Reads the part of an address after `?`. What it does not know it leaves alone. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const get = (name: string) => parameters.get(name) ?? '';
  const year = get('nam');
  return {
    query: get('q'),
    category: get('chuyen-muc'),
    year: /^\d{4}$/.test(year) ? year : '',
    author: get('tac-gia'),
    order: ORDERS.find(([, name]) => name === get('xep'))?.[0] ?? 'fit',
  };
}

/** `?q=…`, without what is not chosen; '' where nothing is. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value) parameters.set(name, value);
  };
  set('q', state.query);
  set('chuyen-muc', state.category);
  set('nam', state.year);
  set('tac-gia', state.author);
  set('xep', ORDERS.find(([order]) => order === state.order)?.[1]);
  const written = parameters.toString();
  return written && `?${written}`;
}
