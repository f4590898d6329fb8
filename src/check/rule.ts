/** The frame of our remark-lint rules. */
import type { Root } from 'mdast';
import { lintRule } from 'unified-lint-rule';
import { placeAt } from '../archive/place.ts';
import type { Checked } from './checked.ts';

export interface Alarm {
  message: string;
  /** In the cleaned text; or the place of a key of the frontmatter. */
  at: number | { line: number; column: number };
  /** What would be right in place of the `length` characters from `at`, where that is sure. */
  fix?: { length: number; text: string };
}

export type Rule = ReturnType<typeof lintRule<Root, unknown>>;

/** A rule that looks at one file and gives its alarms. */
export function rule(name: string, look: (tree: Root, checked: Checked) => Iterable<Alarm>): Rule {
  return lintRule<Root, unknown>(`bantin:${name}`, (tree, file) => {
    const { checked } = file.data;
    if (!checked) return;
    for (const { message, at, fix } of look(tree, checked)) {
      const place = typeof at === 'number' ? placeAt(checked.text, at) : at;
      const said = file.message(message, {
        place: typeof at === 'number' ? { ...place, offset: at } : place,
      });
      if (!fix || typeof at !== 'number') continue;
      said.actual = checked.text.slice(at, at + fix.length);
      said.expected = [fix.text];
    }
  });
}

/** A text value of the frontmatter; '' where it is missing or no text. */
export function field({ frontmatter }: Checked, name: string): string {
  const value = frontmatter.data[name];
  return typeof value === 'string' ? value : '';
}
