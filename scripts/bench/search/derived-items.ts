/**
 * Known-item queries made by rule from articles that nobody chose: parts of a title or of the text that together stand in one
 * article only, then spoilt as readers spoil them. Whether rules found on hand-made queries hold for others is seen here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_DIR } from '../../../src/build/options.ts';
import { wordForm } from '../../../src/vietnamese/spelling.ts';
import type { KnownItem } from './known-items.ts';
import type { PlainArticle } from './others.ts';
import { asKeys, oneTypo, otherSpelling, pick, someMarks, withoutMarks } from './spoil.ts';

const ABBREVIATIONS = join(PROJECT_DIR, '../shared/domain/abbreviations.json');
const abbreviationsSchema = z.array(
  z.object({ abbr: z.string(), expansion: z.string(), ambiguous: z.boolean() }),
);

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const formsOf = (text: string) => (text.match(WORD) ?? []).map(wordForm);

/** Texts as rows of words, to count who holds a phrase. */
class Texts {
  private readonly joined: string[];

  constructor(articles: readonly PlainArticle[]) {
    this.joined = articles.map(
      ({ title, lead, body }) => ` ${formsOf(`${title} ${lead} ${body}`).join(' ')} `,
    );
  }

  /** Numbers of the articles that hold all of the phrases. */
  holding(...phrases: string[]): number[] {
    const rows = phrases.map((phrase) => ` ${formsOf(phrase).join(' ')} `);
    const found: number[] = [];
    for (const [i, text] of this.joined.entries()) if (rows.every((row) => text.includes(row))) found.push(i);
    return found;
  }
}

type Maker = (article: PlainArticle, number: number, texts: Texts, seed: string) => string | null;

/** Makes up to `each` queries of every kind; another `seed` takes other articles. */
export function derivedItems(articles: readonly PlainArticle[], each: number, seed: string): KnownItem[] {
  const texts = new Texts(articles);
  const order = [...articles.keys()].sort(
    (a, b) => pick(seed + articles[a]?.address, 2 ** 32) - pick(seed + articles[b]?.address, 2 ** 32),
  );
  const items: KnownItem[] = [];
  let next = 0;
  for (const [kind, make] of Object.entries(MAKERS)) {
    let made = 0;
    for (let tried = 0; made < each && tried < order.length; tried++) {
      const number = order[next++ % order.length] ?? 0;
      const article = articles[number];
      const query = article && make(article, number, texts, seed + article.address);
      if (!query) continue;
      made++;
      items.push({ id: `${kind}-${made}`, kind, query, expect: [article.address] });
    }
  }
  return items;
}

/** Two pieces of title and lead that only this article holds both of. */
function pieces(article: PlainArticle, number: number, texts: Texts, seed: string): [string, string] | null {
  const [title, both] = [
    rowsOf(article.title, seed),
    rowsOf(`${article.title} . ${article.lead}`, `${seed}2`),
  ];
  for (const first of title.slice(0, 4)) {
    for (const second of both.slice(0, 6)) {
      if (first.includes(second) || second.includes(first)) continue;
      const holding = texts.holding(first, second);
      if (holding.length === 1 && holding[0] === number) return [first, second];
    }
  }
  return null;
}

/** Rows of three or four words between stop marks, in an order of chance. */
function rowsOf(text: string, seed: string): string[] {
  const rows = text.split(/[^\p{L}\p{M}\p{N}\s]+/u).flatMap((part) => {
    const words = part.match(WORD) ?? [];
    const cut: string[] = [];
    for (let at = 0; at < words.length; ) {
      const size = 3 + pick(seed + part + at, 2);
      if (words.length - at >= 3) cut.push(words.slice(at, at + size).join(' '));
      at += size;
    }
    return cut.filter((row) => row.includes(' '));
  });
  return rows.sort((a, b) => pick(seed + a, 2 ** 32) - pick(seed + b, 2 ** 32));
}

const exact: Maker = (...given) => pieces(...given)?.join(' ') ?? null;

function spoilt(spoil: (query: string, seed: string) => string | null): Maker {
  return (article, number, texts, seed) => {
    const query = exact(article, number, texts, seed);
    const made = query && spoil(query, seed);
    return made && made !== query ? made : null;
  };
}

const DOCUMENT =
  /(?<![\p{L}\p{N}/])\d{1,5}(?:\/\d{4})?\/(?:NQ|QĐ|NĐ|TT|CT|KH|TB|CĐ|CV|BC|TTLT|HD)(?:-\p{Lu}\p{L}*)+/gu;
const KINDS: Readonly<Record<string, string>> = {
  NQ: 'nghị quyết',
  QĐ: 'quyết định',
  NĐ: 'nghị định',
  TT: 'thông tư',
  CT: 'chỉ thị',
  KH: 'kế hoạch',
  TB: 'thông báo',
  CĐ: 'công điện',
  CV: 'công văn',
};

const legal: Maker = (article, number, texts, seed) => {
  for (const document of `${article.title} ${article.lead} ${article.body}`.match(DOCUMENT) ?? []) {
    if (texts.holding(document).join() !== String(number)) continue;
    const [digits = '', year = ''] = document.split('/');
    const letters = /[A-ZĐ]+(?=-)/.exec(document)?.[0] ?? '';
    const short = year.length === 4 ? `${digits}/${year}` : digits;
    const kind = KINDS[letters];
    const alone = texts.holding(digits).length === 1;
    const ways = [
      document,
      withoutMarks(document),
      withoutMarks(document).toLowerCase().replace(/[/-]/g, ' '),
      ...(kind && alone
        ? [`${kind} số ${short}`, `${letters} ${short}`, `${withoutMarks(kind)} ${short}`]
        : []),
    ];
    return ways[pick(seed, ways.length)] ?? null;
  }
  return null;
};

const NAME =
  /(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|Chủ tịch|Giám đốc|Trưởng phòng|Bí thư|Thượng tá|Đại tá|bác sĩ) ((?:\p{Lu}\p{Ll}+ ){2,3}\p{Lu}\p{Ll}+)/gu;

const person: Maker = (article, number, texts, seed) => {
  for (const [, name = ''] of article.body.matchAll(NAME)) {
    if (texts.holding(name).join() !== String(number)) continue;
    return pick(seed, 3) ? name : withoutMarks(name).toLowerCase();
  }
  return null;
};

const phrase: Maker = (article, number, texts, seed) => {
  const sentences = article.body
    .split(/[^\p{L}\p{M}\s]+/u)
    .filter((part) => (part.match(WORD) ?? []).length > 7);
  for (let tried = 0; tried < Math.min(6, sentences.length); tried++) {
    const words = sentences[pick(`${seed}${tried}`, sentences.length)]?.match(WORD) ?? [];
    const size = 4 + pick(seed, 3);
    const at = pick(`${seed}at${tried}`, Math.max(1, words.length - size));
    const row = words.slice(at, at + size).join(' ');
    if (texts.holding(row).join() === String(number)) return pick(`${seed}q`, 3) ? `"${row}"` : row;
  }
  return null;
};

/** A query with an abbreviation where the text has its expansion, or as it stands; or the other way round. */
function abbreviated(wayOf: 'abbr' | 'expansion'): Maker {
  // Read when it is first needed: in checkouts without it, `npm run bench` lists what it measures all the same.
  let known: z.infer<typeof abbreviationsSchema> | undefined;
  return (article, number, texts, seed) => {
    known ??= abbreviationsSchema
      .parse(JSON.parse(readFileSync(ABBREVIATIONS, 'utf8')))
      .filter(({ ambiguous, abbr }) => !ambiguous && abbr.length > 2);
    const text = ` ${formsOf(`${article.title} ${article.lead} ${article.body}`).join(' ')} `;
    const holds = (words: string) => text.includes(` ${formsOf(words).join(' ')} `);
    for (const { abbr, expansion } of known) {
      const fits = wayOf === 'abbr' ? holds(expansion) || holds(abbr) : holds(abbr) && !holds(expansion);
      if (!fits) continue;
      for (const piece of [...rowsOf(article.title, seed), ...rowsOf(article.lead, seed)].slice(0, 8)) {
        if (formsOf(piece).some((word) => formsOf(`${expansion} ${abbr}`).includes(word))) continue;
        const holding = new Set([...texts.holding(abbr, piece), ...texts.holding(expansion, piece)]);
        if (holding.size !== 1 || !holding.has(number)) continue;
        const typed =
          wayOf === 'abbr'
            ? pick(seed, 2)
              ? abbr
              : withoutMarks(abbr).toLowerCase()
            : expansion.toLowerCase();
        return pick(`${seed}o`, 2) ? `${typed} ${piece}` : `${piece} ${typed}`;
      }
    }
    return null;
  };
}

/** "trung tâm học tập cộng đồng" → "cộng đồng học tập trung tâm" */
function inPairsFromBehind(query: string): string {
  return (query.match(/\S+(?: \S+)?/g) ?? []).reverse().join(' ');
}

const MAKERS: Readonly<Record<string, Maker>> = {
  exact,
  nodiac: spoilt((query) => withoutMarks(query).toLowerCase()),
  mixeddiac: spoilt(someMarks),
  variant: spoilt(otherSpelling),
  nfd: spoilt((query) => query.normalize('NFD')),
  acronym: abbreviated('abbr'),
  expansion: abbreviated('expansion'),
  legal,
  phrase,
  person,
  typo: spoilt(oneTypo),
  'typo, no marks': spoilt((query, seed) => withoutMarks(oneTypo(query, seed)).toLowerCase()),
  order: spoilt(inPairsFromBehind),
  telex: spoilt((query, seed) => asKeys(query, 'telex', pick(seed, 2) === 0)),
  vni: spoilt((query, seed) => asKeys(query, 'vni', pick(seed, 2) === 0)),
  'telex, partly': spoilt((query, seed) => {
    const keys = asKeys(query, 'telex', false).split(' ');
    return keys
      .map((word, i) => (pick(seed + i, 2) ? word : (withoutMarks(query).toLowerCase().split(' ')[i] ?? '')))
      .join(' ');
  }),
};
