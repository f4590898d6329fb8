/** Changes that are surely right, and nothing else. */
import { isUtf8 } from 'node:buffer';
import { withAlias } from './add-alias.ts';
import type { Finding } from './finding.ts';

const INVISIBLE = /[\u200b\u200c\u2060\u200e\u200f\u00ad]|(?!^)\ufeff/g;

/** A file's bytes with its fixes made; null where there is nothing to change. Line ends and a BOM stay as they are. */
export function fixed(bytes: Buffer, findings: readonly Finding[]): string | null {
  if (!isUtf8(bytes)) return null;
  const before = bytes.toString('utf8');
  let text = before;
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
  const replacements = fixes.filter((fix) => fix.kind === 'replace').sort((a, b) => b.offset - a.offset);
  let end = Number.POSITIVE_INFINITY;
  for (const { offset, length, text: replacement } of replacements) {
    if (offset + length > end) continue;
    text = text.slice(0, offset) + replacement + text.slice(offset + length);
    end = offset;
  }
  if (fixes.some(({ kind }) => kind === 'clean')) text = text.replace(INVISIBLE, '').normalize('NFC');
  for (const fix of fixes) if (fix.kind === 'alias') text = withAlias(text, fix.address) ?? text;
  return text === before ? null : text;
}
