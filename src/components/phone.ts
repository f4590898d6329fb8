/** `(0209) 3 870 000` → `tel:02093870000`; an international number keeps its plus. */
export function phoneAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** The number with no-break spaces and hyphens: it never breaks over two lines. */
export function phoneText(phone: string): string {
  return phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}
