/** Addresses that articles once had, on this site or another: of `aliases` and of redirects.csv. */

/** Path and query of an old address, percent-encoded: `/tin.aspx?id=5`; null where it is none. */
export function oldPath(written: string): string | null {
  if (!/^(\/(?!\/)|https?:\/\/)/i.test(written) || /\s/.test(written)) return null;
  const url = URL.parse(written, 'http://localhost');
  return url && url.pathname + url.search !== '/' ? url.pathname + url.search : null;
}

/** Of spellings of an address that a server takes for one, the same key: `/tin/bai` and `/tin/bai/index.html` are `/tin/bai/`. */
export function aliasKey(path: string): string {
  if (path.includes('?')) return path;
  const plain = sameLetters(path).replace(/\/index\.html$/, '/');
  return plain.endsWith('/') || /\.[^/]*$/.test(plain) ? plain : `${plain}/`;
}

/** With only those letters encoded that must be. */
function sameLetters(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}
