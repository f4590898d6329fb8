import { expect, it } from 'vitest';
import { openFinder } from './finder.ts';
import { FORMAT, type IndexEntry } from './index-files.ts';

it('tells pages of one name in different bundles apart', async () => {
  const entry: IndexEntry = {
    format: FORMAT,
    bundles: [
      { id: 'one', meta: 'm', superseded: [] },
      { id: 'two', meta: 'm', superseded: ['abc1234'] },
      { id: 'three', meta: 'm', superseded: [] },
    ],
    glossary: [],
  };
  const result = { id: 'vi_abc1234', score: 1, words: [] };
  const fragment = (index: number) => ({
    url: `/${index}/`,
    content: '',
    word_count: 0,
    meta: { title: '', category: '', author: '', day: '0', leads: '' },
  });
  const finder = await openFinder({
    base: '/',
    json: (path) => Promise.resolve(JSON.parse(JSON.stringify(path === 'index.json' ? entry : {}))),
    announce: () => {},
    module: async () => ({
      createInstance: () => ({
        options: async () => {},
        mergeIndex: async () => {},
        preload: async () => {},
        search: async () => ({
          results: [0, 1, 2].map((index) => ({ ...result, index, data: async () => fragment(index) })),
        }),
      }),
    }),
  });
  const found = await Promise.all([...(await finder.all()).values()].map((hit) => hit.load()));
  expect(found.map(({ url }) => url)).toEqual(['/0/', '/2/']);
});
