import type { ReaderKey } from '../strings.ts';
import type { Link, ListView } from '../views/types.ts';

/** The way down to a list: to the archive and the year for a month, to the list's first page for an older one. */
export function listTrail(
  { kind, id, title, number, first }: Pick<ListView, 'kind' | 'id' | 'title' | 'number' | 'first'>,
  t: (key: ReaderKey, values?: Record<string, string>) => string,
): Link[] {
  const home = { href: '/', label: t('home') };
  const year = id.slice(0, 4);
  const archive = [
    { href: '/luu-tru/', label: t('archive') },
    { href: `/luu-tru/${year}/`, label: t('yearTitle', { year }) },
  ];
  const list = number !== null && kind !== 'all' ? [{ href: first, label: title }] : [];
  return [home, ...(kind === 'month' ? archive : []), ...list];
}
