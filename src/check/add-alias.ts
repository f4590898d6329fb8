/** An alias added to the frontmatter of an article, all else as it stood. */

/** The article's text with `address` among its aliases; null where it has no frontmatter to add to. */
export function withAlias(text: string, address: string): string | null {
  const close = text.indexOf('\n---', 3);
  if (close < 0) return null;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const head = text.slice(0, close + 1);
  const rest = text.slice(close + 1);
  const flow = /^aliases:[ \t]*\[([^\]\n]*)\]/m.exec(head);
  if (flow) {
    const inside = flow[1]?.trim() ?? '';
    const line = `aliases: [${inside === '' ? '' : `${inside}, `}${address}]`;
    return head.slice(0, flow.index) + line + head.slice(flow.index + flow[0].length) + rest;
  }
  const block = /^aliases:[ \t]*\r?\n([ \t]*)/m.exec(head);
  if (!block) return `${head}aliases:${end}  - ${address}${end}${rest}`;
  // Indented like the entries that are there: YAML takes no mixture.
  const indent = /^[ \t]*-/.test(head.slice(block.index + block[0].length)) ? (block[1] ?? '') : '  ';
  const at = block.index + block[0].length - (block[1] ?? '').length;
  return `${head.slice(0, at)}${indent}- ${address}${end}${head.slice(at)}${rest}`;
}
