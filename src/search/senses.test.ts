import { describe, expect, it } from 'vitest';
import { readQuery } from './query.ts';
import { Synonyms, sensesOf, weightsOf } from './senses.ts';

const synonyms = new Synonyms();
synonyms.add('UBND', 'ủy ban nhân dân');

function weights(query: string, known: Record<string, number>): number[] {
  const { words } = readQuery(query);
  return weightsOf(words, sensesOf(readQuery(query), synonyms), (key) => known[key] ?? 1);
}

describe('weightsOf', () => {
  it('takes an abbreviation and its words for one notion', () => {
    const [uy = 0, ban = 0, nhan = 0, dan = 0, hop = 0] = weights('ủy ban nhân dân họp', { ubnd: 1, hop: 2 });
    expect(uy + ban + nhan + dan).toBeCloseTo(1);
    expect(hop).toBe(2);
  });

  it('leaves what is written the more frequent way', () => {
    expect(weights('ủy ban nhân dân', { ubnd: 9 })).toEqual([1, 1, 1, 1]);
    expect(weights('UBND', { ubnd: 9 })).toEqual([4]);
  });
});
