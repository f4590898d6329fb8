import { readdirSync, statSync } from 'node:fs';
import { isMissing } from '../../archive/missing.ts';

/** Every file below a folder with its size in bytes, by its path with `/`. Empty for a folder that is not there. */
export function listFiles(dir: string): Map<string, number> {
  const files = new Map<string, number>();
  try {
    walk(dir, '', files);
  } catch (error) {
    if (!isMissing(error) || files.size > 0) throw error;
  }
  return files;
}

/** What is neither a file nor a folder has size -1. */
function walk(dir: string, above: string, files: Map<string, number>): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    // Not joined: that looks at every letter of the path.
    const path = `${dir}/${entry.name}`;
    if (entry.isDirectory()) walk(path, `${above}${entry.name}/`, files);
    else files.set(above + entry.name, entry.isFile() ? statSync(path).size : -1);
  }
}
