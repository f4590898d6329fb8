import { hashOf } from '../digest.ts';

/** A file of the finished site. */
export interface OutputFile {
  /** Relative to --out, with `/`: `2023/12/ten-bai/index.html`. */
  file: string;
  /** Of all that goes into it; another digest than the last build's means: make it again. */
  digest: string;
}

/** What was made of a file. */
export interface Made {
  /** In bytes. */
  size: number;
  /** Of the bytes. */
  hash: string;
}

/** What is to be remembered of a file that was made. */
export function madeOf(bytes: Uint8Array): Made {
  return { size: bytes.length, hash: hashOf(bytes) };
}

/** A file that is no page, and how it is made. */
export interface Output extends OutputFile {
  make(): string | Uint8Array | Promise<string | Uint8Array>;
}

/** The file behind an address: `/a/` is `a/index.html`, `/404/` is `404.html`, `/rss.xml` is `rss.xml`. */
export function fileOf(address: string): string {
  if (address === '/404/') return '404.html';
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Files that are compared as one: where the digest is the last build's, none of them is looked at. */
export interface OutputPart<File extends OutputFile> {
  name: string;
  /** Of all that goes into its files. */
  digest: string;
  outputs(): readonly File[];
}
