/**
 * The content security policy of a page: hashes of the inline scripts and styles it holds, taken only from
 * the compiled bundle. Ours and not Astro's, which on pages rendered on demand gives no meta tag.
 */
import { hash } from 'node:crypto';

/** Where a layout leaves room for the policy. */
const POLICY_PLACEHOLDER = '__CSP__';

// A comment, or a tag with its attributes: quoted values may hold any character, also `<` and `>`.
const TAG =
  /<!--[\s\S]*?-->|<(script|style)((?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?)>|<[a-zA-Z/](?:[^>"']|"[^"]*"|'[^']*')*>/g;
const DATA_BLOCK = /\stype="?application\/(?:ld\+)?json"?/;

interface Inline {
  name: 'script' | 'style';
  attributes: string;
  text: string;
  /** Where the element begins and ends in the page. */
  from: number;
  to: number;
}

/** The script and style elements of a page, in order. */
export function inlineElements(html: string): Inline[] {
  const found: Inline[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = match[1];
    if (name !== 'script' && name !== 'style') continue;
    const end = html.indexOf(`</${name}>`, TAG.lastIndex);
    if (end < 0) throw new Error(`<${name}> without an end`);
    const to = end + `</${name}>`.length;
    found.push({
      name,
      attributes: match[2] ?? '',
      text: html.slice(TAG.lastIndex, end),
      from: match.index,
      to,
    });
    TAG.lastIndex = to;
  }
  return found;
}

/**
 * The same without a look at every tag; null where that cannot be. Where all that looks like a script or a style is plainly
 * known, data or an address, every real one is among it: none of these texts can hold another's beginning.
 */
function plainElements(html: string, known: KnownTexts): Inline[] | null {
  const found: Inline[] = [];
  let [script, style] = [html.indexOf('<script'), html.indexOf('<style')];
  while (script >= 0 || style >= 0) {
    const name = style < 0 || (script >= 0 && script < style) ? 'script' : 'style';
    const from = name === 'script' ? script : style;
    const start = html.indexOf('>', from) + 1;
    const close = html.indexOf(`</${name}>`, start);
    if (start === 0 || close < 0) return null;
    const attributes = html.slice(from + name.length + 1, start - 1);
    const text = known.at(html, start, close) ?? html.slice(start, close);
    if (!isPlain({ name, attributes, text }, known)) return null;
    const to = close + name.length + '</>'.length;
    found.push({ name, attributes, text, from, to });
    if (script >= 0 && script < to) script = html.indexOf('<script', to);
    if (style >= 0 && style < to) style = html.indexOf('<style', to);
  }
  return found;
}

function isPlain(
  { name, attributes, text }: Pick<Inline, 'name' | 'attributes' | 'text'>,
  known: KnownTexts,
) {
  if (name === 'script' && DATA_BLOCK.test(attributes)) return !text.includes('<');
  return known.has(text) || (name === 'script' && text === '');
}

/** The inline texts of the bundle. */
class KnownTexts {
  readonly #texts: ReadonlySet<string>;
  readonly #byLength: Map<number, string[]>;

  constructor(texts: ReadonlySet<string>) {
    this.#texts = texts;
    this.#byLength = Map.groupBy(texts, ({ length }) => length);
  }

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  /** The one that stands there; itself and no copy, of which all letters would be looked at again and again. */
  at(html: string, from: number, to: number): string | undefined {
    return this.#byLength.get(to - from)?.find((text) => html.startsWith(text, from));
  }
}

/** What style sheets are together, by their texts: there are a dozen such rows. */
const sheets = new Map<string, { css: string; hash: string }>();

function oneSheet(styles: readonly Inline[]): { css: string; hash: string } {
  const row = styles.map(({ text }) => sourceHash(text)).join();
  const known = sheets.get(row);
  if (known) return known;
  const css = styles.map(({ text }) => text).join('');
  const made = { css, hash: sourceHash(css) };
  sheets.set(row, made);
  return made;
}

const hashes = new Map<string, string>();

function sourceHash(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  const made = `'sha256-${hash('sha256', text, 'base64')}'`;
  hashes.set(text, made);
  return made;
}

/**
 * Puts the policy of a page in place, its style sheets in one element: each would need a hash of its own, which does not
 * compress. `texts` are the inline texts of the bundle; `wasm` allows WebAssembly (the search page). Throws for an inline
 * script or style that is not known, and for a page without room.
 */
export function policyWriter(texts: ReadonlySet<string>): (html: string, wasm: boolean) => string {
  const known = new KnownTexts(texts);
  return (html, wasm) => {
    const script = new Set<string>();
    const styles: Inline[] = [];
    for (const element of plainElements(html, known) ?? inlineElements(html)) {
      const { name, attributes, text } = element;
      if (name === 'script' && DATA_BLOCK.test(attributes)) {
        if (text.includes('<')) throw new Error('a data block holds “<”');
        continue;
      }
      if (name === 'script' && /\ssrc=/.test(attributes)) {
        script.add("'self'");
        continue;
      }
      if (!known.has(text))
        throw new Error(`an inline ${name} is not from the templates: ${text.slice(0, 60)}`);
      if (name === 'style') {
        styles.push(element);
        continue;
      }
      script.add(sourceHash(text));
      // It fetches a script of the site when it is needed.
      if (text.includes('import(')) script.add("'self'");
    }
    if (!html.includes(POLICY_PLACEHOLDER))
      throw new Error(`no room for the content policy (${POLICY_PLACEHOLDER})`);
    const sheet = oneSheet(styles);
    const rules = policy([...script], sheet.css === '' ? [] : [sheet.hash], wasm);
    return inOneElement(html, styles, sheet.css).replace(POLICY_PLACEHOLDER, rules);
  };
}

/** The page with the style sheets where the first of them stood. */
function inOneElement(html: string, styles: readonly Inline[], css: string): string {
  let page = '';
  let done = 0;
  for (const [index, { from, to }] of styles.entries()) {
    page += html.slice(done, from) + (index === 0 ? `<style>${css}</style>` : '');
    done = to;
  }
  return page + html.slice(done);
}

function policy(script: string[], style: string[], wasm: boolean): string {
  const scripts = wasm
    ? ["'self'", "'wasm-unsafe-eval'", ...script.filter((source) => source !== "'self'")]
    : script;
  const rules = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "img-src 'self'",
    // Nothing is asked of other hosts; of our own, tools that examine a page ask for robots.txt in its name.
    "connect-src 'self'",
    // The service worker is fetched by it too.
    scripts.length > 0 && `script-src ${scripts.join(' ')}`,
    style.length > 0 && `style-src ${style.join(' ')}`,
  ];
  return rules.filter(Boolean).join(';');
}
