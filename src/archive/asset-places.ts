/** Where a file of the content folder is shown: looked for again when it proves to be broken after all was read. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { ContentPaths, findAsset } from './asset-path.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import { readPage } from './read-page.ts';
import type { Store } from './store.ts';

const useRow = z.object({ path: z.string() });

/** The problem `message` with the file at `asset` (relative to the content folder), at every place that shows it. */
export function assetProblems(
  asset: string,
  message: string,
  { store, contentDir, contentShownAs }: { store: Store; contentDir: string; contentShownAs: string },
): Problem[] {
  const users = store.prepare('select path from asset_uses where asset = ? order by path').all(asset);
  return users.flatMap((row) => {
    const { path } = useRow.parse(row);
    const file = posix.join(contentShownAs, path);
    return placesIn(path, asset, contentDir).map(({ line, column }) => ({ file, line, column, message }));
  });
}

function placesIn(path: string, asset: string, contentDir: string): Place[] {
  const { needs } = readPage(path, readFileSync(join(contentDir, path)), new Map());
  const paths = new ContentPaths(() => [asset]);
  return [...(needs.image ? [needs.image] : []), ...needs.attachments, ...needs.body]
    .filter(({ written, kind }) => findAsset(written, path, kind, paths).ok)
    .map(({ place }) => place());
}
