import type { Asset } from '../archive/article.ts';
import type { Wording } from '../strings.ts';

/** What a body is rendered with, besides its text: the same options give the same HTML. */
export interface BodyOptions {
  /** Of the published site, `https://example.gov.vn`: absolute links to it count as internal. */
  origin: string;
  /** The files the body refers to. A picture that is not among them is shown as its text. */
  assets: readonly Asset[];
  /** The site publishes pictures as AVIF too. */
  avif?: boolean;
  /** A picture stands above the body: none of its own is the first that the reader sees. */
  pictureAbove?: boolean;
  /** The site's own wording of our texts. */
  wording?: Wording;
}
