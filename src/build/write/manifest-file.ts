import { join } from 'node:path';
import { closeCacheDatabase, openCacheDatabase, removeCacheDatabase } from '../../archive/cache-database.ts';
import { Manifest, TABLES, TABLES_VERSION } from './manifest.ts';

/** Where the manifest of a cache folder lies. */
export const manifestIn = (cacheDir: string) => join(cacheDir, 'manifest.sqlite');

/** By its bytes: it is small (25 MB at 50,000 articles), and losing it makes every file count as new. */
const SEAL = 'bytes';

/** Opens the manifest in the cache folder; `close` ends its use. */
export function openManifest(cacheDir: string): { manifest: Manifest; close(): void } {
  const file = manifestIn(cacheDir);
  const database = openCacheDatabase({
    file,
    tables: TABLES,
    version: TABLES_VERSION,
    seal: SEAL,
    lookAt: [],
  });
  return {
    manifest: new Manifest(database),
    close: () => closeCacheDatabase(database, { file, seal: SEAL }),
  };
}

/** Deletes the manifest of a cache folder. */
export function removeManifest(cacheDir: string): void {
  removeCacheDatabase(manifestIn(cacheDir));
}
