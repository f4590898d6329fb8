import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { attribute, textOf } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';
import { shownDate } from './shown-date.ts';

/** A date further down is the text's own. */
const NEAR_TOP = 6;
/** Over an official text, place and date may stand under a long letterhead. */
const LETTERHEAD = 14;
/** "Mẫu Sơn, ngày 05 tháng 12 năm 2023", "Số: 12/BC-UBND … ngày …": the line over an official text. */
const DATELINE = /^[\p{L}\s.-]{2,40},\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\.?$/iu;

export interface Dates {
  date: string | null;
  updated: string | null;
  rest: Element[];
}

/** Takes the lines that are the date of publication or of the last change: by the page's marks, else near the top or at the end. */
export function takeDates(blocks: readonly Element[], notes: Notes): Dates {
  let date: string | null = null;
  let updated: string | null = null;
  const marked = blocks.some((block) => isMarked(block) && shownDate(textOf(block)));
  const rest = blocks.filter((block, index) => {
    const line = textOf(block);
    const inPlace =
      isMarked(block) ||
      (!marked && (index < NEAR_TOP || (index < LETTERHEAD && DATELINE.test(line)))) ||
      index === blocks.length - 1 ||
      inHead(block);
    const shown = inPlace && line.length <= 120 ? shownDate(line) : null;
    if (!shown) return true;
    const isDate = shown.alone || isMarked(block) || DATELINE.test(line);
    if (!isDate) return true;
    if (shown.isUpdate && date !== null) updated ??= shown.date;
    else if (date === null) date = shown.date;
    else if (date.slice(0, 10) !== shown.date.slice(0, 10)) return true;
    notes.moved.push({ message: say('importDate', { date: shown.date }), text: line });
    return false;
  });
  return { date, updated, rest };
}

function isMarked(block: Element): boolean {
  return attribute(block, 'dataRole') === 'date';
}

function inHead(block: Element): boolean {
  return attribute(block, 'dataZone') === 'head';
}
