import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'bantin:mdx-pages';
const RESOLVED = `\0${NAME}`;

/** The .mdx files of the content folder's `pages`, relative to the content folder, sorted. */
export function mdxFiles(contentDir: string): string[] {
  let names: string[] = [];
  try {
    names = readdirSync(join(contentDir, 'pages'));
  } catch {
    // A content folder needs no pages.
  }
  return names
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => `pages/${name}`);
}

/**
 * `import { mdxPages } from 'bantin:mdx-pages'`: the compiled component of each .mdx page, by its path.
 * A module of its own because `import.meta.glob` takes no folder that is known only when building.
 */
export function mdxPages(contentDir: string): Plugin {
  return {
    name: NAME,
    resolveId: (source) => (source === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const files = mdxFiles(contentDir);
      const imports = files.map(
        (path, i) => `import page${i} from ${JSON.stringify(join(contentDir, path))};`,
      );
      const entries = files.map((path, i) => `${JSON.stringify(path)}: page${i}`);
      return `${imports.join('\n')}\nexport const mdxPages = { ${entries.join(', ')} };`;
    },
  };
}
