import { check } from './check.ts';
import { articleSchema } from './frontmatter-schema.ts';
import { atStart } from './place.ts';

const anyField = articleSchema.partial();

/** What the build would say of a field of an article, with its name: `title: …`; null where it takes the value. */
export function fieldFault(
  field: 'title' | 'author' | 'category' | 'description',
  value: string,
): string | null {
  const checked = check(anyField, { [field]: value }, () => atStart(''));
  return checked.ok ? null : (checked.faults[0]?.message ?? null);
}
