import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { newsSitemap } from './news-sitemap.ts';
import { robots } from './robots.ts';
import { sitemapAddress, sitemapIndex, sitemapPart } from './sitemap.ts';

const origin = 'https://example.gov.vn';
const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
function parsed(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

describe('sitemap', () => {
  it('gives absolute addresses and times of change in Vietnam', () => {
    const pages = [
      { address: '/2023/12/a/', modified: Date.UTC(2023, 11, 4, 18) },
      { address: '/lien-he/', modified: null },
    ];
    expect(parsed(sitemapPart(origin, pages)).urlset.url).toEqual([
      { loc: 'https://example.gov.vn/2023/12/a/', lastmod: '2023-12-05T01:00:00+07:00' },
      { loc: 'https://example.gov.vn/lien-he/' },
    ]);
  });

  it('has an index of its parts', () => {
    const index = sitemapIndex(origin, [
      { address: sitemapAddress(1), modified: 0 },
      { address: '/sitemap/lists.xml', modified: null },
    ]);
    expect(parsed(index).sitemapindex.sitemap).toEqual([
      { loc: 'https://example.gov.vn/sitemap/articles-1.xml', lastmod: '1970-01-01T07:00:00+07:00' },
      { loc: 'https://example.gov.vn/sitemap/lists.xml' },
    ]);
  });
});

describe('news sitemap', () => {
  const now = Date.UTC(2023, 11, 5);
  const HOUR = 3_600_000;
  const card = (hours: number) => ({
    address: `/2023/12/bai${hours}/`,
    title: `Bài & ${hours}`,
    lead: null,
    instant: now - hours * HOUR,
    precision: 'minute' as const,
    category: null,
    author: { id: 'a', name: 'A' },
    image: null,
  });
  const news = (hours: number[]) =>
    parsed(newsSitemap({ origin, name: 'Cổng & tin', now, articles: hours.map(card) })).urlset;

  it('holds the last two days, nothing of the future', () => {
    expect(news([-1, 0, 47, 48, 49]).url.map(({ loc }: { loc: string }) => loc)).toEqual([
      `${origin}/2023/12/bai0/`,
      `${origin}/2023/12/bai47/`,
    ]);
    expect(news([1]).url[0]['news:news']).toEqual({
      'news:publication': { 'news:name': 'Cổng & tin', 'news:language': 'vi' },
      'news:publication_date': '2023-12-05T06:00:00+07:00',
      'news:title': 'Bài & 1',
    });
  });

  it('is valid without news, and holds at most 1,000', () => {
    expect(news([])).not.toHaveProperty('url');
    expect(news(Array.from({ length: 1500 }, () => 1)).url).toHaveLength(1000);
  });
});

it('robots.txt names the sitemaps; a preview is not to be read', () => {
  expect(robots(origin, { drafts: false })).toContain('Sitemap: https://example.gov.vn/sitemap.xml\n');
  expect(robots(origin, { drafts: true })).toBe('User-agent: *\nDisallow: /\n');
});
