import { expect, it } from 'vitest';
import { isRich } from './rich-body.ts';

it('takes plain text for plain', () => {
  expect(
    isRich('<h2 id="a">A</h2><p>Một <strong>hai</strong> <a href="/b/">ba</a></p><ul><li>bốn</li></ul>'),
  ).toBe(false);
});

it.each([
  '<p><a class="external" href="https://a.vn">a</a></p>',
  '<figure></figure>',
  '<hr>',
  '<p>a<code>b</code></p>',
])('finds %s', (html) => expect(isRich(html)).toBe(true));
