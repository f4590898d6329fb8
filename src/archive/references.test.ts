import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyReferences } from './references.ts';

const found = (body: string) =>
  bodyReferences(body).map(
    ({ written, kind, place }) => `${place().line}:${place().column} ${kind} ${written}`,
  );

describe('bodyReferences', () => {
  it.each([
    ['a ![b](c.jpg "d")', ['1:3 picture c.jpg']],
    ['![b](<c d.jpg>)', ['1:1 picture c d.jpg']],
    ['![b](c)', ['1:1 picture c']],
    ['![b][r]\n\n[r]: c.jpg', ['3:1 picture c.jpg']],
    ['[b][r]\n\n[r]: c.pdf', ['3:1 file c.pdf']],
    ['[![b](c.jpg)](d.pdf#page=2)', ['1:1 file d.pdf', '1:2 picture c.jpg']],
    ['| a |\n|---|\n| ![b](c.jpg) |', ['3:3 picture c.jpg']],
    ['x[^1]\n\n[^1]: ![b](c.jpg)', ['3:7 picture c.jpg']],
    ['<p><img alt="" src="a&amp;b.jpg"><a href=\'c.pdf\'>', ['1:1 picture a&b.jpg', '1:1 file c.pdf']],
    ['a <IMG\nSRC=b.jpg>', ['1:3 picture b.jpg']],
    ['![b](/images/c.jpg) [d](/images/e.pdf)', ['1:1 picture /images/c.jpg', '1:21 file /images/e.pdf']],
    [
      '[a](https://b.vn/c.pdf) [d](/e.pdf) [f](#g.h) [i](../) [j](?k=l.m) <mailto:a@b.vn> [n](//o.vn/p.pdf)',
      [],
    ],
    ['[a](b.html) [c](d.aspx?e=f.pdf) [g](h)', []],
    ['![b](https://c.vn/d.jpg) ![e](data:image/png;base64,x)', []],
    ['`![b](c.jpg)`\n\n    ![b](c.jpg)\n\n~~~\n![b](c.jpg)\n~~~\n\n\\![b]\\(c.jpg)', []],
    ['Chỉ là chữ < > [1] (2)', []],
  ])('%j', (body, references) => {
    expect(found(body)).toEqual(references);
  });

  it.each([
    ['![](a.jpg)', true],
    ['![b](a.jpg)', false],
    ['![][r] ![b][r]\n\n[r]: a.jpg', true],
    ['![b][r]\n\n[r]: a.jpg', false],
    ['<img src="a.jpg">', true],
    ['<img data-alt="x" src="a.jpg">', true],
    ['<img alt src="a.jpg">', false],
    ['<img src="a.jpg" alt="">', false],
    ['[](a.pdf)', false],
  ])('%j leaves a picture without a word: %s', (body, undescribed) => {
    expect(bodyReferences(body)).toMatchObject([{ undescribed }]);
  });

  it('crashes at nothing', () => {
    const piece = fc.constantFrom(
      '![',
      '](',
      ')',
      '[',
      ']: ',
      '<img src=',
      '"',
      "'",
      '>',
      'a.jpg',
      '\n',
      ' ',
      '<a href=',
      '\\',
      '%',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const { place, written } of bodyReferences(pieces.join(''))) {
          expect(place().line).toBeGreaterThanOrEqual(1);
          expect(written).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});
