import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attacks } from '../tests/attacks.ts';
import { offences } from '../tests/offences.ts';
import { renderBody } from './render-body.ts';

const options = { origin: 'https://example.gov.vn', assets: [] };
const html = (markdown: string) => renderBody(markdown, options).html;

describe('attacks', () => {
  it('are many', () => {
    expect(new Set(attacks).size).toBe(attacks.length);
    expect(attacks.length).toBeGreaterThanOrEqual(100);
  });

  it.each(attacks)('%j leaves nothing harmful', (attack) => {
    expect(offences(html(attack))).toEqual([]);
    expect(offences(html(`Một đoạn.\n\n${attack}\n\nHai <b>đoạn</b>.`))).toEqual([]);
  });

  it('are found by the look at the tree where they are not taken out', () => {
    expect(offences('<img src="x" onerror="alert(1)">')).toEqual(['src x', 'img onError']);
    expect(offences('<a href=" java\nscript:x">a</a><style></style><!-- a -->')).toEqual([
      'href  java\nscript:x',
      '<style>',
      'comment',
    ]);
  });
});

describe('any input', () => {
  const marks = [
    '<',
    '>',
    '"',
    "'",
    '`',
    '](',
    '[',
    '![',
    '|',
    '\n',
    '\n\n',
    '# ',
    '- [ ] ',
    '[^1]',
    '[^1]: ',
    '&#',
    ';',
    ':',
    '\\',
    '\0',
  ];
  const tags = [
    '<b>',
    '</b>',
    '<a href=',
    '<img src=',
    '<svg>',
    '<style>',
    '<table>',
    '<td>',
    '<!--',
    '-->',
    '<p ',
    'onclick=x',
    '</p>',
  ];
  const body = fc
    .array(
      fc.oneof(
        fc.constantFrom(...marks),
        fc.constantFrom(...tags),
        fc.constantFrom(...attacks),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it('renders, to the same bytes each time, without anything harmful', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const once = renderBody(markdown, options);
        expect(offences(once.html)).toEqual([]);
        expect(renderBody(markdown, options)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
