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
  /** A change that surely is right: in the file's text as the rules see it. */
  fix: { offset: number; length: number; text: string } | null;
}

/** By file, then place. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
