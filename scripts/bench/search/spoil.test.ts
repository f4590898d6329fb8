import { describe, expect, it } from 'vitest';
import { wordForm } from '../../../src/vietnamese/spelling.ts';
import { fromKeys } from '../../../src/vietnamese/typing.ts';
import { asKeys, oneTypo, otherSpelling, someMarks } from './spoil.ts';

describe('asKeys', () => {
  it.each(['đường', 'nghiêng', 'thuở', 'hoà', 'quý', 'ước', 'giếng', 'khuỷu'])('types %s', (word) => {
    for (const keyboard of ['telex', 'vni'] as const)
      for (const early of [false, true])
        expect(wordForm(fromKeys(asKeys(word, keyboard, early)) ?? '')).toBe(wordForm(word));
  });
});

describe('otherSpelling', () => {
  it.each([
    ['hòa bình', 'hoà bình'],
    ['thuỷ lợi', 'thủy lợi'],
    ['kỹ năng', 'kĩ năng'],
    ['quý báu', null],
    ['đường làng', null],
  ])('%s', (query, other) => {
    expect(otherSpelling(query)).toBe(other);
  });
});

describe('oneTypo', () => {
  it('changes one word by one slip', () => {
    for (let seed = 0; seed < 50; seed++) {
      const typed = oneTypo('trung tâm học tập cộng đồng', String(seed)).split(' ');
      const changed = typed.filter((word, i) => word !== 'trung tâm học tập cộng đồng'.split(' ')[i]);
      expect(changed).toHaveLength(1);
    }
  });
});

it('someMarks leaves some of the marks', () => {
  expect(someMarks('trung tâm học tập cộng đồng')).toMatch(/tâm hoc tập c[oô]ng đồng/);
});
