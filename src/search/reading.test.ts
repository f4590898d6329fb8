import { describe, expect, it } from 'vitest';
import type { Finder, Hit } from './finder.ts';
import { readQuery } from './query.ts';
import { readWords } from './reading.ts';
import { Synonyms, sensesOf } from './senses.ts';

const PAGES: Readonly<Record<string, number>> = { hai: 900, hari: 3, ti: 500, tir: 1, dao: 300, tao: 300 };
const vocabulary = {
  pages: 1000,
  length: 300,
  keys: Object.keys(PAGES),
  pagesWith: (key: string) => PAGES[key] ?? 1,
};
const hit: Hit = {
  id: '',
  score: 1,
  places: [],
  index: 0,
  load: () => Promise.reject(new Error('not loaded')),
};
const none = () => Promise.reject(new Error('not asked'));
const finder: Finder = {
  entry: { format: 0, bundles: [], glossary: [] },
  words: none,
  pages: none,
  all: none,
  phrase: none,
  prepare: () => {},
  search: async (tokens) => (tokens === 'tirz' ? [hit] : []),
};

async function read(typed: string) {
  const query = readQuery(typed);
  const { words, otherwise, nowhere } = await readWords(
    query,
    sensesOf(query, new Synonyms()),
    vocabulary,
    finder,
  );
  const keys = (row: typeof words | null) => row?.map((word) => word?.key ?? '-').join(' ');
  return { words: keys(words), otherwise: keys(otherwise), nowhere };
}

describe('readWords', () => {
  it('takes keys of a switched-off keyboard for their word', async () => {
    expect(await read('ddaof ta5o')).toMatchObject({ words: 'dao tao', otherwise: undefined });
  });

  it('looks both ways where a word may be the keys of another', async () => {
    expect(await read('tir')).toMatchObject({ words: 'ti', otherwise: 'tir' });
    expect(await read('Hari tao')).toMatchObject({ words: 'hai tao', otherwise: 'hari tao' });
  });

  it('says which words stand for nothing', async () => {
    expect(await read('tao 123456')).toMatchObject({ words: 'tao -', nowhere: [1] });
  });
});
