/** The SQLite files of the cache folder. One that is damaged, of another version or not as we left it begins anew, empty. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isTampered, type SealKind, seal, unseal } from './seal.ts';

interface CacheDatabase {
  file: string;
  /** SQL that makes its tables. */
  tables: string;
  /** Another number than the file's own: it is made anew. */
  version: number;
  seal: SealKind;
  /** Tables with an `id` at whose end to look: that finds a file that was cut off. */
  lookAt: readonly string[];
}

/** Opens a file of the cache, or an empty one in its place. */
export function openCacheDatabase(kind: CacheDatabase): DatabaseSync {
  mkdirSync(dirname(kind.file), { recursive: true });
  if (isTampered(kind.file, kind.seal)) removeCacheDatabase(kind.file);
  unseal(kind.file);
  try {
    const database = open(kind);
    if (isOurs(database, kind)) return database;
    database.close();
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  removeCacheDatabase(kind.file);
  return open(kind);
}

/** Closes a file of the cache at the end of a run; the next one then knows whether anybody touched it. */
export function closeCacheDatabase(
  database: DatabaseSync,
  { file, seal: kind }: Pick<CacheDatabase, 'file' | 'seal'>,
): void {
  database.close();
  // Somebody else still has it open: it may yet change.
  if (existsSync(`${file}-wal`)) return;
  try {
    seal(file, kind);
  } catch {
    // Without a seal it is trusted: not worth failing a build that is done, or hiding why one failed.
    unseal(file);
  }
}

/** Deletes a file of the cache with all that SQLite puts beside it. */
export function removeCacheDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
  unseal(file);
}

/**
 * Whether an error, or what caused it, says that the file is damaged: SQLITE_CORRUPT or SQLITE_NOTADB, or one of
 * their kinds.
 */
export function isDamaged(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;
  // An error that comes from another thread has lost its code.
  const damaged = code === 11 || code === 26 || error.message === 'database disk image is malformed';
  return damaged || isDamaged(error.cause);
}

function open({ file, tables, version }: CacheDatabase): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    // An article's texts fit one page of 16 KB. The log goes into the file every 160 MB: each time waits for the disk.
    database.exec(
      'pragma page_size = 16384; pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 10000;',
    );
    if (isEmpty(database)) database.exec(`begin; ${tables} pragma user_version = ${version}; commit;`);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('select name from sqlite_master limit 1').get() === undefined;
}

/** Whether it was made by this code, and its file is as long as its own head says. */
function isOurs(database: DatabaseSync, { version, lookAt }: CacheDatabase): boolean {
  const { user_version: made } = database.prepare('pragma user_version').get() ?? {};
  if (made !== version) return false;
  // Damage inside is found when it is read (`isDamaged`).
  for (const table of lookAt) database.prepare(`select * from ${table} order by id desc limit 1`).get();
  return true;
}
