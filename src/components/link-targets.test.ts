import { expect, it } from 'vitest';
import { linkTargets } from './link-targets.ts';

const ORIGIN = 'https://example.gov.vn';

it.each([
  ['<a href="/a/b/">x</a>', ['https://example.gov.vn/a/b/']],
  ['<a title="a>b" class="external" href="https://a.vn/?x=1&#x26;y=2">x</a>', ['https://a.vn/?x=1&#x26;y=2']],
  ['<a href="#muc">x</a> <a href="tel:0200">y</a> <a href="mailto:a@b.vn">z</a>', []],
  ['<abbr title="a">x</abbr> <a href="/2/">2</a><a href="/1/">1</a>', [`${ORIGIN}/2/`, `${ORIGIN}/1/`]],
  ['<a href="../html/">x</a><a href="//a.vn/b">y</a>', [`${ORIGIN}/2023/12/html/`, '//a.vn/b']],
  ['<a href="/a<b>/">x</a>', ['https://example.gov.vn/a&lt;b>/']],
])('lists where the links of %s lead', (html, targets) => {
  expect(linkTargets(html, `${ORIGIN}/2023/12/bai/`)).toEqual(targets);
});
