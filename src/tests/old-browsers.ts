/** What in a style sheet the oldest browsers of our readers do not know. */
import DoIUse from 'doiuse';
import postcss, { type Root } from 'postcss';

/** Chrome and WebView 87, iOS Safari 14, Firefox ESR. */
const OLDEST = ['chrome 87', 'and_chr 87', 'ios_saf 14.0-14.4', 'firefox 140'];

/** Known in part only, and known where we use them: what the part lacks, we do without. */
const FINE: Readonly<Record<string, string>> = {
  'css-logical-props':
    'margin-, padding- and inset-inline and -block came with Chrome 87 and Safari 14 (inset: 14.1, see below)',
  'css-appearance': 'the prefixed form stands beside it',
  'css-overflow': 'auto and hidden are as old as the web (clip, see below)',
  'css-focus-visible': 'a rule of its own, dropped whole: the browser draws its own ring (a list, see below)',
  'css-not-sel-list': 'doiuse takes an attribute selector for a list; see below',
  'extended-system-fonts': 'other fonts follow it in the list',
  multicolumn: 'columns came long ago; where a break inside an item is allowed, nothing is lost',
  'text-decoration': 'without thickness and offset a link has a plain underline',
};

/** Newer than these browsers, and not in doiuse's table; a declaration or block that they drop. */
const NEWER: readonly [string, RegExp][] = [
  ['inset shorthand (Safari 14.1)', /(^|[;{\s])inset(-inline|-block)?(-start|-end)?\s*:/],
  ['a list in :not() (Chrome 88)', /:not\([^()]*,/],
  ['a list with :focus-visible (Safari 15.4)', /,[^{},]*:focus-visible|:focus-visible[^{},]*,[^{}]*\{/],
  ['overflow: clip (Chrome 90)', /overflow(-[xy])?\s*:[^;}]*clip/],
  ['aspect-ratio (Chrome 88)', /aspect-ratio\s*:/],
  ['color-mix() (Chrome 111)', /color-mix\(/],
  ['light-dark() (Chrome 123)', /light-dark\(/],
  ['a media query range (Chrome 104)', /@media[^{]*[<>]=?/],
  ['@property (Safari 16.4)', /@property/],
  ['@starting-style (Chrome 117)', /@starting-style/],
  ['@scope (Chrome 118)', /@scope/],
  ['relative colours (Chrome 119)', /(rgb|hsl|hwb|lab|lch|color)a?\(\s*from\s/],
];

/** A line for each thing that is too new; what stands inside `@supports` is asked for first, so it may be new. */
export async function tooNew(css: string): Promise<string[]> {
  const root = postcss.parse(css);
  root.walkAtRules('supports', (rule) => void rule.remove());
  return [...(await byTable(root)), ...byPattern(root)];
}

async function byTable(root: Root): Promise<string[]> {
  const found: string[] = [];
  const checker = new DoIUse({
    browsers: OLDEST,
    ignore: Object.keys(FINE),
    onFeatureUsage: ({ feature, usage }) => void found.push(`${feature}: ${usage.toString().slice(0, 80)}`),
  });
  await postcss([checker]).process(root, { from: undefined });
  return found;
}

function byPattern(root: Root): string[] {
  const css = root.toString();
  return NEWER.flatMap(([name, pattern]) => (pattern.test(css) ? [name] : []));
}
