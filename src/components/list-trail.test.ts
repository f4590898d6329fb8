import { expect, it } from 'vitest';
import { listTrail } from './list-trail.ts';

const t = (key: string) => key;
const hrefs = (view: Parameters<typeof listTrail>[0]) => listTrail(view, t).map(({ href }) => href);

it('leads from the archive and the year to a month', () => {
  expect(
    hrefs({ kind: 'month', id: '2023/12', title: '', number: null, first: '/luu-tru/2023/12/' }),
  ).toEqual(['/', '/luu-tru/', '/luu-tru/2023/']);
});

it('leads from an older page to the first one of its list', () => {
  expect(hrefs({ kind: 'tag', id: 'le', title: '', number: 3, first: '/the/le/' })).toEqual([
    '/',
    '/the/le/',
  ]);
  expect(hrefs({ kind: 'all', id: '', title: '', number: 3, first: '/' })).toEqual(['/']);
});
