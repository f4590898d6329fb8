/** What the build bench needs to know of a site generator. */
import type { Corpus } from '../corpus.ts';
import type { Command } from '../measure.ts';

export interface Contender {
  /** As given to --contenders: `hugo`. */
  id: string;
  name: string;
  /**
   * Makes the contender's site over the corpus, outside what is measured, in a folder of its own.
   * Gives a reason in words where it cannot run here.
   */
  prepare(corpus: Corpus, dir: string): Promise<Ready | Missing>;
}

export interface Ready {
  version: string;
  /** Builds the whole site into `out`, HTML and RSS, no search index. */
  build: Command;
  /** The same with a search index; null for one that has none. */
  buildWithSearch: Command | null;
  /** Says that the result is published, so that a later build counts its changes from it; null where nothing does. */
  publish: Command | null;
  out: string;
  /** Forgets every cache and result: the next build is the first. */
  forget(): void;
  /** Forgets all but compiled templates, which no edit of content changes; null where nothing is compiled. */
  forgetContent: (() => void) | null;
}

export interface Missing {
  missing: string;
}
