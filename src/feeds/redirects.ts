/** Old addresses: what web servers are told, and pages for those that are told nothing. */
import { say, type Wording } from '../strings.ts';
import { xmlText } from './xml.ts';

export interface Redirect {
  /** Path and query of the old address, percent-encoded: `/tin.aspx?id=5`. */
  from: string;
  /** An address of this site, `/2023/12/bai/`, or a whole one of another. */
  to: string;
}

/** A file that leads on from an old address. */
interface MovedPage {
  /** Relative to the site's folder: `tin-tuc/bai-cu/index.html`. */
  file: string;
  html: string;
}

/**
 * `_redirects` for Netlify and Cloudflare Pages. Cloudflare leaves out the lines of addresses with a query,
 * which it cannot match.
 */
export function hostRedirects(redirects: readonly Redirect[]): string {
  const lines = redirects.map(({ from, to }) => {
    const [path, query = ''] = splitAtQuery(from);
    const parts = [path, ...query.split('&').filter(Boolean)].map(withoutPatterns);
    return [...parts, encoded(to), '301'].join(' ');
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** A map for nginx. Its keys know no case, and one that stands twice would stop the server: the first counts. */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  const lines = new Map<string, string>();
  for (const { from, to } of redirects) {
    const key = from.toLowerCase();
    if (!lines.has(key)) lines.set(key, `  ${quoted(from)} ${quoted(encoded(to).replaceAll('$', '%24'))};\n`);
  }
  return `# In "http": map_hash_bucket_size 1024; and an include of this file. In "server": if ($bantin_moved) { return 301 $bantin_moved; }
map $request_uri $bantin_moved {
  default "";
${[...lines.values()].join('')}}
`;
}

/** Pages for hosts that know no redirects; none for an address that no file can answer. */
export function movedPages(redirects: readonly Redirect[], origin: string, wording?: Wording): MovedPage[] {
  return redirects.flatMap(({ from, to }) => {
    const file = fileOf(from);
    return file === null ? [] : [{ file, html: movedPage(encoded(to), origin, wording) }];
  });
}

/** Longer names are refused by file systems (255 bytes), where the writer adds an ending while it writes. */
const LONGEST_NAME = 200;

/** The file that a plain server shows at an old address; null where there is none: a query, a script, a name no disk takes. */
function fileOf(from: string): string | null {
  const [path, query] = splitAtQuery(from);
  const names = decoded(path)?.split('/').slice(1);
  if (query !== undefined || !names) return null;
  if (
    names.some(
      (name) => /[\0-\x1f\x7f\\:*"<>|]|^\.{1,2}$/.test(name) || Buffer.byteLength(name) > LONGEST_NAME,
    )
  )
    return null;
  const folders = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  if (folders.some((name) => name === '' || /\.html?$/i.test(name))) return null;
  if (/\.html?$/i.test(last)) return names.join('/');
  if (last.includes('.')) return null;
  return [...folders, ...(last === '' ? [] : [last]), 'index.html'].join('/');
}

function splitAtQuery(from: string): [string, string?] {
  const at = from.indexOf('?');
  return at < 0 ? [from] : [from.slice(0, at), from.slice(at + 1)];
}

/** In ASCII, as a Location header wants it. */
function encoded(to: string): string {
  const url = URL.parse(to, 'http://localhost');
  if (!url) return to;
  return to.startsWith('/') ? url.pathname + url.search + url.hash : url.href;
}

/** `*` and `:` are patterns in `_redirects`. */
function withoutPatterns(part: string): string {
  return part.replaceAll('*', '%2A').replaceAll(':', '%3A');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** With its slashes as they were: an encoded one stays encoded. */
function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

/** The reader stays on the host that the page was asked of: a preview leads on to itself. */
function movedPage(to: string, origin: string, wording: Wording | undefined): string {
  const address = xmlText(to);
  const canonical = xmlText(new URL(to, origin).href);
  const title = xmlText(say('moved', {}, wording));
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0; url=${address}">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${xmlText(say('movedTo', {}, wording))} <a href="${address}">${canonical}</a></p>
</main>
</body>
</html>
`;
}
