/**
 * The site in hand: what the build (or the development server) has ready while pages are rendered.
 * Pages are compiled to a bundle of their own, so the two meet in a global slot, by data alone.
 */
import type { Article, Asset, Author, Card, Category, TextPage } from '../archive/article.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { PlannedPage } from '../build/plan/planned-page.ts';
import type { RenderedBody } from '../markdown/rendered.ts';
import { type ReaderKey, say } from '../strings.ts';

export interface Site {
  settings: SiteSettings;
  /** `https://example.gov.vn`, without a slash at the end. */
  origin: string;
  /** The style sheet of the colours, made once from the accent. */
  theme: string;
  /** The time that decides what is due, ms since 1970. */
  now: number;
  drafts: boolean;
  categories: readonly Category[];
  authors: readonly Author[];
  /** The planned page at an address; undefined for one that is not planned. */
  planned(address: string): PlannedPage | undefined;
  article(id: number): Article;
  cards(ids: readonly number[]): Card[];
  body(id: number): RenderedBody;
  /** The pages of content/pages, by title. */
  textPages(): readonly TextPage[];
  textPage(path: string): TextPage;
  textPageBody(path: string): RenderedBody;
  /** The files it refers to. */
  textPageAssets(path: string): readonly Asset[];
}

declare global {
  /** Only src/views/site.ts touches it. */
  var bantinSite: Site | undefined;
}

/** Puts a site in hand for the pages rendered next. */
export function takeSite(site: Site): void {
  globalThis.bantinSite = site;
}

/** The site in hand. Throws where none was taken: a page rendered outside a build. */
export function currentSite(): Site {
  if (!globalThis.bantinSite)
    throw new Error('No site in hand: pages are rendered by `npm run build` or `npm run dev`.');
  return globalThis.bantinSite;
}

/** A text of the interface in the site's own wording. */
export function t(key: ReaderKey, values: Record<string, string | number> = {}): string {
  return say(key, values, currentSite().settings.wording);
}
