/** Text of bytes whose encoding must be found out: old pages say it wrongly or not at all. */
import { isUtf8 } from 'node:buffer';
import { say } from '../../strings.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';
import { likelyEncoding } from '../legacy/recognise.ts';
import { RefusedSource } from '../refused.ts';

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]{0,100}encoding=["']([\w-]+)/i;

/**
 * Decodes UTF-8, UTF-16 with its mark, and what the old Windows programs wrote (1258, or 1252 that holds TCVN3 or VNI).
 * Throws RefusedSource for bytes that are no text, or UTF-8 that was cut or damaged.
 */
export function decode(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark) return withoutNul(new TextDecoder(mark).decode(bytes));
  if (isUtf8(bytes)) return withoutNul(new TextDecoder('utf-8').decode(bytes));
  const cut = cutUtf8(bytes);
  if (cut !== null) throw new RefusedSource(say('importTruncated'));

  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const declared = DECLARED.exec(head)?.slice(1).find(Boolean)?.toLowerCase() ?? '';
  const western = new TextDecoder('windows-1252').decode(bytes);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (likelyEncoding(western.split('\n'))) return withoutNul(western);
  if (share(vietnamese) > 0.8) return withoutNul(vietnamese);
  if (declared.startsWith('utf')) throw new RefusedSource(say('importBrokenUtf8'));
  if (/^(windows-1252|iso-8859-1|us-ascii)$/.test(declared)) return withoutNul(western);
  throw new RefusedSource(say('importUnknownEncoding'));
}

function byteOrderMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The good beginning of UTF-8 whose last character was cut in two; null where something else is wrong. */
function cutUtf8(bytes: Uint8Array): Uint8Array | null {
  for (let missing = 1; missing <= 3; missing++) {
    const beginning = bytes.subarray(0, bytes.length - missing);
    if (beginning.some((byte) => byte > 0x7f) && isUtf8(beginning)) return beginning;
  }
  return null;
}

/** A text file holds no NUL; a program does. */
function withoutNul(text: string): string {
  if (text.includes('\0')) throw new RefusedSource(say('importNotText'));
  return text;
}

/** Which part of the words with letters beyond ASCII are Vietnamese syllables. */
function share(text: string): number {
  const words = text.match(/\p{L}+/gu)?.filter((word) => /[^\0-\x7f]/.test(word)) ?? [];
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length;
}
