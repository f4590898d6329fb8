import { posix } from 'node:path';
import { ContentError, PlainError } from '../../archive/problem.ts';
import type { PublicFile } from '../../archive/public-files.ts';
import { say } from '../../strings.ts';

/** Two files of the site that cannot both be there: they have one name, or one would be a folder of the other. */
export class OutputClash extends PlainError {
  override readonly name = 'OutputClash';
  /** Relative to --out. */
  readonly file: string;

  constructor(file: string) {
    super(say('fileTwice', { file }));
    this.file = file;
  }
}

/** The same as a fault of the content, where a file of `public/` is one of the two; else the error itself. */
export function clashInContent(error: unknown, publicFiles: readonly PublicFile[], shownAs: string): unknown {
  if (!(error instanceof OutputClash)) return error;
  const href = `/${error.file}`;
  const ours = publicFiles.find((file) => file.href === href || file.href.startsWith(`${href}/`));
  if (!ours) return error;
  const message = say('publicReserved', { address: href });
  return new ContentError([{ file: posix.join(shownAs, ours.path), line: 1, column: 1, message }]);
}
