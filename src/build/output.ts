/** One file of the finished site: what it is made from, and how. */
export interface Output {
  /** Relative to --out, with `/`: `2023/12/ten-bai/index.html`. */
  file: string;
  /** Of all that goes into it; another digest than the last build's means: make it again. */
  digest: string;
  make(): Promise<string | Uint8Array> | string | Uint8Array;
}

/** The file behind an address: `/a/` is `a/index.html`, `/404/` is `404.html`, `/rss.xml` is `rss.xml`. */
export function fileOf(address: string): string {
  if (address === '/404/') return '404.html';
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
