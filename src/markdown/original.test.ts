import matter from 'gray-matter';
import { expect, it } from 'vitest';
import type { Article } from '../archive/article.ts';
import { originalText, withoutComments } from './original.ts';
import { originalName } from './original-name.ts';

const article: Article = {
  address: '/2023/12/bai-mot/',
  path: 'articles/2023/12/bai-mot.md',
  title: 'Bài "một": #1',
  lead: null,
  excerpt: 'Mở đầu',
  instant: Date.parse('2023-12-05T00:00:00+07:00'),
  precision: 'day',
  category: 'giao-duc',
  author: { id: 'pham-thi-an', name: 'Phạm Thị An' },
  image: null,
  updated: null,
  tags: [{ id: 'hop', label: 'Họp' }],
  attachments: [],
  source: null,
  aliases: ['/cu/'],
  draft: false,
};

it('stands beside the page, by the name of its address', () => {
  expect(originalName(article.address)).toBe('bai-mot.md');
});

it('says in its head what the page says, and holds the body as it was written', () => {
  const text = originalText(article, '\n## Mục\n\n* một\n', 'https://example.gov.vn');
  const { data, content } = matter(text, {});
  expect(data).toMatchObject({
    title: article.title,
    author: 'Phạm Thị An',
    category: 'giao-duc',
    tags: ['Họp'],
    source: 'https://example.gov.vn/2023/12/bai-mot/',
  });
  expect(Object.keys(data)).not.toContain('description');
  expect(content.trim()).toBe('## Mục\n\n* một');
});

it.each([
  ['Đã ký <!-- hỏi lại anh Ba --> rồi.', 'Đã ký  rồi.'],
  ['Đầu 😀\n\n<!--\nnháp\n-->\n\nCuối', 'Đầu 😀\n\n\n\nCuối'],
  ['<div>\n<!-- a --> b\n</div>', '<div>\n b\n</div>'],
  ['Còn\n\n<!-- không hết', 'Còn\n\n'],
  ['`<!-- mã -->` và\n\n```\n<!-- mã -->\n```', '`<!-- mã -->` và\n\n```\n<!-- mã -->\n```'],
])('leaves out the comments of %j', (markdown, left) => {
  expect(withoutComments(markdown)).toBe(left);
});
