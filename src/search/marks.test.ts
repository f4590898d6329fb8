import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPassage, markedParts, type Part } from './marks.ts';
import { countForms, type PageWords, pageWords, spansIn, textsOf, weigher } from './page-match.ts';
import { readQuery } from './query.ts';
import { Synonyms, sensesOf } from './senses.ts';

const shown = (parts: readonly Part[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

function matched(query: string, page: PageWords) {
  const read = readQuery(query);
  const synonyms = new Synonyms();
  synonyms.add('UBND', 'ủy ban nhân dân');
  const { forms, keys } = countForms([page]);
  const spans = spansIn(textsOf(page), sensesOf(read, synonyms), weigher(read, forms, keys));
  return { spans, weights: read.words.map(() => 3) };
}

function marked(query: string, text: string): string {
  const page = pageWords({ title: text, lead: '', body: '', tail: '' });
  const { spans, weights } = matched(query, page);
  return shown(markedParts(page.title, spans, weights));
}

describe('markedParts', () => {
  it.each([
    ['dao', 'Đào tạo đạo đức, không đào', '[Đào] tạo [đạo] đức, không [đào]'],
    ['đào', 'Đào tạo đạo đức', '[Đào] tạo đạo đức'],
    ['đào tạo', 'Đào tạo nghề', '[Đào tạo] nghề'],
    ['hoà', 'Hòa Bình, hoạ sĩ', '[Hòa] Bình, hoạ sĩ'],
    ['kĩ năng', 'kỹ năng số', '[kỹ năng] số'],
    ['tap', 'tập trung, tạp chí, bắt', '[tập] trung, [tạp] chí, bắt'],
    ['UBND', 'Ủy ban nhân dân tỉnh', '[Ủy ban nhân dân] tỉnh'],
    ['ủy ban nhân dân', 'UBND tỉnh', '[UBND] tỉnh'],
    ['1768', 'số 1768/QĐ-UBND', 'số [1768]/QĐ-UBND'],
    ['an', 'anh an toàn', 'anh [an] toàn'],
  ])('%j in %j', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });

  it('gives the text back whole, whatever is asked', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.normalize('NFC'));
    fc.assert(
      fc.property(text, text, (query, body) => {
        const page = pageWords({ title: body, lead: '', body: '', tail: '' });
        const { spans, weights } = matched(query, page);
        expect(
          markedParts(page.title, spans, weights)
            .map((part) => part.text)
            .join(''),
        ).toBe(body);
      }),
    );
  });
});

describe('bestPassage', () => {
  const filler = Array(30).fill('lời dẫn không liên quan').join(' ');
  const page = pageWords({
    title: '',
    lead: '',
    body: `Đào mương. ${filler}.\n${filler}. Lớp đào tạo nghề mở tại xã. ${filler}.`,
    tail: '',
  });

  it('is where the words stand together, from the beginning of the sentence', () => {
    const { spans, weights } = matched('đào tạo nghề', page);
    expect(shown(bestPassage(page.body, spans, weights))).toMatch(
      /^… Lớp \[đào tạo nghề\] mở tại xã\. lời dẫn/,
    );
  });

  it('is the beginning where nothing is met', () => {
    const { spans, weights } = matched('xyz', page);
    expect(shown(bestPassage(page.body, spans, weights))).toMatch(/^Đào mương\. lời dẫn.* …$/);
    expect(bestPassage([], [], [])).toEqual([]);
  });
});
