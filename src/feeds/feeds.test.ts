import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Article } from '../archive/article.ts';
import { atom } from './atom.ts';
import { FEED_LENGTH, feedOf } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const article = (number: number, facts: Partial<Article> = {}): Article => ({
  path: `articles/2023/12/bai-${number}.md`,
  address: `/2023/12/bai-${number}/`,
  title: `Bài ${number}`,
  lead: null,
  excerpt: 'Đoạn đầu…',
  instant: Date.UTC(2023, 11, 5, 1, 30) - number * 60_000,
  precision: 'minute',
  updated: null,
  category: 'giao-duc',
  author: { id: 'pham-thi-an', name: 'Phạm Thị An' },
  image: null,
  tags: [],
  attachments: [],
  source: null,
  aliases: [],
  draft: false,
  ...facts,
});

const category = { id: 'giao-duc', title: 'Giáo dục & đào tạo', description: null };
const base = {
  origin: 'https://example.gov.vn',
  settings: { name: 'Cổng <xã> Mẫu', description: 'Tin & việc' },
  categories: [category],
  category: null,
};
const articles = [
  article(0, {
    title: 'Mưa < 50 mm & "lũ"\u0001',
    lead: 'Lời dẫn ]]> &amp;',
    updated: Date.UTC(2023, 11, 6, 2),
    image: {
      src: '/2023/12/bai-0/anh.jpg',
      alt: '',
      caption: null,
      width: 1,
      height: 1,
      digest: '',
      kind: 'photo',
      linked: false,
    },
  }),
  article(1, { category: 'la', excerpt: '' }),
  ...Array.from({ length: 30 }, (_, i) => article(i + 2)),
];
const feed = feedOf({ ...base, articles });

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
function parsed(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

describe('a feed', () => {
  it('holds the newest articles with absolute addresses', () => {
    expect(feed.entries).toHaveLength(FEED_LENGTH);
    expect(feed.entries[0]).toEqual({
      url: 'https://example.gov.vn/2023/12/bai-0/',
      title: 'Mưa < 50 mm & "lũ"\u0001',
      summary: 'Lời dẫn ]]> &amp;',
      published: Date.UTC(2023, 11, 5, 1, 30),
      updated: Date.UTC(2023, 11, 6, 2),
      author: 'Phạm Thị An',
      category: 'Giáo dục & đào tạo',
      image: 'https://example.gov.vn/2023/12/bai-0/anh.jpg',
    });
    expect(feed.entries[1]).toMatchObject({ category: 'la', summary: '', image: null });
    expect(feed.updated).toBe(Date.UTC(2023, 11, 6, 2));
  });

  it('of a category says which one', () => {
    expect(feedOf({ ...base, category, articles })).toMatchObject({
      page: '/chuyen-muc/giao-duc/',
      title: 'Giáo dục & đào tạo – Cổng <xã> Mẫu',
      description: 'Tin & việc',
    });
  });
});

it('RSS holds what the format wants', () => {
  const { channel, ...root } = parsed(rss(feed)).rss;
  expect(root['@version']).toBe('2.0');
  expect(channel).toMatchObject({
    title: 'Cổng <xã> Mẫu',
    link: 'https://example.gov.vn/',
    description: 'Tin & việc',
    language: 'vi',
    lastBuildDate: 'Wed, 06 Dec 2023 09:00:00 +0700',
    'atom:link': {
      '@href': 'https://example.gov.vn/rss.xml',
      '@rel': 'self',
      '@type': 'application/rss+xml',
    },
  });
  expect(channel.item).toHaveLength(FEED_LENGTH);
  expect(channel.item[0]).toEqual({
    title: 'Mưa < 50 mm & "lũ"',
    link: 'https://example.gov.vn/2023/12/bai-0/',
    guid: { '#text': 'https://example.gov.vn/2023/12/bai-0/', '@isPermaLink': 'true' },
    pubDate: 'Tue, 05 Dec 2023 08:30:00 +0700',
    'atom:updated': '2023-12-06T09:00:00+07:00',
    'dc:creator': 'Phạm Thị An',
    category: 'Giáo dục & đào tạo',
    description: 'Lời dẫn ]]> &amp;',
  });
  expect(channel.item[1].description).toBeUndefined();
});

it('Atom holds what the format wants', () => {
  const root = parsed(atom(feedOf({ ...base, category, articles }))).feed;
  expect(root).toMatchObject({
    '@xmlns': 'http://www.w3.org/2005/Atom',
    id: 'https://example.gov.vn/chuyen-muc/giao-duc/',
    updated: '2023-12-06T09:00:00+07:00',
    author: { name: 'Cổng <xã> Mẫu' },
    link: [
      { '@rel': 'self', '@href': 'https://example.gov.vn/chuyen-muc/giao-duc/atom.xml' },
      { '@rel': 'alternate', '@href': 'https://example.gov.vn/chuyen-muc/giao-duc/' },
    ],
  });
  expect(root.entry[0]).toMatchObject({
    id: 'https://example.gov.vn/2023/12/bai-0/',
    title: 'Mưa < 50 mm & "lũ"',
    link: { '@rel': 'alternate', '@href': 'https://example.gov.vn/2023/12/bai-0/' },
    published: '2023-12-05T08:30:00+07:00',
    updated: '2023-12-06T09:00:00+07:00',
    author: { name: 'Phạm Thị An' },
    category: { '@term': 'Giáo dục & đào tạo' },
    summary: 'Lời dẫn ]]> &amp;',
  });
});

it('JSON Feed holds what the format wants', () => {
  const root = JSON.parse(jsonFeed(feed));
  expect(root).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Cổng <xã> Mẫu',
    home_page_url: 'https://example.gov.vn/',
    feed_url: 'https://example.gov.vn/feed.json',
  });
  expect(root.items[0]).toMatchObject({
    id: 'https://example.gov.vn/2023/12/bai-0/',
    date_published: '2023-12-05T08:30:00+07:00',
    date_modified: '2023-12-06T09:00:00+07:00',
    image: 'https://example.gov.vn/2023/12/bai-0/anh.jpg',
    tags: ['Giáo dục & đào tạo'],
  });
  expect(root.items[1]).toMatchObject({ content_text: 'Bài 1' });
  expect(root.items[1].summary).toBeUndefined();
});

it('a site without articles has valid feeds', () => {
  const empty = feedOf({ ...base, articles: [] });
  expect(parsed(rss(empty)).rss.channel.item).toBeUndefined();
  expect(parsed(atom(empty)).feed.updated).toBe('1970-01-01T07:00:00+07:00');
  expect(JSON.parse(jsonFeed(empty)).items).toEqual([]);
});

it('any words give well-formed XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, lead) => {
      const any = feedOf({
        ...base,
        settings: { name: title, description: lead },
        articles: [article(0, { title, lead })],
      });
      for (const xml of [rss(any), atom(any)]) {
        parsed(xml);
        expect(xml.isWellFormed()).toBe(true);
        expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
      }
    }),
  );
});
