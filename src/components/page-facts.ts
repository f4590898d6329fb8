import type { Picture } from '../archive/article.ts';
import type { BodyPart } from './body-parts.ts';

/** What the head of a page says about it. */
export interface PageFacts {
  title: string;
  description?: string | null;
  /** The page's own; null for a page that stands at no address (404). */
  address: string | null;
  /** Newer and older page of the same list. */
  newer?: string | null;
  older?: string | null;
  /** Articles only: the structured data, the lead picture. */
  structured?: string | null;
  image?: Picture | null;
  /** What its body holds besides paragraphs, headings and lists. */
  parts?: readonly BodyPart[];
  /** Kept out of search engines. */
  hidden?: boolean;
  feeds?: { rss: string; atom: string; json: string } | null;
}
