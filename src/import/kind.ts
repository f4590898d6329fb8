/** What a source is: by its first bytes, then by its name. */
import { posix } from 'node:path';
import type { StringKey } from '../strings.ts';
import { otherPicture, pictureExtension } from './files.ts';

/** What can be imported. */
export type Kind = 'text' | 'html' | 'docx' | 'list';
/** What cannot, each with a message that says how it can. */
type RefusedKind = 'slides' | 'unknown' | 'doc' | 'rtf' | 'pdf' | 'picture' | 'odt' | 'mht' | 'sheet';

export const REFUSED: Readonly<Record<RefusedKind, StringKey>> = {
  doc: 'importDoc',
  rtf: 'importRtf',
  pdf: 'importPdf',
  picture: 'importPicture',
  odt: 'importOdt',
  mht: 'importMht',
  sheet: 'importSheet',
  slides: 'importSlides',
  unknown: 'importUnknownKind',
};

const EXTENSIONS: Readonly<Record<string, Kind | RefusedKind>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.aspx': 'html',
  '.docx': 'docx',
  '.docm': 'docx',
  '.dotx': 'docx',
  '.csv': 'list',
  '.tsv': 'list',
  '.doc': 'doc',
  '.dot': 'doc',
  '.wps': 'doc',
  '.rtf': 'rtf',
  '.pdf': 'pdf',
  '.odt': 'odt',
  '.mht': 'mht',
  '.mhtml': 'mht',
  '.xls': 'sheet',
  '.xlsx': 'sheet',
  '.ppt': 'slides',
  '.pptx': 'slides',
  '.jpg': 'picture',
  '.jpeg': 'picture',
  '.png': 'picture',
  '.gif': 'picture',
  '.bmp': 'picture',
  '.tif': 'picture',
  '.tiff': 'picture',
  '.webp': 'picture',
  '.heic': 'picture',
};

/** What pages are made with, and what systems leave behind: nothing to tell of. */
const OF_PAGES = /^\.(?:css|m?js|json|map|xml|svg|ico|woff2?|ttf|eot|db|ini|lnk|url|md|bak|tmp|part)$/;

/** The kind of a source; null for one that nobody imports (a style sheet, a program). */
export function kindOf(name: string, bytes: Uint8Array): Kind | RefusedKind | null {
  const byName = EXTENSIONS[posix.extname(name).toLowerCase()] ?? null;
  if (byName === null) return null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString(
    'latin1',
  );
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return byName === 'sheet' ? 'sheet' : 'doc';
  if (pictureExtension(bytes) !== null || (otherPicture(bytes) ?? 'SVG') !== 'SVG') return 'picture';
  if (head.startsWith('PK\x03\x04'))
    return ['docx', 'odt', 'sheet', 'slides'].includes(byName) ? byName : 'docx';
  // Portals offered pages for download as "Word".
  if (byName === 'doc' && /<html|<!doctype html|<body/i.test(head)) return 'html';
  return byName;
}

/** What a source may be, by its name alone: what a folder is searched for. */
export function kindByName(name: string): Kind | RefusedKind | null {
  const extension = posix.extname(name).toLowerCase();
  return EXTENSIONS[extension] ?? (extension === '' || OF_PAGES.test(extension) ? null : 'unknown');
}
