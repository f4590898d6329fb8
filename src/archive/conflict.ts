import { say } from '../strings.ts';
import type { Fault } from './place.ts';

/** The beginning or end of a block of code, in a list too. */
const FENCE = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/;

/** Where git left both sides of a conflict for somebody to choose from; null where it did not. In code they are meant. */
export function conflictIn(text: string): Fault | null {
  if (!text.includes('\n>>>>>>> ')) return null;
  let open: string | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence = '', info = ''] = FENCE.exec(line) ?? [];
    if (open === null) open = fence === '' ? null : fence;
    else if (fence.startsWith(open) && info.trim() === '') open = null;
    if (open === null && line.startsWith('<<<<<<< '))
      return { line: index + 1, column: 1, message: say('conflict') };
  }
  return null;
}
