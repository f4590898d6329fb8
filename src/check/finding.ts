/** A change that surely is right. Offsets count in the file's text as it lies on the disk. */
export type Fix =
  | { kind: 'replace'; offset: number; length: number; text: string }
  /** Takes out characters that nobody sees, and composes letters: in all of the file. */
  | { kind: 'clean' }
  /** Adds an old address to the head of the article. */
  | { kind: 'alias'; address: string };

/** One thing that `check` says. */
export interface Finding {
  /** Relative to the content folder. */
  file: string;
  line: number;
  column: number;
  /** `error`: the build refuses it. */
  severity: 'error' | 'warning';
  rule: string;
  message: string;
  /** What `--fix` does about it; null where that is not for a program to know. */
  fix: Fix | null;
}

/** By file, then place. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
