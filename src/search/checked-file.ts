/** Small files of the cache that are taken only as they were written. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Writes a file at once: a run that is killed leaves the old one. */
export function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/** Writes a text with its sum above it. */
export function writeChecked(path: string, text: string): void {
  replaceFile(path, `${sumOf(text)}\n${text}`);
}

/** The text as it was written; null for a file that is gone, cut off or changed. */
export function readChecked(path: string): string | null {
  const written = readIfThere(path);
  const end = written?.indexOf('\n') ?? -1;
  const text = written?.slice(end + 1) ?? '';
  return written?.slice(0, Math.max(0, end)) === sumOf(text) ? text : null;
}

/** A file's text; null where there is none. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function sumOf(text: string): string {
  return crc32(text).toString(16);
}
