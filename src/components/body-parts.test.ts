import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALL_PARTS, partsOf } from './body-parts.ts';

it('takes plain text for plain', () => {
  const html = '<h2 id="a">A</h2><p>Một <strong>hai</strong> <a href="/b/">ba</a></p><ul><li>bốn</li></ul>';
  expect(partsOf(html)).toEqual([]);
});

it.each([
  ['<p><a class="external" href="https://a.vn">a</a></p>', ['external']],
  ['<figure></figure>', ['figure']],
  ['<p>a<code>b</code></p>', ['code']],
  ['<blockquote><p>a</p></blockquote><h3>b</h3>', ['headings', 'quote']],
  ['<section class="table-scroll"><table></table></section>', ['table']],
  ['<table><td class="align-right">1</td></table>', ['aligned', 'table']],
])('finds what is in %s', (html, parts) => expect(partsOf(html)).toEqual(parts));

it('has a style sheet for each part, and no other', () => {
  const folder = join(import.meta.dirname, '../styles/body');
  expect(existsSync(folder)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(
    [...ALL_PARTS, 'targets'].map((part) => `${part}.inline.css`).sort(),
  );
});
