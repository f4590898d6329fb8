import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from './html-text.ts';

describe('htmlText', () => {
  it('gives a line for each block and joins what stands inside one', () => {
    expect(htmlText('<p>Xin <strong>ch</strong>ào\n bạn</p><ul><li>một</li><li>hai<br>ba</li></ul>')).toBe(
      'Xin chào\nbạn\nmột\nhai\nba',
    );
  });

  it('reads entities once', () => {
    expect(htmlText('<p>A &amp;lt; B&nbsp;&#272;&#x111; &khong; &#0;</p>')).toBe('A &lt; B Đđ &khong; &#0;');
  });

  it('leaves out what is not read: comments, styles, footnote marks', () => {
    const mark = '<sup><a href="#fn-1" id="ref-1" data-footnote-ref>1</a></sup>';
    expect(htmlText(`<p>Câu${mark}.<!-- <b>x</b> --></p><style>p{}</style>`)).toBe('Câu.');
  });

  it('takes any string', () => {
    fc.assert(fc.property(fc.string(), (html) => typeof htmlText(html) === 'string'));
  });
});
