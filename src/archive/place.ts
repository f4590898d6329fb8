/** Places in a file: what an editor's program shows as line and column, both from 1. */

export interface Place {
  line: number;
  column: number;
}

/** Something wrong at a place of a file that the caller knows. */
export interface Fault extends Place {
  message: string;
}

/** A fault of a file as a whole. */
export function atStart(message: string): Fault {
  return { line: 1, column: 1, message };
}

/** The place of a character. An offset past the end is the end. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: countLines(before), column: before.length - lineStart + 1 };
}

/** The number of lines a text stands on: one more than its line ends. */
export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
