const RICH = /<(?:figure|img|table|blockquote|pre|code|hr|h3|h4|sup|section)\b|\sclass="/;

/** Whether a body holds what only rich.inline.css styles. Paragraphs, h2 and plain lists need nothing of it. */
export function isRich(html: string): boolean {
  return RICH.test(html);
}
