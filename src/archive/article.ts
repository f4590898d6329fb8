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

/**
 * How a picture is best published. `photo`: with loss, in several widths. `drawing` (flat colours, or something to
 * see through): the same, without spoiling its edges. `vector`: as it is.
 */
export type PictureKind = 'photo' | 'drawing' | 'vector';

/** A picture of the content folder: all that its published variants are planned from (src/pictures/plan.ts). */
export interface PictureFile {
  /** Site address that keeps the editor's file name: `/2023/12/bai/cau.jpg`. */
  src: string;
  /** Of the file's bytes. */
  digest: string;
  /** In pixels as shown, read from the file. */
  width: number;
  height: number;
  kind: PictureKind;
  /** A link leads to it, or it is attached: `src` is then the picture in full. */
  linked: boolean;
}

/** A picture that goes with an article. */
export interface Picture extends PictureFile {
  alt: string;
  caption: string | null;
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

/** A page of content/pages (about, contact, …). */
export interface TextPage {
  path: string;
  address: string;
  title: string;
  lead: string | null;
  updated: number | null;
  /** Compiled with the templates (.mdx), or rendered like an article's body (.md). */
  mdx: boolean;
}

/** A file of the content folder that a page refers to, and where it is published. */
export interface Asset {
  /** As written by the editor: `anh/cau.jpg`, `/images/cau.jpg`. */
  written: string;
  /** Relative to the content folder: `articles/2023/12/bai/anh/cau.jpg`. */
  from: string;
  /** Site address: `/2023/12/bai/cau.jpg`. */
  href: string;
  bytes: number;
  /** Digest of the bytes. */
  digest: string;
  /** null for what is not shown: no picture, or one that links alone lead to. */
  picture: PictureFile | null;
}
