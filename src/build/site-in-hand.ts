/** The site as pages see it while they are rendered: rows of the store, by the plan. */
import type { Article, Author, Card, Category, TextPage } from '../archive/article.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { Store } from '../archive/store.ts';
import type { RenderedBody } from '../markdown/rendered.ts';
import { themeCss, tokens } from '../styles/theme.ts';
import type { Site } from '../views/site.ts';
import type { Plan } from './plan/plan.ts';

export interface SiteInput {
  store: Store;
  settings: SiteSettings;
  origin: string;
  now: number;
  drafts: boolean;
  categories: readonly Category[];
  authors: readonly Author[];
  textPages: readonly TextPage[];
  plan: Plan;
  bodies: Bodies;
}

/** Where rendered bodies come from. */
export interface Bodies {
  ofArticle(id: number): RenderedBody;
  ofTextPage(path: string): RenderedBody;
}

/** Makes the site that pages are rendered from. */
export function siteInHand({ store, plan, bodies, ...facts }: SiteInput): Site {
  const card = store.prepare('select card from articles where id = ?');
  const data = store.prepare('select data from articles where id = ?');
  const cards = new Map<number, Card>();
  const readCard = (id: number): Card => JSON.parse(column(card.get(id), 'card', id));
  // A card stands on a dozen pages.
  const cardOf = (id: number): Card => {
    const known = cards.get(id);
    if (known) return known;
    const made = readCard(id);
    cards.set(id, made);
    return made;
  };
  const texts = new Map(facts.textPages.map((page) => [page.path, page]));
  return {
    ...facts,
    theme: { css: themeCss(facts.settings.accent), band: tokens(facts.settings.accent, 'light').band },
    planned: (address) => plan.byAddress.get(address),
    article: (id): Article => JSON.parse(column(data.get(id), 'data', id)),
    cards: (ids) => ids.map(cardOf),
    body: bodies.ofArticle,
    textPages: () => facts.textPages,
    textPage: (path) => found(texts.get(path), path),
    textPageBody: bodies.ofTextPage,
  };
}

function column(row: Record<string, unknown> | undefined, name: string, id: number): string {
  const value = row?.[name];
  if (typeof value !== 'string') throw new Error(`article row ${id} has no ${name}`);
  return value;
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`${name} is not in the store`);
  return value;
}
