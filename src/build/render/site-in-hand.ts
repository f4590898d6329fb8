/** The site as pages see it while they are rendered: rows of the store, by the plan. */
import type { Article, Asset, Author, Card, Category, TextPage } from '../../archive/article.ts';
import type { SiteSettings } from '../../archive/site-settings.ts';
import type { Store } from '../../archive/store.ts';
import type { RenderedBody } from '../../markdown/rendered.ts';
import type { Site } from '../../views/site.ts';
import type { PlannedPage } from '../plan/planned-page.ts';

/** What pages show besides rows of the store: plain data. */
export interface SiteFacts {
  settings: SiteSettings;
  theme: Site['theme'];
  origin: string;
  now: number;
  drafts: boolean;
  categories: readonly Category[];
  authors: readonly Author[];
  textPages: readonly TextPage[];
}

/** Where articles and rendered bodies come from. */
export interface Bodies {
  article(id: number): Article;
  ofArticle(id: number): RenderedBody;
  ofTextPage(path: string): RenderedBody;
  /** An article's body before it is rendered. */
  markdownOf(id: number): string;
}

interface SiteInput extends SiteFacts {
  store: Store;
  planned: ReadonlyMap<string, PlannedPage>;
  bodies: Bodies;
}

/** Kept at a time: those of some months. */
const MOST_CARDS = 2000;

/** Makes the site that pages are rendered from. */
export function siteInHand({ store, planned, bodies, textPages, ...facts }: SiteInput): Site {
  const card = store.prepare('select card from cards where id = ?');
  const assets = store.prepare('select assets from pages where path = ?');
  const texts = new Map(textPages.map((page) => [page.path, page]));
  // A card stands on a dozen pages, which are made one soon after the other: see render-pages.ts.
  const cards = new Map<number, Card>();
  const cardOf = (id: number): Card => {
    const known = cards.get(id);
    if (known) return known;
    const read: Card = JSON.parse(column(card.get(id), 'card', id));
    if (cards.size === MOST_CARDS) cards.clear();
    cards.set(id, read);
    return read;
  };
  return {
    ...facts,
    planned: (address) => planned.get(address),
    article: bodies.article,
    cards: (ids) => ids.map(cardOf),
    body: bodies.ofArticle,
    textPages: () => textPages,
    textPage: (path) => found(texts.get(path), path),
    textPageBody: bodies.ofTextPage,
    textPageAssets: (path): Asset[] => JSON.parse(column(assets.get(path), 'assets', path)),
  };
}

function column(row: Record<string, unknown> | undefined, name: string, id: number | string): string {
  const value = row?.[name];
  if (typeof value !== 'string') throw new Error(`row ${id} has no ${name}`);
  return value;
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`${name} is not in the store`);
  return value;
}
