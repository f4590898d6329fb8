/** The article as the archive holds it: read, checked, NFC, with its address. What pages may show. */

/** A person who signs articles; `id` is the last part of `/tac-gia/<id>/`. */
export interface AuthorRef {
  id: string;
  name: string;
}

/** A tag; `id` is the last part of `/the/<id>/`. Two spellings with one slug are one tag. */
export interface Tag {
  id: string;
  label: string;
}

/** A picture that goes with an article. `src` is the site address once the archive has found the file. */
export interface Picture {
  src: string;
  alt: string;
  caption: string | null;
  /** In pixels, read from the file. */
  width: number;
  height: number;
}

/** A file to download, already found in the article's folder. `bytes` is its size. */
export interface Attachment {
  href: string;
  name: string;
  bytes: number;
}

/** What a list shows of an article. */
export interface Card {
  /** `/2023/12/ten-bai/` */
  address: string;
  title: string;
  /** `description` of the frontmatter, as typed. */
  lead: string | null;
  /** Publication, milliseconds since 1970 (UTC). */
  instant: number;
  /** Whether the frontmatter gave a time of day. */
  precision: 'day' | 'minute';
  category: string | null;
  author: AuthorRef;
  image: Picture | null;
}

export interface Article extends Card {
  /** The file, relative to the content folder: `articles/2023/12/ten-bai.md`. */
  path: string;
  /** `lead`, or the beginning of the first paragraph: plain text of at most 200 characters. */
  excerpt: string;
  updated: number | null;
  tags: Tag[];
  attachments: Attachment[];
  /** Where the text was taken from: a name, or an address. */
  source: string | null;
  /** Old addresses that lead here, each beginning with `/`. */
  aliases: string[];
  draft: boolean;
}

export interface Category {
  id: string;
  title: string;
  description: string | null;
}

export interface Author {
  id: string;
  name: string;
  description: string | null;
}
