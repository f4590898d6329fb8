import { describe, expect, it } from 'vitest';
import type { Article } from '../archive/article.ts';
import { newsArticle } from './news-article.ts';

const article: Article = {
  address: '/2023/12/bai/',
  path: 'articles/2023/12/bai.md',
  title: 'Bài </script><script>alert(1)</script>',
  lead: null,
  excerpt: 'Mở đầu',
  instant: Date.parse('2023-12-05T00:00:00+07:00'),
  precision: 'day',
  category: 'giao-duc',
  author: { id: 'pham-thi-an', name: 'Phạm Thị An' },
  image: null,
  updated: null,
  tags: [],
  attachments: [],
  source: null,
  aliases: [],
  draft: false,
};
describe('structured data of an article', () => {
  it('says who wrote what when', () => {
    expect(JSON.parse(newsArticle(article, 'https://example.gov.vn'))).toMatchObject({
      '@type': 'NewsArticle',
      headline: article.title,
      datePublished: '2023-12-05',
      author: { name: 'Phạm Thị An' },
    });
  });

  it('cannot be ended by a title', () => {
    expect(newsArticle(article, 'https://example.gov.vn')).not.toContain('<');
  });
});
