/** Invented articles with a real vocabulary, for machines that have no press texts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugify } from '../../src/vietnamese/slug.ts';
import { VOCABULARY } from './vocabulary.ts';

const CATEGORIES = [
  'thoi-su',
  'kinh-te',
  'van-hoa',
  'xa-hoi',
  'giao-duc',
  'y-te',
  'nong-nghiep',
  'moi-truong',
  'the-thao',
  'an-ninh',
];

type Random = () => number;

/** Mulberry32: the same numbers from 0 to 1 for the same seed, on every machine. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes `articles` files of about 4 KB under `dir`/articles, dated from 2008 to 2025, more of them late. */
export function writeInventedArticles(articles: number, dir: string): void {
  for (let i = 0; i < articles; i++) {
    const random = randomFrom(i + 1);
    const days = Math.floor(Math.sqrt(random()) * 6570);
    const date = new Date(Date.UTC(2008, 0, 1, Math.floor(random() * 16)) + days * 864e5).toISOString();
    const title = sentence(random, 9).slice(0, -1);
    const folder = join(dir, 'articles', date.slice(0, 4), date.slice(5, 7));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${slugify(title)}-${i}.md`), article(random, title, date));
  }
}

function article(random: Random, title: string, date: string): string {
  const paragraphs = Array.from({ length: 5 + Math.floor(random() * 5) }, () =>
    Array.from({ length: 4 }, () => sentence(random, 22)).join(' '),
  );
  return `---
title: ${JSON.stringify(title)}
date: ${date.slice(0, 19)}+07:00
author: Tác giả ${String(1 + Math.floor(random() * 30)).padStart(2, '0')}
category: ${CATEGORIES[Math.floor(random() * CATEGORIES.length)]}
description: ${JSON.stringify(sentence(random, 25))}
---

${paragraphs.join('\n\n')}
`;
}

/** Common words come often and rare ones seldom, as in any text: the place in the list goes by a power. */
function sentence(random: Random, words: number): string {
  const chosen = Array.from(
    { length: words },
    () => VOCABULARY[Math.floor(random() ** 2 * VOCABULARY.length)] ?? '',
  );
  const text = chosen.join(' ');
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}
