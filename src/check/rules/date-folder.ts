import { say } from '../../strings.ts';
import { civilMonth, parseInstant } from '../../vietnamese/dates.ts';
import { field, rule } from '../rule.ts';

/** A date in another month than the folder's: the address says one thing, the page another. */
export const dateFolder = rule('date-folder', function* (_, checked) {
  if (checked.kind !== 'article') return;
  const parsed = parseInstant(field(checked, 'date'));
  const folder = checked.path.split('/').slice(1, 3).join('/');
  if (parsed.ok && civilMonth(parsed.instant) !== folder) {
    yield {
      message: say('checkDateFolder', { month: civilMonth(parsed.instant), folder }),
      at: checked.frontmatter.placeOf(['date'], 'value'),
    };
  }
});
