/** What the last build says of itself: `changes.json` in the cache folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../build/options.ts';
import { readMark } from '../build/write/out-mark.ts';
import { say } from '../strings.ts';

const changesSchema = z.object({
  everything: z.boolean(),
  state: z.string(),
  since: z.string().nullable(),
  mark: z.string(),
  site: z.string(),
  drafts: z.boolean(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  deleted: z.array(z.string()),
});

export type SiteChanges = Readonly<z.infer<typeof changesSchema>>;

/** Reads what is to be published. Throws UsageError where that is not about what lies in `outDir`. */
export function readChanges({ cacheDir, outDir }: { cacheDir: string; outDir: string }): SiteChanges {
  const parsed = changesSchema.safeParse(parseFile(join(cacheDir, 'changes.json')));
  if (!parsed.success || parsed.data.mark !== readMark(outDir))
    throw new UsageError(say('deployNoBuild', { out: outDir }));
  return parsed.data;
}

/** undefined where there is no such file, or no JSON in it. */
function parseFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
