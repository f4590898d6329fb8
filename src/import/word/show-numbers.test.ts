/** Numbers that Word shows and that stand in no text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from '../convert.ts';
import { NOTHING_AROUND } from '../files.ts';
import { docx, p, run } from '../fixtures/docx.ts';
import { formatNumber } from './number-format.ts';

const OPTIONS = { author: null, category: null, categories: [], today: '2026-01-01', columns: null };

const level = (depth: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
const numbering = (levels: readonly string[], nums = ''): string =>
  `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${levels.map((each, i) => `<w:abstractNum w:abstractNumId="${i}">${each}</w:abstractNum>`).join('')}${levels.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join('')}${nums}</w:numbering>`;

/** The body of the article that these paragraphs make under a title and a date. */
async function bodyOf(paragraphs: readonly string[], xml: string, styles?: string): Promise<string> {
  const bytes = docx({
    body: [p(run('Tên bài', 'b'), { align: 'center' }), p('05/12/2023'), ...paragraphs].join(''),
    parts: { 'word/numbering.xml': xml, ...(styles === undefined ? {} : { 'word/styles.xml': styles }) },
  });
  const [converted] = await Array.fromAsync(convert('bai.docx', bytes, NOTHING_AROUND, OPTIONS));
  if (!converted?.ok) throw new Error(converted?.message);
  expect(converted.draft.notes.left).toEqual([]);
  return converted.draft.body;
}

describe('numbers of Word', () => {
  test('go on after a paragraph, as they do in Word', async () => {
    const body = await bodyOf(
      [
        p('Kết quả đạt được trong năm;', { list: [1, 0] }),
        p('Xã đã làm xong đường. Trường đã có mái mới.'),
        p('Tồn tại cần khắc phục;', { list: [1, 0] }),
        p('Chợ còn chật.'),
      ],
      numbering([level(0, 'decimal', '%1.')]),
    );
    expect(body).toBe(
      '1. Kết quả đạt được trong năm;\n\nXã đã làm xong đường. Trường đã có mái mới.\n\n2. Tồn tại cần khắc phục;\n\nChợ còn chật.\n',
    );
  });

  test('keep their words, letters and Roman figures, over levels', async () => {
    const body = await bodyOf(
      [
        p('Phạm vi', { list: [1, 0] }),
        p('Người dân nộp hồ sơ.', { list: [1, 1] }),
        p('bản chính;', { list: [1, 2] }),
        p('bản sao.', { list: [1, 2] }),
        p('Đối tượng', { list: [1, 0] }),
        p('Mọi hộ.', { list: [1, 1] }),
        p('Chương mới', { list: [2, 0] }),
      ],
      numbering([
        level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%1.%2.') + level(2, 'lowerLetter', '%3)'),
        level(0, 'upperRoman', '%1.'),
      ]),
    );
    expect(body.replace(/\\/g, '').split('\n\n')).toEqual([
      'Điều 1. Phạm vi',
      '1.1. Người dân nộp hồ sơ.',
      'a) bản chính;',
      'b) bản sao.',
      'Điều 2. Đối tượng',
      '2.1. Mọi hộ.',
      'I. Chương mới\n',
    ]);
  });

  test('of a heading’s style stand in the heading', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const body = await bodyOf(
      [p('Tình hình', { style: 'Heading1' }), p('Chữ.'), p('Nhiệm vụ', { style: 'Heading1' }), p('Chữ nữa.')],
      numbering([level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Heading1"/>')]),
      styles,
    );
    expect(body).toBe('## I. Tình hình\n\nChữ.\n\n## II. Nhiệm vụ\n\nChữ nữa.\n');
  });

  test('begin anew where the document says so; a list of 1, 2, 3 is one', async () => {
    const restart =
      '<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = await bodyOf(
      [
        p('một;', { list: [1, 0] }),
        p('phụ;', { list: [2, 1] }),
        p('hai.', { list: [1, 0] }),
        p('Đoạn giữa hai danh sách, dài hơn một chút.'),
        p('lại một;', { list: [5, 0] }),
        p('lại hai.', { list: [5, 0] }),
      ],
      numbering([level(0, 'decimal', '%1.'), level(0, 'bullet', '-') + level(1, 'bullet', '-')], restart),
    );
    expect(body).toBe(
      '1. một;\n   - phụ;\n2. hai.\n\nĐoạn giữa hai danh sách, dài hơn một chút.\n\n1. lại một;\n2. lại hai.\n',
    );
  });

  test('bullets under numbers that became text are a list', async () => {
    const body = await bodyOf(
      [
        p('bản chính;', { list: [1, 0] }),
        p('giấy;', { list: [1, 1] }),
        p('ảnh.', { list: [1, 1] }),
        p('bản sao.', { list: [1, 0] }),
      ],
      numbering([level(0, 'lowerLetter', '%1)') + level(1, 'bullet', '-')]),
    );
    expect(body.replace(/\\/g, '')).toBe('a) bản chính;\n\n- giấy;\n- ảnh.\n\nb) bản sao.\n');
  });
});

test.each([
  [4, 'upperRoman', 'IV'],
  [1949, 'lowerRoman', 'mcmxlix'],
  [28, 'lowerLetter', 'bb'],
  [3, 'decimalZero', '03'],
  [7, 'chicken', '7'],
  [0, 'upperLetter', '0'],
])('%d as %s is %s', (number, format, written) => {
  expect(formatNumber(number, format)).toBe(written);
});

test('Roman figures read back', () => {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
      const digits = [...formatNumber(number, 'upperRoman')].map((sign) => values[sign] ?? 0);
      const read = digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
      expect(read).toBe(number);
    }),
  );
});
