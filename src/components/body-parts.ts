/** What a body holds besides paragraphs, h2 and plain lists: each part has a style sheet, src/styles/body/<part>.inline.css. */
const SIGNS = {
  aligned: /\sclass="align-/,
  code: /<(?:code|pre)\b/,
  external: /\sclass="external"/,
  figure: /<(?:figure|img)\b/,
  footnotes: /<sup\b/,
  headings: /<h[34]\b/,
  note: /\sclass="(?:note|banner)"/,
  quote: /<blockquote\b/,
  table: /<table\b/,
  tasks: /\sclass="contains-task-list"/,
  video: /\sclass="video"/,
} satisfies Record<string, RegExp>;

/** Parts that a body holds, and what an article adds: the list of where its links lead. */
export type BodyPart = keyof typeof SIGNS | 'targets';

/** Every part: for a page whose body is not known before it is rendered. */
export const ALL_PARTS = Object.keys(SIGNS).filter(isSigned);

function isSigned(name: string): name is keyof typeof SIGNS {
  return name in SIGNS;
}

/** The parts that this HTML holds: a reader gets no style of the others. */
export function partsOf(html: string): BodyPart[] {
  return ALL_PARTS.filter((part) => SIGNS[part].test(html));
}
