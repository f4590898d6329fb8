/** What web servers are told to send beside each file: what browsers may do with it, and how long it may be kept. */
import { RECIPE_ID } from '../pictures/recipe.ts';
import { WIDTHS } from '../pictures/sizes.ts';
import { SEARCH_FOLDER } from '../search/index-files.ts';

/** On everything. The content policy's other rules stand in the pages: this one works as a header only. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // Of this host alone: the agency's other hosts may not have HTTPS.
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Its name changes with its content. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Stands on every page and seldom changes. */
const A_DAY = 'public, max-age=86400';
/** Kept, and asked for anew each time: an answer of a few bytes where nothing has changed. */
const ASKED_ANEW = 'public, max-age=0, must-revalidate';
const WORKER = 'no-cache';

/**
 * `_headers` for Netlify and Cloudflare. Each file matches one rule with a lifetime at most: Cloudflare would join two
 * into one. What no rule names has these hosts' own lifetime, which is `max-age=0, must-revalidate`.
 * `icons` are the addresses of what stands in every page's head and header.
 */
export function hostHeaders(icons: readonly string[]): string {
  const pictures = WIDTHS.flatMap((width) => ['webp', 'avif'].map((ending) => `/*.${width}.${ending}`));
  const lifetimes = [
    ...['/_astro/*', `/${SEARCH_FOLDER}/:part/*`, ...pictures].map((path) => [path, FOREVER] as const),
    ...encodedOnce(icons).map((path) => [path, A_DAY] as const),
    ['/sw.js', WORKER] as const,
  ];
  return [
    rule('/*', EVERYWHERE),
    ...lifetimes.map(([path, lifetime]) => rule(path, { 'Cache-Control': lifetime })),
  ].join('\n');
}

/** The same for nginx, where every file gets its lifetime by name. */
export function nginxHeaders(icons: readonly string[]): string {
  const hashed = `^/_astro/|^/${SEARCH_FOLDER}/[^/]+/|\\.[0-9a-f]{6}${RECIPE_ID}(\\.[0-9]+)?\\.(webp|avif|jpg|png)$`;
  const everywhere = Object.entries(EVERYWHERE).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return `# In "server": an include of this file. A "location" with an add_header of its own needs the include too.
set $bantin_cache "${ASKED_ANEW}";
if ($uri ~ "${hashed}") { set $bantin_cache "${FOREVER}"; }
${encodedOnce(icons)
  .map((path) => `if ($uri = "${decodeURI(path)}") { set $bantin_cache "${A_DAY}"; }\n`)
  .join('')}if ($uri = "/sw.js") { set $bantin_cache "${WORKER}"; }
# Without "always": what is missing today may be there tomorrow.
add_header Cache-Control $bantin_cache;
${everywhere.join('\n')}
`;
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}

function encodedOnce(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => new URL(path, 'http://localhost').pathname))];
}
