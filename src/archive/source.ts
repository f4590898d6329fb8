/** Files of the content folder as text: UTF-8, NFC, lines ended by `\n`. */
import { isUtf8 } from 'node:buffer';
import { say } from '../strings.ts';
import { toNfc } from '../vietnamese/normalize.ts';
import { atStart, type Fault, type Place, placeAt } from './place.ts';

const MEGABYTE = 1024 * 1024;
/** A text file larger than this is something else than an article: 2 MB are some 700 printed pages. */
export const LARGEST_TEXT = 2 * MEGABYTE;
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1';

export interface Source {
  /** As it lies on the disk, to find places in. */
  raw: string;
  /** Cleaned. Has the same lines as `raw`; columns may differ. */
  text: string;
}

type SourceResult = { ok: true; source: Source } | { ok: false; faults: Fault[] };

/** Whether these bytes only stand for a file that git-lfs has not fetched. */
export function isLfsPointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER;
}

/** Makes text of a file's bytes. Too large, another encoding or a Git LFS pointer is a fault. */
export function readSource(bytes: Buffer): SourceResult {
  const refuse = (fault: Fault): SourceResult => ({ ok: false, faults: [fault] });
  if (bytes.length > LARGEST_TEXT) return refuse(tooLarge(bytes.length));
  if (isLfsPointer(bytes)) return refuse(atStart(say('lfsPointer')));
  if (isUtf16(bytes)) return refuse(atStart(say('utf16')));
  if (!isUtf8(bytes)) return refuse({ ...firstBadByte(bytes), message: say('notUtf8') });
  const raw = bytes.toString('utf8');
  return { ok: true, source: { raw, text: clean(raw) } };
}

/** The fault of a text file of more than `LARGEST_TEXT` bytes. */
export function tooLarge(length: number): Fault {
  return atStart(say('fileTooLarge', { size: (length / MEGABYTE).toFixed(1).replace('.', ',') }));
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The place of the first byte that is no UTF-8: the longest beginning that decodes, found by halving. */
function firstBadByte(bytes: Buffer): Place {
  const decodes = (length: number): string | null => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return null;
    }
  };
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle) === null) bad = middle;
    else good = middle;
  }
  const before = (decodes(good) ?? '').replace(/\r\n?/g, '\n');
  return placeAt(before, before.length);
}

/** What cleaning may change. Most files hold none of it: Vietnamese letters in one piece are in NFC. */
const SUSPECT = /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2014\u2018-\u2027]/;
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]/g;
const ODD_BREAK = /[\x0b\x0c\x85\u2028\u2029]/g;
/** Indents pasted from Word. As plain spaces, four of them would make code of a paragraph. */
const NBSP_INDENT = /^([ \t]*)[\u00a0\u3000][\u00a0\u3000 \t]*/gm;

/**
 * NFC, plain spaces and line ends; without BOM, zero-width, direction and control characters, which feeds may not hold
 * and nobody sees. It is done to code too: whoever copies from a page wants what he sees.
 */
export function clean(raw: string): string {
  if (!SUSPECT.test(raw)) return raw;
  const text = raw.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(ODD_BREAK, ' ');
  const body = Math.max(text.indexOf('\n---', 3), 0);
  return toNfc(text.slice(0, body) + text.slice(body).replace(NBSP_INDENT, '$1'));
}

/** The place in the file as it lies on the disk, for a place in the cleaned text. */
export function placeInFile({ raw, text }: Source, place: Place): Place {
  if (raw === text) return place;
  const rawLine = raw.split(/\r\n?|\n/)[place.line - 1] ?? '';
  const line = text.split('\n')[place.line - 1] ?? '';
  if (rawLine === line) return place;
  const wanted = line.slice(0, place.column - 1);
  let column = 0;
  while (column < rawLine.length && clean(rawLine.slice(0, column)).length < wanted.length) column++;
  // Marks that only change the letter before them belong to it.
  while (column < rawLine.length && clean(rawLine.slice(0, column + 1)) === wanted) column++;
  return { line: place.line, column: column + 1 };
}
