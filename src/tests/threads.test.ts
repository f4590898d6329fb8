/** From 3,000 pages on several threads render, where there are processors: the bytes must be those of one. */
import { expect, it } from 'vitest';
import { article, digests, type Files, writeFiles } from './files.ts';
import { mustBuild, newSite } from './site.ts';

/** With their lists more than 3,000 pages, half of them fewer. */
const ARTICLES = 2900;

/** Articles from one on and before another, 60 a month. */
function articles(from: number, to: number): Files {
  return Object.fromEntries(
    Array.from({ length: to - from }, (_, index) => {
      const number = from + index;
      const month = Math.floor(number / 60);
      const place = `${2015 + Math.floor(month / 12)}/${String((month % 12) + 1).padStart(2, '0')}`;
      const day = `${place.replace('/', '-')}-${String((number % 28) + 1).padStart(2, '0')}`;
      const body = `Nội dung **số ${number}**.\n\n## Mục ${number % 7}\n\n- một\n- hai`;
      const more = `category: nhom-${number % 5}\ntags: [Thẻ ${number % 3}]\n`;
      return [`articles/${place}/bai-${number}.md`, article(`Bài ${number}`, day, body, more)] as const;
    }),
  );
}

it('a site made in several threads has the bytes of one made in two steps, each in one thread', async () => {
  const many = newSite(articles(0, ARTICLES));
  await mustBuild(many, ['--no-search']);
  const few = newSite(articles(0, ARTICLES / 2), many.cache);
  await mustBuild(few, ['--no-search']);
  writeFiles(few.content, articles(ARTICLES / 2, ARTICLES));
  await mustBuild(few, ['--no-search']);
  const made = digests(many.out);
  expect(Object.keys(made).length).toBeGreaterThan(2 * ARTICLES);
  expect(digests(few.out)).toEqual(made);
});
