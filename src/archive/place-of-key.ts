import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontmatter } from './frontmatter.ts';
import { isMissing } from './missing.ts';
import type { Place } from './place.ts';
import { placeInFile, readSource } from './source.ts';

/**
 * The place of a key's value in an article that was read before: only now does it matter. Where the key, or by now the file,
 * is not there, the file's beginning.
 */
export function placeOfKey(root: string, path: string, key: string): Place {
  const beginning = { line: 1, column: 1 };
  try {
    const read = readSource(readFileSync(join(root, path)));
    const result = read.ok ? readFrontmatter(read.source.text) : null;
    if (!read.ok || !result?.ok || !(key in result.frontmatter.data)) return beginning;
    return placeInFile(read.source, result.frontmatter.placeOf([key], 'value'));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return beginning;
  }
}
