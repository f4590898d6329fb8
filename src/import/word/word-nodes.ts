/** mammoth's own tree of a document, which its types leave open, as far as we look at it. */

export interface WordNode {
  type: string;
  children?: unknown;
  styleName?: unknown;
  alignment?: unknown;
  numbering?: unknown;
  font?: unknown;
  value?: unknown;
  notes?: unknown;
}

export function isWordNode(node: unknown): node is WordNode {
  return typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string';
}

/** The nodes right below; footnotes are below the document. */
export function below(node: WordNode): WordNode[] {
  const children = Array.isArray(node.children) ? node.children.filter(isWordNode) : [];
  return node.type === 'document' ? [...children, ...notesOf(node.notes)] : children;
}

function notesOf(notes: unknown): WordNode[] {
  if (typeof notes !== 'object' || notes === null || !('_notes' in notes)) return [];
  const all: unknown = notes._notes;
  if (typeof all !== 'object' || all === null) return [];
  return Object.values(all).flatMap((note: unknown) => {
    const body: unknown = typeof note === 'object' && note !== null && 'body' in note ? note.body : [];
    return Array.isArray(body) ? body.filter(isWordNode) : [];
  });
}

/** The words of a document as mammoth read them, a line a paragraph. */
export function wordText(node: WordNode): string {
  if (node.type === 'text') return typeof node.value === 'string' ? node.value : '';
  if (node.type === 'break' || node.type === 'tab') return '\n';
  const inside = below(node).map(wordText).join('');
  return ['paragraph', 'tableCell'].includes(node.type) ? `${inside}\n` : inside;
}
