/** Puts the numbers that Word shows ("Điều 1.", "a)", "II.") into the text of the paragraphs they stand before. */
import { formatNumber } from './number-format.ts';
import { type Numbering, readNumbering } from './numbering.ts';

interface Paragraph {
  /** Where its properties stand in the XML, [0, 0] where it has none. */
  properties: readonly [from: number, to: number];
  numId: string | null;
  depth: number;
  hasText: boolean;
}

/** A list that Markdown numbers just as Word does: 1. 2. 3. */
const PLAIN = /^%\d[.)]?$/;

/**
 * The XML of a document with its numbers as text. Bullets stay, and lists of 1, 2, 3 with nothing in between, which
 * become lists: all others would begin at 1 again after every paragraph, or lose their letters.
 */
export function showNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  if (!/<w:lvl\b/.test(numberingXml)) return documentXml;
  // Properties as they were before a tracked change hold a second set.
  const xml = documentXml.replace(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, '');
  const numbering = readNumbering(numberingXml, stylesXml);
  const paragraphs = readParagraphs(xml, numbering);
  const asLists = plainLists(paragraphs, numbering);
  const labels = labelsOf(paragraphs, numbering);
  const pieces: string[] = [];
  let done = 0;
  for (const [i, { numId, properties }] of paragraphs.entries()) {
    const [from, to] = properties;
    const label = labels[i] ?? '';
    if (numId === null || asLists.has(numId) || from < done) continue;
    pieces.push(xml.slice(done, from), plain(xml.slice(from, to)), label === '' ? '' : textRun(label));
    done = to;
  }
  return pieces.join('') + xml.slice(done);
}

function readParagraphs(xml: string, numbering: Numbering): Paragraph[] {
  const starts = [...xml.matchAll(/<w:p(?:\s[^>]*)?>/g)].map(({ 0: tag, index }) => index + tag.length);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? xml.length;
    const own = xml.slice(start, end);
    const head = /^\s*<w:pPr>[\s\S]*?<\/w:pPr>/.exec(own)?.[0] ?? '';
    const style = /<w:pStyle\b[^>]*?\sw:val="([^"]*)"/.exec(head)?.[1];
    const ofStyle = style === undefined ? null : numbering.ofStyle(style);
    const numId = /<w:numId\b[^>]*?\sw:val="([^"]*)"/.exec(head)?.[1] ?? ofStyle?.numId ?? null;
    const depth = /<w:ilvl\b[^>]*?\sw:val="(\d)"/.exec(head)?.[1];
    return {
      properties: head === '' ? [0, 0] : [start, start + head.length],
      numId: numId === '0' ? null : numId,
      depth: depth === undefined ? (ofStyle?.depth ?? 0) : Number(depth),
      hasText: /<w:t[\s>]/.test(own),
    };
  });
}

/** Numberings of which every level is a bullet or plain, and whose paragraphs follow each other. */
function plainLists(paragraphs: readonly Paragraph[], numbering: Numbering): Set<string> {
  const plain = new Set<string>();
  const broken = new Set<string>();
  const counts = new Set<string>();
  // The list that is open at each depth: what stands deeper does not end it.
  let open: (string | undefined)[] = [];
  for (const { numId, depth, hasText } of paragraphs) {
    if (numId === null) {
      if (hasText) open = [];
      continue;
    }
    const level = numbering.level(numId, depth);
    const isBullet = level?.format === 'bullet';
    const isPlain = level?.format === 'decimal' && PLAIN.test(level.pattern) && level.start === 1;
    const again = plain.has(numId) || counts.has(numbering.countOf(numId));
    const goesOn = open.includes(numId) || !again || numbering.restart(numId, 0) === 1;
    if (!isBullet && (!isPlain || !goesOn)) broken.add(numId);
    plain.add(numId);
    if (!isBullet) counts.add(numbering.countOf(numId));
    open = [...open.slice(0, depth), numId];
  }
  return new Set([...plain].filter((numId) => !broken.has(numId)));
}

/** What stands before each paragraph; '' for nothing. */
function labelsOf(paragraphs: readonly Paragraph[], numbering: Numbering): string[] {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return paragraphs.map(({ numId, depth, hasText }) => {
    const level = numId === null ? null : numbering.level(numId, depth);
    if (numId === null || level === null || !hasText) return '';
    const count = counts.get(numbering.countOf(numId)) ?? [];
    counts.set(numbering.countOf(numId), count);
    const restart = numbering.restart(numId, depth);
    const first = !begun.has(`${numId} ${depth}`);
    begun.add(`${numId} ${depth}`);
    count[depth] =
      first && restart !== null
        ? restart
        : count[depth] === undefined
          ? level.start
          : (count[depth] ?? 0) + 1;
    count.length = depth + 1;
    // Under a number that is text a bullet is typed as well; of typed ones the import makes lists.
    if (level.format === 'bullet') return '-';
    return level.pattern.replace(/%(\d)/g, (_, number: string) => {
      const at = Number(number) - 1;
      const above = numbering.level(numId, at);
      return formatNumber(count[at] ?? above?.start ?? 1, above?.format ?? 'decimal');
    });
  });
}

/** Properties without a number, also where the style has one. */
function plain(properties: string): string {
  const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
  const without = properties.replace(/<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\/>/, '');
  return without.replace(/<\/w:pPr>$/, `${none}</w:pPr>`);
}

function textRun(label: string): string {
  return `<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
}
