/** Opens a .docx, which is a zip of XML, without trusting it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { say } from '../../strings.ts';
import { RefusedSource } from '../refused.ts';
import { plainXml } from './plain-xml.ts';
import { showNumbers } from './show-numbers.ts';

const MEGABYTE = 1024 * 1024;
const MOST_PARTS = 5000;
/** A novel is 2 MB of XML. */
const LARGEST_XML = 40 * MEGABYTE;
const LARGEST_PART = 60 * MEGABYTE;
const LARGEST_ALL = 300 * MEGABYTE;
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/core\.xml|word\/)/;

export interface Docx {
  /** The parts by name, unpacked; in the text the numbers that Word shows before paragraphs. */
  parts: ReadonlyMap<string, Uint8Array>;
  /** Words that Word does not show; they are in no part any more. */
  hidden: string;
  /** How many formulas were written as plain text. */
  formulas: number;
  /** How many files it only refers to, to be put in by Word when it is opened. */
  inserted: number;
  /** The same file packed anew without compression: what it unpacks to is what was checked. */
  buffer: Buffer;
}

/** Unpacks within limits, said before unpacking and held while it. Throws RefusedSource for what is broken or hostile. */
export function openDocx(bytes: Uint8Array): Docx {
  const parts = unpack(bytes);
  const main = mainPart(parts);
  const text = parts[main];
  if (!text) throw new RefusedSource(say('importNotDocx'));
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    if (part.length > LARGEST_XML) throw new RefusedSource(say('importTooLarge'));
    // Entities are declared in a DOCTYPE, and Word writes none.
    if (Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!')) refuseDoctype(part);
  }
  if (!/<\/(?:\w+:)?document>\s*$/.test(strFromU8(text.subarray(-200))))
    throw new RefusedSource(say('importTruncated'));
  const { xml, hidden, formulas } = plainXml(strFromU8(text));
  parts[main] = strToU8(
    showNumbers(xml, textOf(parts['word/numbering.xml']), textOf(parts['word/styles.xml'])),
  );
  return {
    hidden,
    formulas,
    inserted: xml.match(/<w:altChunk\b/g)?.length ?? 0,
    parts: new Map(Object.entries(parts)),
    buffer: Buffer.from(zipSync(parts, { level: 0 })),
  };
}

/** The part with the text: Word on the web calls it `word/document2.xml`, and says so in the file's relations. */
function mainPart(parts: Readonly<Record<string, Uint8Array>>): string {
  for (const [relation] of textOf(parts['_rels/.rels']).matchAll(/<Relationship\b[^>]*>/g)) {
    if (!/\sType="[^"]*\/officeDocument"/.test(relation)) continue;
    const target = /\sTarget="\/?([^"]*)"/.exec(relation)?.[1];
    if (target !== undefined && target in parts) return target;
  }
  return 'word/document.xml';
}

function textOf(part: Uint8Array | undefined): string {
  return part ? strFromU8(part) : '';
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let count = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++;
        if (name.includes('..') || name.startsWith('/') || name.includes('\\'))
          throw new RefusedSource(say('importZipPath', { name }));
        if (!NEEDED.test(name) || name.endsWith('/')) return false;
        total += originalSize;
        if (count > MOST_PARTS || originalSize > LARGEST_PART || total > LARGEST_ALL)
          throw new RefusedSource(say('importTooLarge'));
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RefusedSource) throw error;
    throw new RefusedSource(say('importBrokenZip'));
  }
}

function refuseDoctype(part: Uint8Array): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part))) throw new RefusedSource(say('importDoctype'));
}
