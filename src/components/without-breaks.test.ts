import { expect, it } from 'vitest';
import { withoutBreaks } from './without-breaks.ts';

it('takes the breaks between blocks', () => {
  expect(withoutBreaks('<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<h2 id="c">c</h2>\n<p>d</p>')).toBe(
    '<p>a</p><ul><li>b</li></ul><h2 id="c">c</h2><p>d</p>',
  );
});

it('leaves those within a text, between words in line, and in code', () => {
  const html = '<p>a\n<a href="/b/">b</a>\n<em>c</em></p><pre><code>d\n</code>\n&lt;/p&gt;\n</pre>';
  expect(withoutBreaks(html)).toBe(html);
});
