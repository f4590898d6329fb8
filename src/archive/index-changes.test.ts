import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedEntries, entryOf } from './index-changes.ts';

const BLOB = '0123456789abcdef0123456789abcdef01234567';
const list = (files: Readonly<Record<string, string>>) => {
  const entries = Object.entries(files).map(
    ([path, version]) => [path, `H 100644 ${BLOB}${version} 0\t${path}`] as const,
  );
  const sorted = entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return { output: Buffer.from(sorted.map(([, entry]) => `${entry}\0`).join('')), entries: new Map(sorted) };
};

const path = fc
  .array(fc.constantFrom('a', 'b', 'đ', 'ệ', '.', '-', '/', ' ', '\t', '😀'), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));
const files = fc.dictionary(path, fc.constantFrom('1', '2', '33'), { maxKeys: 40 });

describe('changedEntries', () => {
  it('gives what a comparison of every entry gives', () => {
    fc.assert(
      fc.property(files, files, (one, two) => {
        const [before, after] = [list(one), list({ ...one, ...two })];
        const [gone, come] = [list({ ...one, ...two }), list(two)];
        for (const [old, present] of [
          [before, after],
          [gone, come],
          [before, come],
        ] as const) {
          const paths = [...new Set([...old.entries.keys(), ...present.entries.keys()])];
          const expected = paths
            .map((each) => ({
              path: each,
              before: old.entries.get(each) ?? null,
              after: present.entries.get(each) ?? null,
            }))
            .filter(({ before: was, after: is }) => was !== is);
          const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
          expect(changedEntries(old.output, present.output).sort(byPath)).toEqual(expected.sort(byPath));
        }
      }),
    );
  });

  it('finds one change among many thousands', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`articles/${i}.md`, '1']));
    const changed = changedEntries(list(many).output, list({ ...many, 'articles/777.md': '2' }).output);
    expect(changed.map((entry) => entry.path)).toEqual(['articles/777.md']);
  });
});

describe('entryOf', () => {
  it('gives the entry of a path and of no other', () => {
    const { output, entries } = list({ 'a/b.md': '1', 'b.md': '2', 'đ.md': '3' });
    for (const [each, entry] of entries) expect(entryOf(output, each)).toBe(entry);
    expect(entryOf(output, '.md')).toBeNull();
    expect(entryOf(output, 'a')).toBeNull();
  });
});
