/** Files that come along with an article: what they may be, what they are called. */
import { posix } from 'node:path';
import { safeFileName } from '../archive/asset-path.ts';
import { decodedPath } from '../archive/decoded.ts';

export interface ImportedFile {
  /** Beside index.md. */
  name: string;
  bytes: Uint8Array;
}

/** Where the files that a source refers to may come from. Gives null for what is not there or not allowed. */
export interface Surroundings {
  /** A file of the given folder, by an address as it stands in the page. */
  beside(address: string): Promise<Uint8Array | null>;
  /** A file from the network; always null without --fetch. */
  fetched(address: string): Promise<Uint8Array | null>;
}

export const NOTHING_AROUND: Surroundings = {
  beside: () => Promise.resolve(null),
  fetched: () => Promise.resolve(null),
};

const PICTURES: readonly (readonly [extension: string, bytes: RegExp])[] = [
  ['.jpg', /^\xff\xd8\xff/],
  ['.png', /^\x89PNG\r\n\x1a\n/],
  ['.gif', /^GIF8[79]a/],
  ['.webp', /^RIFF[\s\S]{4}WEBP/],
];
const OTHER_PICTURES: readonly (readonly [kind: string, bytes: RegExp])[] = [
  ['BMP', /^BM/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['EMF', /^\x01\0\0\0[\s\S]{36} EMF/],
  ['WMF', /^\xd7\xcd\xc6\x9a/],
  ['HEIC', /^[\s\S]{4}ftyp(?:heic|heix|mif1|msf1)/],
  ['SVG', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i],
];

/** The extension that a picture's bytes ask for, whatever its name; null for what browsers do not show. */
export function pictureExtension(bytes: Uint8Array): string | null {
  const head = headOf(bytes);
  return PICTURES.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

/** What kind of picture these bytes are that no browser shows, or that may not be published as it is; null for others. */
export function otherPicture(bytes: Uint8Array): string | null {
  const head = headOf(bytes);
  return OTHER_PICTURES.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString('latin1');
}

const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|csv|zip|rar|7z)$/i;

/** Whether an address leads to a document that readers download. */
export function isDocument(address: string): boolean {
  return DOCUMENT.test(address.replace(/[?#].*$/s, ''));
}

/** The file's name at the end of an address, decoded; '' where there is none. */
export function nameIn(address: string): string {
  const path = address.replace(/[?#].*$/s, '').replaceAll('\\', '/');
  return posix.basename(decodedPath(path)).normalize('NFC');
}

/** Gathers an article's files, each name once, the same bytes once. */
export class FileShelf {
  private readonly byName = new Map<string, Uint8Array>();

  /** Puts a file on the shelf and gives the name it has there. */
  add(wanted: string, bytes: Uint8Array): string {
    const name = safeFileName(wanted);
    const extension = posix.extname(name);
    const stem = name.slice(0, name.length - extension.length);
    for (let n = 1; ; n++) {
      const free = n === 1 ? name : `${stem}-${n}${extension}`;
      const there = this.byName.get(free);
      if (there && Buffer.compare(there, bytes) === 0) return free;
      if (there) continue;
      this.byName.set(free, bytes);
      return free;
    }
  }

  all(): ImportedFile[] {
    return [...this.byName].map(([name, bytes]) => ({ name, bytes }));
  }
}
