/** Pages in MDX may run nothing: what they may hold, and where something else stands. */
import { type MdastNode, type MdxJsxAttributeUnion, mdxToMdast } from 'satteri';
import { SCHEMES, schemesInWords } from '../markdown/link-kind.ts';
import { say } from '../strings.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { PAGE_COMPONENTS, PAGE_ELEMENTS } from './page-components.ts';
import type { Fault, Place } from './place.ts';
import { type Reference, treeReferences } from './references.ts';

interface MdxPage {
  /** Places count from the body's beginning. */
  faults: Fault[];
  references: Reference[];
}

const SAFE_SCHEME = new RegExp(`^(?:${SCHEMES.join('|')}):`, 'i');
const ANY_SCHEME = /^[\s\0-\x20]*[a-z][a-z\d+.\s-]*:/i;

/** Reads the body of an .mdx page. Throws nothing. */
export function readMdx(body: string): MdxPage {
  let tree: MdastNode;
  try {
    // Sätteri 0.10.5 ends the process on an `export` whose last character is a backslash: no text ends in one here.
    tree = mdxToMdast(`${body}\n`, { features: { frontmatter: false } });
  } catch (error) {
    return { faults: [syntaxFault(error, body)], references: [] };
  }
  const faults: Fault[] = [];
  visit(tree, faults);
  return { faults, references: treeReferences(tree) };
}

/** The parser's message begins with the place: `3:1: Unexpected character …`. */
function syntaxFault(error: unknown, body: string): Fault {
  const [, line = '1', column = '1'] =
    /^(\d+):(\d+):/.exec(error instanceof Error ? error.message : '') ?? [];
  const lines = body.split('\n').length;
  return { line: Math.min(Number(line), lines), column: Number(column), message: say('mdxSyntax') };
}

function visit(node: MdastNode, faults: Fault[]): void {
  const at = node.position?.start ?? { line: 1, column: 1 };
  const refuse = (message: string, place: Place = at) => {
    faults.push({ line: place.line, column: place.column, message });
  };
  switch (node.type) {
    case 'mdxjsEsm':
      refuse(say('mdxImport'));
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      refuse(say('mdxExpression'));
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      for (const message of elementFaults(node.name, node.attributes)) refuse(message);
      break;
    case 'link':
    case 'image':
    case 'definition':
      if (ANY_SCHEME.test(node.url) && !SAFE_SCHEME.test(node.url))
        refuse(say('linkScheme', { url: node.url, schemes: schemesInWords() }));
      break;
  }
  if ('children' in node) for (const child of node.children) visit(child, faults);
}

function elementFaults(name: string | null, attributes: readonly MdxJsxAttributeUnion[]): string[] {
  if (name !== null && PAGE_ELEMENTS.has(name)) {
    return attributes.length === 0 ? [] : [say('mdxElementAttributes', { name })];
  }
  const known = name !== null && Object.hasOwn(PAGE_COMPONENTS, name) ? PAGE_COMPONENTS[name] : undefined;
  if (name === null || !known) {
    const near = name === null ? null : nearest(name, [...Object.keys(PAGE_COMPONENTS), ...PAGE_ELEMENTS]);
    return [
      near === null
        ? say('mdxUnknown', { name: name ?? '', known: Object.keys(PAGE_COMPONENTS).join(', ') })
        : say('mdxUnknownNear', { name: name ?? '', near }),
    ];
  }
  const faults = attributes.flatMap((attribute) => attributeFault(attribute, name, Object.keys(known)));
  const given = new Set(
    attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '')),
  );
  const missing = Object.keys(known).filter((key) => known[key] === true && !given.has(key));
  return [...faults, ...missing.map((attribute) => say('mdxAttributeMissing', { name, attribute }))];
}

function attributeFault(attribute: MdxJsxAttributeUnion, name: string, known: readonly string[]): string[] {
  if (attribute.type !== 'mdxJsxAttribute') return [say('mdxExpression')];
  if (!known.includes(attribute.name))
    return [say('mdxAttributeUnknown', { name, attribute: attribute.name })];
  return typeof attribute.value === 'string'
    ? []
    : [say('mdxAttributeText', { name, attribute: attribute.name })];
}
