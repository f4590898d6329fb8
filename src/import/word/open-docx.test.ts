import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docx, p } from '../fixtures/docx.ts';
import { openDocx } from './open-docx.ts';
import { bodyText } from './part-text.ts';

/** As Word on the web saves it. */
function ofTheWeb(bytes: Uint8Array): Uint8Array {
  const { 'word/document.xml': text, 'word/_rels/document.xml.rels': relations, ...rest } = unzipSync(bytes);
  const renamed = (part: Uint8Array | undefined): Uint8Array =>
    strToU8(strFromU8(part ?? new Uint8Array()).replaceAll('word/document.xml', 'word/document2.xml'));
  return zipSync({
    ...rest,
    '_rels/.rels': renamed(rest['_rels/.rels']),
    '[Content_Types].xml': renamed(rest['[Content_Types].xml']),
    'word/document2.xml': text ?? new Uint8Array(),
    'word/_rels/document2.xml.rels': relations ?? new Uint8Array(),
  });
}

test('the text is where the file says', () => {
  expect(bodyText(openDocx(ofTheWeb(docx({ body: p('Một đoạn.') })))).trim()).toBe('Một đoạn.');
});
