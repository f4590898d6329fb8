/** What every reader of sources gives: one page, before it is known which of its blocks is what. */
import type { Root } from 'hast';
import type { Facts } from './shape/read-shape.ts';

export interface SourcePage {
  /** Clean text in HTML elements. */
  tree: Root;
  /** What is known from outside of what readers saw: the head of a page, the columns of a list. */
  known: Partial<Facts>;
  /** Where it was published, null where that is not known. */
  address: string | null;
  /** As the old portal called it. */
  category: string | null;
  /** Pictures within the source, by the `src` they have in the tree. */
  embedded: ReadonlyMap<string, Uint8Array>;
  /** Words that readers saw and that are not in the tree, as the columns of a list: they are counted too. */
  beside: string;
  /** The day on which the file was last saved, null where it does not say. */
  savedOn: string | null;
}
