import { say } from '../../strings.ts';
import { parseInstant } from '../../vietnamese/dates.ts';
import { field, rule } from '../rule.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A text that was changed before it was published. A day without an hour lasts until its end. */
export const updatedBeforeDate = rule('updated-before-date', function* (_, checked) {
  const [date, updated] = [parseInstant(field(checked, 'date')), parseInstant(field(checked, 'updated'))];
  if (!date.ok || !updated.ok) return;
  const latest = updated.precision === 'day' ? updated.instant + DAY - 1 : updated.instant;
  if (latest < date.instant)
    yield { message: say('checkUpdatedEarly'), at: checked.frontmatter.placeOf(['updated'], 'value') };
});
