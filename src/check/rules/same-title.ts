import { say } from '../../strings.ts';
import { field, rule } from '../rule.ts';

/** Two articles of one title: readers of a list cannot tell them apart. */
export const sameTitle = rule('same-title', function* (_, checked) {
  if (checked.kind !== 'article') return;
  const [other] = checked.site.sameTitle(field(checked, 'title'), checked.path);
  if (other !== undefined)
    yield { message: say('checkSameTitle', { other }), at: checked.frontmatter.placeOf(['title'], 'value') };
});
