/** YAML 1.2 as editors write it, with the place of every key and value. */
import { createRequire } from 'node:module';
import yaml from 'js-yaml';
import { type StringKey, say } from '../strings.ts';
import { type Fault, type Place, placeAt } from './place.ts';
import { clean } from './source.ts';
import { slipBefore } from './yaml-slips.ts';

/** Numbers and dates stay the text that was typed: `0123` and `2023` are titles too. */
const TEXT_SCHEMA = yaml.FAILSAFE_SCHEMA.extend({
  implicit: [
    new yaml.Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      resolve: (text: string | null) => text === null || /^(~|null|Null|NULL|)$/.test(text),
      construct: () => null,
    }),
    new yaml.Type('tag:yaml.org,2002:bool', {
      kind: 'scalar',
      resolve: (text: string | null) => text !== null && /^(true|True|TRUE|false|False|FALSE)$/.test(text),
      construct: (text: string) => text.toLowerCase() === 'true',
    }),
  ],
});

type YamlResult = { ok: true; value: unknown } | { ok: false; fault: Fault };

/**
 * Reads one document of YAML; keys without a value are left out. `text`: numbers stay text, as frontmatter wants it; `core`: they are numbers.
 * The fault's place counts from the beginning of `source`.
 */
export function parseYaml(source: string, scalars: 'text' | 'core'): YamlResult {
  try {
    const schema = scalars === 'text' ? TEXT_SCHEMA : yaml.CORE_SCHEMA;
    const value = yaml.load(source, { schema });
    const anchor = MAY_ANCHOR.test(source) ? places().anchorPlace(source) : null;
    if (anchor) return { ok: false, fault: { ...anchor, message: say('yamlAnchor') } };
    const lost = MAY_LOSE.test(source) ? places().lostPlace(source) : null;
    if (lost) return { ok: false, fault: { ...lost, message: say('yamlHash') } };
    dropNulls(value);
    // Escapes, `"\\u202e"`, bring in what was cleaned away in the text.
    return { ok: true, value: source.includes('\\') ? cleaned(value) : value };
  } catch (error) {
    return { ok: false, fault: yamlFault(error, source) };
  }
}

const MAY_LOSE = /[ \t]#[^\s#]/;
const MAY_ANCHOR = /(?:^|[\s[{,])&[^\s&]/;

/** `category:` with nothing after it says as much as no line at all. */
function dropNulls(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== null) dropNulls(inner);
    else if (!Array.isArray(value)) Reflect.deleteProperty(value, key);
  }
}

/** The same with each text in it cleaned. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

/** js-yaml's reasons that editors meet, by a part of them. */
const REASONS: readonly (readonly [part: string, key: StringKey])[] = [
  ['duplicated mapping key', 'yamlDuplicateKey'],
  ['tab characters', 'yamlTab'],
  ['bad indentation', 'yamlIndent'],
  ['multiline key', 'yamlColon'],
  ['a document separator is expected', 'yamlColon'],
  ['flow collection', 'yamlBracket'],
  ['quoted scalar', 'yamlQuote'],
  ['unidentified alias', 'yamlAlias'],
  ['unknown tag', 'yamlTag'],
  ['unknown escape', 'yamlEscape'],
  ['hexadecimal', 'yamlEscape'],
  ['nesting exceeded', 'yamlDeep'],
];

function yamlFault(error: unknown, source: string): Fault {
  if (!(error instanceof yaml.YAMLException)) {
    return { line: 1, column: 1, message: say('yamlSyntax') };
  }
  const key = REASONS.find(([part]) => error.reason.includes(part))?.[1] ?? 'yamlSyntax';
  const mark: { line: number; column: number } | undefined = error.mark;
  const last = placeAt(source, source.length);
  const place = mark ? { line: mark.line + 1, column: mark.column + 1 } : { line: 1, column: 1 };
  const inside = place.line > last.line ? last : place;
  return slipBefore(source, inside.line, key) ?? { ...inside, message: say(key) };
}

/**
 * The place of a key or of its value in YAML that parses: `['image', 'src']`, `['tags', 2]`.
 * Of a path that is not there: the nearest part of it that is. Slow; meant for the moment something is wrong.
 */
export function placeInYaml(source: string, path: readonly PropertyKey[], of: 'key' | 'value'): Place {
  return places().placeInYaml(source, path, of);
}

const require = createRequire(import.meta.url);

/** Loaded only when something is wrong: the parser that knows places takes 9 MB. */
function places(): typeof import('./yaml-places.ts') {
  return require('./yaml-places.ts');
}
