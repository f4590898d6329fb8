import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInFile, readSource } from './source.ts';

const source = (raw: string) => {
  const result = readSource(Buffer.from(raw));
  if (!result.ok) throw new Error(result.faults[0]?.message);
  return result.source;
};

describe('readSource', () => {
  it.each([
    ['BOM and line ends', '\ufeffa\r\nb\rc\n', 'a\nb\nc\n'],
    ['letters in parts', 'Tiếng Việt'.normalize('NFD'), 'Tiếng Việt'],
    ['marks of an old Unicode', 'a\u0340 e\u0341', 'à é'],
    ['spaces of the web', 'a\u00a0b\u2003c', 'a b c'],
    ['what nobody sees', 'a\u200b\u00ad\u2060\ufeff\u202eb\u2069\u0000\u0007c', 'abc'],
    ['odd line ends', 'a\u2028b\u000bc\u000cd\u0085e', 'a b c d e'],
    ['emoji whole', '👩‍🏫 ❤️ 🇻🇳', '👩‍🏫 ❤️ 🇻🇳'],
    ['what is meant', '\ta – “b” ‘c’ … 1 000 m² ₫ 中文', '\ta – “b” ‘c’ … 1 000 m² ₫ 中文'],
  ])('cleans: %s', (_name, raw, text) => {
    expect(source(raw).text).toBe(text);
  });

  it('leaves a clean text clean, and every text with the same lines', () => {
    const unit = fc.constantFrom(
      'a',
      'ế',
      'e\u0301',
      '\u0323',
      ' ',
      '\u00a0',
      '\r',
      '\n',
      '\ufeff',
      '\u200b',
      '\u2028',
      '-',
      '---',
      '👩',
      '\u200d',
      'ｶ',
      '가',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(unit).map((units) => units.join('')),
        ),
        (raw) => {
          const { text } = source(raw);
          expect(source(text).text).toBe(text);
          expect(text.normalize('NFC')).toBe(text);
          expect(text.split('\n')).toHaveLength(source(raw).raw.split(/\r\n?|\n/).length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('says where UTF-8 ends, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (array) => {
        const bytes = Buffer.from(array);
        const result = readSource(bytes);
        if (result.ok) return;
        const lines = bytes.toString('utf8').split(/\r\n?|\n/);
        for (const { line, column } of result.faults) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
    );
  });
});

describe('placeInFile', () => {
  it('finds a word again, however the line before it was cleaned', () => {
    const before = fc.array(
      fc.constantFrom('a', 'Tiếng Việt'.normalize('NFD'), '\u00a0', '\u200b', '\ufeff', 'đ', ' ', '👩'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(before, fc.nat(5), (units, lines) => {
        const raw = `${'x\u00a0\r\n'.repeat(lines)}${units.join('')}§y`;
        const cleaned = source(raw);
        const last = cleaned.text.split('\n').at(-1) ?? '';
        const place = placeInFile(cleaned, { line: lines + 1, column: last.indexOf('§') + 1 });
        expect(place).toEqual({ line: lines + 1, column: units.join('').length + 1 });
      }),
    );
  });
});
