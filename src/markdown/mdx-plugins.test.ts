import { satteri } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { mdxPlugins } from './mdx-plugins.ts';

const { features, hastPlugins } = mdxPlugins();
const code = (mdx: string) => {
  const made = mdxToJs(mdx, { features, hastPlugins, elementAttributeNameCase: 'html' });
  if (made instanceof Promise) throw new Error('a plugin is asynchronous');
  return made.code;
};

it('an .mdx page has heading ids, classes for styles, marked and safe links', () => {
  const made = code(
    '# Liên hệ\n\n<Note>[a](https://a.vn) [b](javascript:x)</Note>\n\n|c|\n|-:|\n|d|\n\n- [x] e',
  );
  expect(made).toContain('id: "lien-he"');
  expect(made).toContain('class: "external"');
  expect(made).not.toContain('javascript:');
  expect(made).toContain('class: "table-scroll"');
  expect(made).toContain('class: "align-right"');
  expect(made).not.toContain('style');
  expect(made).toContain('"aria-label": "Đã xong"');
});

it('an underlined heading of a file with CRLF has its id, too', () => {
  expect(code('Liên hệ\r\n===\r\n\r\nx\r\n')).toContain('id: "lien-he"');
});

it('the pictures of an .mdx page are left to our component: Astro never sees their files', () => {
  const made = code('![Trụ sở](anh.png "Chú thích")\n\nMột ![b](c.jpg) hai.');
  expect(made).toContain('_components.figcaption');
  expect(made).toMatch(/jsx\(Anh, \{\s*src: "anh\.png",\s*alt: "Trụ sở"/);
  expect(made).toMatch(/jsx\(Anh, \{\s*src: "c\.jpg",\s*alt: "b"/);
  expect(made).not.toContain('img');
});

it("fits Astro's Markdown processor", () => {
  expect(satteri(mdxPlugins()).options.hastPlugins).toHaveLength(hastPlugins.length);
});
