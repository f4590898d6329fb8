/** The page of ../shared that came from the old portal, against the article a careful editor would write: built by hand from its lines. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from './convert.ts';
import { draftText } from './draft.ts';
import { NOTHING_AROUND } from './files.ts';
import { missingWords } from './words.ts';

const BY_HAND = 'a1fa89d698c134c6258e859fa701dc049a37e1dd9cc7455dab7acdeba86bb407';
const SEED = join(import.meta.dirname, '../../../shared/seed');
const file = existsSync(SEED) ? readdirSync(SEED).find((name) => name.endsWith('.txt')) : undefined;

describe.skipIf(file === undefined)('the page of the old portal in ../shared', () => {
  const path = join(SEED, file ?? '');
  const bytes = file === undefined ? Buffer.alloc(0) : readFileSync(path);
  const converted = Array.fromAsync(
    convert(path, bytes, NOTHING_AROUND, {
      author: null,
      category: null,
      categories: [],
      today: '2026-01-01',
      columns: null,
    }),
  );

  test('becomes the article, byte for byte', async () => {
    const lines = bytes.toString('utf8').split('\n');
    // 1 block name, 3 date, 4 buttons, 5 title, 6 lead, 8 block name, 10 12 14 16 body, 18 author.
    const plain = (number: number): string => (lines[number - 1] ?? '').replaceAll('\u00a0', ' ').trim();
    const [day, month, year] = plain(3).split('/');
    const expected = [
      '---',
      `title: ${plain(5)}`,
      `date: ${year}-${month}-${day}`,
      `author: ${plain(18)}`,
      `description: ${plain(6)}`,
      '---',
      '',
      [plain(10), plain(12), plain(14), plain(16)].join('\n\n'),
      '',
    ].join('\n');
    const [result] = await converted;
    expect(result?.ok && draftText(result.draft)).toBe(expected);
    expect(expected).not.toContain('\u00a0');
    // Of the article as it was edited by hand; its text is not the project's to keep.
    expect(hash('sha256', expected, 'hex')).toBe(BY_HAND);
  });

  test('keeps both spellings and reports the mix, and loses no word', async () => {
    const [result] = await converted;
    if (!result?.ok) throw new Error('one article');
    const { notes } = result.draft;
    const text = draftText(result.draft);
    expect(text).toContain('Tỉnh ủy');
    expect(text).toContain('Tỉnh uỷ');
    expect(notes.doubts.map(({ message }) => message).join()).toMatch(/ủy.*uỷ/);
    const report = [...notes.left, ...notes.moved].map((note) => note.text);
    expect(missingWords(bytes.toString('utf8'), [text, ...report])).toEqual([]);
  });
});
