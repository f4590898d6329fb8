import { say } from '../../strings.ts';
import { field, rule } from '../rule.ts';

const LONGEST = 400;

/** The lead: what lists, feeds and search engines show. */
export const lead = rule('lead', function* (_, checked) {
  if (checked.kind !== 'article') return;
  const written = field(checked, 'description');
  const place = checked.frontmatter.placeOf(['description'], 'value');
  if (written === '') yield { message: say('checkLeadMissing'), at: place };
  else if (written.length > LONGEST)
    yield { message: say('checkLeadLong', { length: written.length, most: LONGEST }), at: place };
});
