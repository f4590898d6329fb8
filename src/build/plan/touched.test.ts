/** A plan of what a few changes touch, held against plans of the whole site. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../archive/content-folder.ts';
import { openStore, orderArticles, type Store } from '../../archive/store.ts';
import { listNames } from '../list-names.ts';
import { covers } from '../output/site-parts.ts';
import { sitemapParts } from '../output/sitemap-outputs.ts';
import { type Articles, type ListKey, newest } from './articles.ts';
import { articlesInMemory } from './articles-in-memory.ts';
import { articlesInStore } from './articles-in-store.ts';
import { allPages, type Plan, type PlanInput, planSite } from './plan.ts';
import { changesSincePlanned, keepPlanned } from './planned-rows.ts';
import { dueRows, type ListedRow } from './rows.ts';

const DAY = 86_400_000;
const START = Date.UTC(2023, 0, 1);
const NOW = START + 90 * DAY;

interface Article {
  slug: number;
  day: number;
  category: string | null;
  author: string;
  tags: readonly string[];
  title: string;
  body: string;
  updated: number | null;
  draft: boolean;
}

const article = fc.record<Article>({
  slug: fc.nat(99),
  day: fc.nat(95),
  category: fc.constantFrom('a', 'b', null),
  author: fc.constantFrom('x', 'y'),
  tags: fc.subarray(['t', 'u']),
  title: fc.constantFrom('Một', 'Hai'),
  body: fc.constantFrom('1', '2'),
  updated: fc.constantFrom(null, NOW),
  draft: fc.boolean(),
});

/** Its address bears the month of its first date, whatever it is dated now. */
const addressOf = ({ slug }: Article) => `/2023/0${(slug % 3) + 1}/bai-${slug}/`;

/** A store whose articles are written as a sync would, without a content folder. */
class Archive {
  readonly store: Store = openStore(temporaryFolder());
  #nextId = 1;
  readonly #ids = new Map<number, number>();

  constructor() {
    orderArticles(this.store);
    onTestFinished(() => this.store.close());
  }

  write(each: Article): void {
    const id = this.#ids.get(each.slug) ?? this.#nextId++;
    this.remove(each.slug);
    this.#ids.set(each.slug, id);
    const { day, category, author, tags, title, body, updated, draft } = each;
    const instant = START + day * DAY;
    const card = JSON.stringify([title, instant, category, author]);
    this.store
      .prepare(
        `insert into articles (id, path, address, instant, updated, draft, category, author, tags, digest, card_digest,
           undescribed, author_written) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
      )
      .run(
        id,
        String(each.slug),
        addressOf(each),
        instant,
        updated,
        Number(draft),
        category,
        author,
        JSON.stringify(tags),
        JSON.stringify(each),
        card,
        author,
      );
    const data = {
      author: { id: author, name: `${author} ${title}` },
      tags: tags.map((tag) => ({ id: tag, label: tag + title })),
    };
    this.store
      .prepare("insert into texts (id, assets, data, markdown, line) values (?, '[]', ?, ?, 1)")
      .run(id, JSON.stringify(data), body);
    for (const tag of tags) this.store.prepare('insert into article_tags values (?, ?)').run(tag, id);
  }

  remove(slug: number): void {
    const id = this.#ids.get(slug);
    if (id === undefined) return;
    this.#ids.delete(slug);
    for (const sql of [
      'delete from articles where id = ?',
      'delete from texts where id = ?',
      'delete from article_tags where article = ?',
    ])
      this.store.prepare(sql).run(id);
  }

  input(now: number): PlanInput {
    return {
      store: this.store,
      siteDigest: 'site',
      now,
      drafts: false,
      categories: [{ id: 'a', title: 'A', description: null }],
      authors: [],
      sections: ['a', 'b'],
      perSection: 3,
      wording: {},
      textPages: [],
      names: listNames(this.store, []),
    };
  }
}

/** Digests of everything that a plan says of the site. */
function digests(plan: Plan): Map<string, unknown> {
  return new Map<string, unknown>([
    ...plan.parts.map(({ name, digest, articles }) => [name, [digest, articles.length]] as const),
    ...sitemapParts(plan, 'https://example.gov.vn').map(({ name, digest }) => [name, digest] as const),
  ]);
}

/** What stands after a plan of a part of the site. */
function renewed(before: ReadonlyMap<string, unknown>, plan: Plan): Map<string, unknown> {
  return new Map([...[...before].filter(([name]) => !covers(plan, name)), ...digests(plan)]);
}

const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** Plans the whole, then after each round of changes what they touch, which must come to what a plan of the whole is. */
function holdAgainst(archive: Archive, rounds: readonly (() => number)[]): void {
  const { store } = archive;
  let known = digests(planSite(archive.input(NOW), null));
  keepPlanned(store, NOW, 'x', null);
  for (const round of rounds) {
    const now = round();
    const input = archive.input(now);
    const changes = changesSincePlanned(store, now, 'x');
    if (changes === null) throw new Error('too many changes');
    const some = planSite(input, changes);
    const whole = planSite(input, null);
    known = renewed(known, some);
    expect(sorted(known)).toEqual(sorted(digests(whole)));
    expect(some.lists).toEqual(whole.lists);
    expect(some.overviews).toEqual(whole.overviews);
    const pages = new Map(allPages(whole).map((page) => [page.address, page]));
    for (const page of allPages(some)) expect(page).toEqual(pages.get(page.address));
    keepPlanned(store, now, 'x', changes);
    expect(changesSincePlanned(store, now, 'x')).toEqual([]);
  }
}

const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), slug: fc.nat(99) }) },
);
const rounds = fc.array(
  fc.record({ changes: fc.array(change, { maxLength: 4 }), later: fc.constantFrom(0, 0, 3 * DAY) }),
  { maxLength: 4 },
);

const plain = (slug: number, day: number, body = ''): Article => ({
  slug,
  day,
  category: 'a',
  author: 'x',
  tags: [],
  title: '',
  body,
  updated: null,
  draft: false,
});

describe('a plan of what changed articles touch', () => {
  it('comes to the same as one of the whole site', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 90 }), rounds, (articles, rows) => {
        const archive = new Archive();
        for (const each of articles) archive.write(each);
        let now = NOW;
        const steps = rows.map(({ changes, later }) => () => {
          for (const each of changes) {
            if (each.kind === 'write') archive.write(each.article);
            else archive.remove(each.slug);
          }
          now += later;
          return now;
        });
        holdAgainst(archive, steps);
      }),
      { numRuns: 100 },
    );
  });

  it('does so where lists have several parts', () => {
    const archive = new Archive();
    const count = 2150;
    const nth = (slug: number, more: Partial<Article> = {}): Article => ({
      slug,
      day: (slug * 90) / count,
      category: slug % 2 ? 'a' : 'b',
      author: 'x',
      tags: slug % 50 ? [] : ['t'],
      title: 'Một',
      body: '1',
      updated: null,
      draft: false,
      ...more,
    });
    for (let slug = 0; slug < count; slug++) archive.write(nth(slug));
    const edits: (() => void)[] = [
      () => archive.write(nth(1000, { body: '2' })),
      () => archive.write(nth(1000, { updated: NOW })),
      () => archive.write(nth(1200, { title: 'Hai' })),
      () => archive.remove(700),
      () => archive.write(nth(1800, { day: 1 })),
      () => archive.write(nth(300, { category: 'a' })),
      () => archive.write(nth(count + 1)),
      () => archive.remove(0),
      () => archive.write(nth(2000, { tags: ['u'] })),
      () => archive.write(nth(900, { author: 'y' })),
    ];
    const run = (edit: () => void) => () => {
      edit();
      return NOW;
    };
    holdAgainst(archive, edits.map(run));
  });

  it('looks at few parts, and at none where nothing changed', () => {
    const archive = new Archive();
    for (let slug = 0; slug < 300; slug++) archive.write(plain(slug, slug / 4));
    keepPlanned(archive.store, NOW, 'x', null);
    const planned = () =>
      planSite(archive.input(NOW), changesSincePlanned(archive.store, NOW, 'x')).parts.map(
        ({ name }) => name,
      );
    expect(planned()).toEqual(['overviews']);
    archive.write(plain(100, 25, 'x'));
    expect(planned()).toEqual(['/2023/02/', 'overviews']);
  });

  it('is of the whole site where much changed, or another was planned', () => {
    const archive = new Archive();
    keepPlanned(archive.store, NOW, 'x', null);
    expect(changesSincePlanned(archive.store, NOW, 'y')).toBeNull();
    for (let slug = 0; slug < 400; slug++) archive.write(plain(slug, 1));
    expect(changesSincePlanned(archive.store, NOW, 'x')).toBeNull();
  });
});

describe('articles', () => {
  const lists: ListKey[] = [
    null,
    { of: 'category', id: 'a' },
    { of: 'author', id: 'x' },
    { of: 'tag', id: 't' },
    { of: 'month', id: '2023/02' },
    { of: 'category', id: 'none' },
  ];
  const listed = ({ id, instant, address, updated, card_digest }: ListedRow) => [
    id,
    instant,
    address,
    updated,
    card_digest,
  ];
  const seen = (articles: Articles, places: readonly { id: number; instant: number; address: string }[]) => [
    (['category', 'author', 'tag', 'month'] as const).map((of) => [...articles.counts(of)]),
    lists.map((list) => [
      articles.count(list),
      articles.slice(list, 1, 5).map(listed),
      articles.slice(list, 3, 2),
      newest(articles, list, 3),
      places.map((place) => [
        articles.place(list, place),
        articles.before(list, place, 2),
        articles.after(list, place, 3),
      ]),
    ]),
    ['/2023/01/', '/2023/02/', '/2024/01/'].map((month) => articles.below(month)),
    articles.lastChanges(7),
  ];

  it('are the same from memory and from the store', () => {
    fc.assert(
      fc.property(
        fc.array(article, { maxLength: 60 }),
        fc.array(article, { maxLength: 3 }),
        (articles, others) => {
          const archive = new Archive();
          for (const each of articles) archive.write(each);
          const rows = dueRows(archive.store, NOW, false);
          const places = [
            ...rows.slice(0, 20),
            ...others.map((each) => ({ id: -1, instant: START + each.day * DAY, address: addressOf(each) })),
          ];
          const plain = (found: unknown) => JSON.parse(JSON.stringify(found));
          expect(plain(seen(articlesInStore(archive.store, NOW), places))).toEqual(
            plain(seen(articlesInMemory(rows), places)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
