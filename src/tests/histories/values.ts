/** Few values, so that random histories meet: the same names, dates and addresses again and again. */
import type { ArticleFields } from './world.ts';

export const PATHS = [
  'articles/2024/01/mot.md',
  'articles/2024/01/hai.md',
  'articles/2024/02/Bốn năm.md',
  'articles/2024/02/tap/index.md',
  'articles/2026/12/cuoi-nam.md',
];

export const TITLES = ['Bài một', 'Bài hai', 'Bài mới', 'Lịch trực Tết', '"Ngoặc" & <dấu>'];

/** Around the times of NOWS: some are not yet due, one is due to the second. */
export const DATES = [
  '2024-01-05',
  '2024-01-05T09:00:00+07:00',
  '2024-02-10',
  '2026-12-31T08:00:00Z',
  '2027-02-01T08:00:00+07:00',
];

export const NOWS = [
  '2027-01-01T00:00:00+07:00',
  '2027-02-01T07:59:59+07:00',
  '2027-02-01T08:00:00+07:00',
  '2024-01-20T00:00:00+07:00',
];

export const CATEGORIES = [undefined, 'tin', 'thong-bao'];
export const AUTHORS = ['Ban Biên tập', 'an', 'Trần An'];
/** Two tags with one slug are one tag. */
export const TAGS = [undefined, ['Chung'], ['chung', 'Lịch trực']];

export const BODIES = [
  'Đoạn văn thứ nhất.',
  'Đoạn văn thứ hai.',
  '## Mục\n\nĐoạn văn[^1] với **chữ đậm**.\n\n[^1]: Chú thích.',
  'Xem [bài một](/2024/01/mot/) và <a href="javascript:x">thẻ</a>.',
  '![Ảnh chụp](/images/anh.gif)\n\nĐoạn văn dưới ảnh.',
];

export const MORE: readonly (readonly string[])[] = [
  [],
  ['draft: true'],
  ['description: Điều chính của bài.', 'updated: 2026-12-31'],
  ['aliases: [/cu/bai/]'],
  ['slug: dia-chi-rieng'],
  ['image: { src: /images/anh.gif, alt: Ảnh đại diện }'],
];

export const FIRST: ArticleFields = {
  title: 'Bài một',
  date: '2024-01-05',
  author: 'an',
  category: 'tin',
  tags: ['Chung'],
  body: 'Đoạn văn thứ nhất.',
};

/** Two pictures of one dot, of the same length. */
const PICTURES = [
  'R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=',
  'R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
].map((text) => Buffer.from(text, 'base64'));

/** What each file besides articles may hold; undefined: it is not there. */
export const FILES: Readonly<Record<string, readonly (string | Uint8Array | undefined)[]>> = {
  'site.yaml': [
    undefined,
    'name: Xã Bình An\n',
    'name: Xã Bình Yên\naccent: "#245b2a"\nhome:\n  sections: [tin]\n  perSection: 1\n',
    'name: Xã Bình An\nmenu:\n  - { label: Giới thiệu, href: /lien-he/ }\nwording:\n  allArticles: Mọi bài\n',
  ],
  'categories.yaml': [
    undefined,
    '- id: tin\n  title: Tin tức\n- id: thong-bao\n  title: Thông báo\n',
    '- id: thong-bao\n  title: Thông báo mới\n- id: tin\n  title: Tin tức\n- id: le\n  title: Lẻ\n',
    '- id: tin\n  title: Tin tức\n',
  ],
  'authors.yaml': [
    undefined,
    '- id: an\n  name: Trần An\n',
    '- id: an\n  name: Trần Văn An\n  description: Phóng viên\n',
  ],
  'redirects.csv': [undefined, 'from,to\n/cu/,/2024/01/mot/\n', 'from,to\n/cu/bai/,https://example.org/\n'],
  'glossary.yaml': [undefined, '- abbr: UBND\n  expansion: Ủy ban nhân dân\n'],
  'pages/lien-he.md': [
    undefined,
    '---\ntitle: Liên hệ\n---\n\nGọi số trực.\n',
    '---\ntitle: Địa chỉ\n---\n\n![Ảnh](/images/anh.gif)\n',
  ],
  'pages/hoi-dap.mdx': [undefined, '---\ntitle: Hỏi đáp\n---\n\n## Hỏi\n\nĐáp.\n'],
  'images/anh.gif': [undefined, ...PICTURES],
  'public/ghi-chu.txt': [undefined, 'một', 'hai'],
  'public/favicon.svg': [undefined, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  'public/2024/01/mot/index.html': [undefined, 'thay cho bài'],
};
