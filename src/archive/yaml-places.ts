/** Where in YAML something stands, by a second parser that keeps places. */
import { isMap, isNode, isScalar, isSeq, Lexer, parseDocument, type Range, visit } from 'yaml';
import { type Place, placeAt } from './place.ts';

/** The place of the first anchor. Nobody means one: `title: &Đ` would lose its word, and aliases of aliases fill the memory. */
export function anchorPlace(source: string): Place | null {
  let place: Place | null = null;
  const found = (_key: unknown, node: { anchor?: string; range?: Range | null }) => {
    if (node.anchor === undefined) return undefined;
    place = placeAt(source, node.range?.[0] ?? 0);
    return visit.BREAK;
  };
  visit(parseDocument(source, { logLevel: 'silent' }), { Value: found });
  return place;
}

/** What the lexer says beside the text itself. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);

/**
 * The place of words that are lost, as a `#` after a space begins a comment: `title: Hội nghị #2`. What is a comment for
 * whoever reads it stands on a line of its own, or has a space behind the sign.
 */
export function lostPlace(source: string): Place | null {
  let offset = 0;
  for (const lexeme of new Lexer().lex(source)) {
    const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
    if (/^#[^\s#]/.test(lexeme) && line.trim() !== '') return placeAt(source, offset);
    if (!MARKS.has(lexeme)) offset += lexeme.length;
  }
  return null;
}

/**
 * The place of a key or of its value in YAML that parses: `['image', 'src']`, `['tags', 2]`.
 * Of a path that is not there: the nearest part of it that is.
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
