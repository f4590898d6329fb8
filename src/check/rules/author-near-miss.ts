import { say } from '../../strings.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import { field, rule } from '../rule.ts';

/** An author who is not listed, but nearly: a slip makes a second person of one. */
export const authorNearMiss = rule('author-near-miss', function* (_, checked) {
  if (checked.kind !== 'article') return;
  const author = field(checked, 'author');
  const { authors } = checked.site;
  if (author === '' || authors.some(({ id, name }) => id === author || name === author)) return;
  const near = nearest(
    author,
    authors.map(({ name }) => name),
  );
  // Short names are near to each other without being slips.
  if (near !== null && near.length > 6 && difference(author, near) <= 2) {
    yield {
      message: say('checkAuthorNear', { author, near }),
      at: checked.frontmatter.placeOf(['author'], 'value'),
    };
  }
});

/** How many letters stand in one name and not in the other. */
function difference(a: string, b: string): number {
  const rest = [...b.toLowerCase()];
  let missing = 0;
  for (const letter of a.toLowerCase()) {
    const at = rest.indexOf(letter);
    if (at < 0) missing++;
    else rest.splice(at, 1);
  }
  return Math.max(missing, rest.length);
}
