import { say } from '../strings.ts';
import type { Fault } from './place.ts';

const FENCE = /^ {0,3}(?:```|~~~)/;

/** Where git left both sides of a conflict for somebody to choose from; null where it did not. In code they are meant. */
export function conflictIn(text: string): Fault | null {
  if (!text.includes('\n>>>>>>> ')) return null;
  let isCode = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    if (!isCode && line.startsWith('<<<<<<< '))
      return { line: index + 1, column: 1, message: say('conflict') };
  }
  return null;
}
