/** What was imported before, kept in the cache: so the same source makes nothing new, and a stopped run goes on. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const entry = z.object({
  /** Digest of the source, or of a list's row. */
  key: z.string(),
  /** The content folder it went to. */
  content: z.string(),
  /** The article, relative to the content folder. */
  path: z.string(),
});

export interface Journal {
  /** Where the article of this source is; null where it was not imported, or is gone. */
  find(key: string): string | null;
  add(key: string, path: string): void;
}

/** Opens the journal of a cache folder for one content folder. Damaged lines count for nothing. */
export function openJournal(cacheDir: string, contentDir: string): Journal {
  const file = join(cacheDir, 'import', 'journal.jsonl');
  const known = new Map<string, string>();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const read = entry.safeParse(parsed(line));
    if (read.success && read.data.content === contentDir) known.set(read.data.key, read.data.path);
  }
  return {
    find(key) {
      const path = known.get(key);
      return path !== undefined && existsSync(join(contentDir, path)) ? path : null;
    },
    add(key, path) {
      known.set(key, path);
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, `${JSON.stringify({ key, content: contentDir, path })}\n`);
    },
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
