/** How a document numbers its paragraphs: what Word shows before them stands nowhere in their text. */

interface NumberedLevel {
  /** `decimal`, `lowerLetter`, `upperRoman`, `bullet`, … */
  format: string;
  /** `%1.`, `Điều %1.`, `%1.%2` */
  pattern: string;
  start: number;
}

export interface Numbering {
  /** The level that a numbering id has at a depth, null where there is none. */
  level(numId: string, depth: number): NumberedLevel | null;
  /** Numberings of one count go on counting where another stopped. */
  countOf(numId: string): string;
  /** The number at which a numbering begins a level anew, null where it goes on. */
  restart(numId: string, depth: number): number | null;
  /** The numbering that a paragraph style brings along. */
  ofStyle(styleId: string): { numId: string; depth: number } | null;
}

const DEEPEST = 9;

const value = (xml: string, element: string): string | null =>
  new RegExp(`<w:${element}\\b[^>]*?\\sw:val="([^"]*)"`).exec(xml)?.[1] ?? null;

/** The elements of a name with their inside; none of those asked for holds another of its name. */
function* elements(xml: string, name: string): Generator<{ attributes: string; inside: string }> {
  const found = xml.matchAll(new RegExp(`<w:${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</w:${name}>)`, 'g'));
  for (const [, attributes = '', inside = ''] of found) yield { attributes, inside };
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\sw:${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** Reads numbering.xml and what styles.xml says of numbers. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const levels = new Map<string, NumberedLevel>();
  for (const { attributes, inside } of elements(numberingXml, 'abstractNum')) {
    const id = attribute(attributes, 'abstractNumId');
    for (const level of elements(inside, 'lvl')) {
      const depth = Number(attribute(level.attributes, 'ilvl'));
      levels.set(`${id} ${depth}`, {
        format: value(level.inside, 'numFmt') ?? 'decimal',
        pattern: value(level.inside, 'lvlText') ?? `%${depth + 1}.`,
        start: Number(value(level.inside, 'start') ?? '1'),
      });
    }
  }
  const abstracts = new Map<string, string>();
  const restarts = new Map<string, number>();
  for (const { attributes, inside } of elements(numberingXml, 'num')) {
    const id = attribute(attributes, 'numId');
    abstracts.set(id, value(inside, 'abstractNumId') ?? '');
    for (const override of elements(inside, 'lvlOverride')) {
      const start = value(override.inside, 'startOverride');
      if (start !== null) restarts.set(`${id} ${attribute(override.attributes, 'ilvl')}`, Number(start));
    }
  }
  const styles = readStyles(stylesXml);
  return {
    level: (numId, depth) => levels.get(`${abstracts.get(numId) ?? '?'} ${depth}`) ?? null,
    countOf: (numId) => abstracts.get(numId) ?? '?',
    restart: (numId, depth) => restarts.get(`${numId} ${depth}`) ?? null,
    ofStyle: (styleId) => numberingOfStyle(styleId, styles),
  };
}

interface Style {
  numId: string | null;
  depth: number | null;
  basedOn: string | null;
}

function readStyles(stylesXml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const { attributes, inside } of elements(stylesXml, 'style')) {
    const depth = value(inside, 'ilvl');
    styles.set(attribute(attributes, 'styleId'), {
      numId: value(inside, 'numId'),
      depth: depth === null ? null : Number(depth),
      basedOn: value(inside, 'basedOn'),
    });
  }
  return styles;
}

/** A style has what the one it is based on has; a chain that bites its tail ends. */
function numberingOfStyle(
  styleId: string,
  styles: ReadonlyMap<string, Style>,
): { numId: string; depth: number } | null {
  let depth: number | null = null;
  let style = styles.get(styleId);
  for (let n = 0; style && n < DEEPEST; n++) {
    depth ??= style.depth;
    if (style.numId !== null) return style.numId === '0' ? null : { numId: style.numId, depth: depth ?? 0 };
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return null;
}
