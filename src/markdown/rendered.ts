/** What a Markdown body becomes. */
export interface RenderedBody {
  html: string;
  headings: Heading[];
}

/** A heading of a body: for a table of contents and for links to it. */
export interface Heading {
  depth: number;
  /** ASCII id, unique in the page: `mo-dau`. */
  id: string;
  text: string;
}
