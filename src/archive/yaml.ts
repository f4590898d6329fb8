/** YAML 1.2 as editors write it, with the place of every key and value. */
import yaml from 'js-yaml';
import { isMap, isNode, isScalar, isSeq, parseDocument, type Range, visit } from 'yaml';
import { type StringKey, say } from '../strings.ts';
import { type Fault, type Place, placeAt } from './place.ts';

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

export type YamlResult = { ok: true; value: unknown } | { ok: false; fault: Fault };

/**
 * Reads one document of YAML; keys without a value are left out. `text`: numbers stay text, as frontmatter wants it; `core`: they are numbers.
 * The fault's place counts from the beginning of `source`.
 */
export function parseYaml(source: string, scalars: 'text' | 'core'): YamlResult {
  try {
    const schema = scalars === 'text' ? TEXT_SCHEMA : yaml.CORE_SCHEMA;
    const value = yaml.load(source, { schema });
    const anchor = MAY_ANCHOR.test(source) ? anchorPlace(source) : null;
    if (anchor) return { ok: false, fault: { ...anchor, message: say('yamlAnchor') } };
    dropNulls(value);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, fault: yamlFault(error, source) };
  }
}

const MAY_ANCHOR = /(?:^|[\s[{,])&[^\s&]/;

/** Nobody means an anchor: `title: &Đ` would lose its word, and aliases of aliases fill the memory. */
function anchorPlace(source: string): Place | null {
  let place: Place | null = null;
  const found = (_key: unknown, node: { anchor?: string; range?: Range | null }) => {
    if (node.anchor === undefined) return undefined;
    place = placeAt(source, node.range?.[0] ?? 0);
    return visit.BREAK;
  };
  visit(parseDocument(source, { logLevel: 'silent' }), { Value: found });
  return place;
}

/** `category:` with nothing after it says as much as no line at all. */
function dropNulls(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== null) dropNulls(inner);
    else if (!Array.isArray(value)) Reflect.deleteProperty(value, key);
  }
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
  return { ...inside, message: say(key) };
}

/**
 * The place of a key or of its value in YAML that parses: `['image', 'src']`, `['tags', 2]`.
 * Of a path that is not there: the nearest part of it that is. Slow; meant for the moment something is wrong.
 */
export function placeInYaml(source: string, path: readonly PropertyKey[], of: 'key' | 'value'): Place {
  return placeAt(source, offsetInYaml(source, path, of));
}

function offsetInYaml(source: string, path: readonly PropertyKey[], of: 'key' | 'value'): number {
  let node: unknown;
  try {
    node = parseDocument(source, { logLevel: 'silent' }).contents;
  } catch {
    // Nested too deeply for this parser.
    return 0;
  }
  let offset = startOf(node) ?? 0;
  path.forEach((part, depth) => {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) {
        node = undefined;
        return;
      }
      const key = startOf(pair.key) ?? offset;
      node = pair.value;
      const empty = !isNode(node) || (isScalar(node) && node.value === null);
      offset = (last && of === 'key') || empty ? key : (startOf(node) ?? key);
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else {
      node = undefined;
    }
  });
  return Math.min(offset, source.length);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
