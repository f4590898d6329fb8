/** Whatever a file holds, fixes end, and change nothing but what was said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from './check-file.ts';
import type { SiteFacts } from './checked.ts';
import { fixed } from './fix.ts';

const SITE: SiteFacts = {
  authors: [],
  glossary: [],
  origin: 'http://localhost:4321',
  isPublished: () => true,
  standingOf: () => 'published',
  headingIds: () => null,
  sameTitle: () => [],
};
const PATH = 'articles/2023/12/bai.md';
const HEAD = '---\ntitle: Bài\ndate: 2023-12-05\nauthor: A B\n---\n\n';

/** Letters and digits, composed: what no fix may touch, but the Đ of a document's number. */
const letters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/[QN]Đ/g, (kind) => `${kind[0]}D`)
    .replace(/([QN])DD/g, '$1D');

const piece = fc.oneof(
  fc.constantFrom(
    '  ',
    ' ',
    '\u200b',
    '\u00ad',
    '\n\n',
    '\n# ',
    '\n#### ',
    '12 / QĐ - UBND',
    'số 5/QDUBND',
    '7/QDD-UBND.',
    'Một câu',
    'ế'.normalize('NFD'),
    'ế',
    '`12 / QĐ - UBND`',
    '\u00a0',
    '\\',
    '*',
    '[x](y)',
    '| a | b |',
  ),
  fc.string({ maxLength: 6 }),
);

test('of any text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, windows) => {
      const body = `${HEAD}Đầu bài. ${pieces.join('')}\n`;
      const before = windows ? body.replace(/\r?\n/g, '\r\n') : body;
      let text = before;
      for (let round = 0; round < 12; round++) {
        const findings = checkFile(PATH, Buffer.from(text), SITE);
        for (const { fix } of findings) {
          if (fix?.kind === 'replace') expect(fix.offset + fix.length).toBeLessThanOrEqual(text.length);
        }
        const next = fixed(Buffer.from(text), findings);
        if (next === null) break;
        expect(round).toBeLessThan(11);
        text = next;
      }
      expect(letters(text)).toBe(letters(before));
      if (windows) expect(text.replace(/\r\n/g, '')).not.toContain('\n');
    }),
    { numRuns: 400 },
  );
});
