import { originalName } from '../../markdown/original-name.ts';
import { digestOf } from '../digest.ts';
import type { PlanRow } from '../plan/rows.ts';
import { fileOf, type OutputFile } from './output.ts';

/** What the Markdown of an article is made by, besides its row: to be raised when originalText changes. */
export const ORIGINAL_RECIPE = 1;

/** The Markdown of a published article. It is made where its page is: the article's texts are in hand there. */
export interface OriginalFile extends OutputFile {
  kind: 'original';
  /** The article's row id. */
  article: number;
}

/**
 * Gives of an article its Markdown, to stand beside its page. `origin` is the site's. The digest is the row's own: one edit
 * writes one file.
 */
export function originals(origin: string): (row: PlanRow) => OriginalFile {
  const recipe = digestOf([ORIGINAL_RECIPE, origin]);
  return ({ id, address, digest }) => ({
    kind: 'original',
    file: fileOf(address + originalName(address)),
    digest: recipe + digest,
    article: id,
  });
}
