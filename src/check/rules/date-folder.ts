import { say } from '../../strings.ts';
import { civilMonth, parseInstant } from '../../vietnamese/dates.ts';
import { field, rule } from '../rule.ts';

/** A date in another month than the folder's: the address says one thing, the page another. */
export const dateFolder = rule('date-folder', function* (_, checked) {
  if (checked.kind !== 'article') return;
  const parsed = parseInstant(field(checked, 'date'));
  // What lies in no folder of a month is refused by the archive.
  const folder = /^articles\/(\d{4}\/\d{2})\//.exec(checked.path)?.[1];
  if (folder !== undefined && parsed.ok && civilMonth(parsed.instant) !== folder) {
    yield {
      message: say('checkDateFolder', { month: civilMonth(parsed.instant), folder }),
      at: checked.frontmatter.placeOf(['date'], 'value'),
    };
  }
});
