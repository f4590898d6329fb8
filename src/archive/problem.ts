/** One thing wrong in the content, with its place. `file` as the editor would type it; line and column from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** `content/articles/2023/12/bai.md:3:7  message` */
export function problemLine({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}  ${message}`;
}

/** By file, then place: the order in which an editor would go through them. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** Thrown when the content is wrong: all its problems at once. Known by `name`, as two copies of this class may live side by side. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = [...problems].sort(byPlace);
  }
}

/** What went wrong, all of it said in words for whoever builds: shown without a stack. */
export class PlainError extends Error {
  override readonly name: string = 'PlainError';
}
