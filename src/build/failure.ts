/** What the machine would not do, in words: a full disk, a folder that must not be written. */
import { type StringKey, say } from '../strings.ts';

const WORDS: Record<string, StringKey> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  ENOTDIR: 'notWritable',
  EEXIST: 'notWritable',
  EISDIR: 'notWritable',
  EMFILE: 'tooManyFiles',
  ENFILE: 'tooManyFiles',
  EIO: 'diskFails',
};

/** SQLite's primary result codes: SQLITE_PERM, READONLY, IOERR, FULL, CANTOPEN. */
const SQLITE_CODES = new Map([
  [3, 'EACCES'],
  [8, 'EROFS'],
  [10, 'EIO'],
  [13, 'ENOSPC'],
  [14, 'EACCES'],
]);

/** What stopped the build, for editors; null for what is no fault of the machine. */
export function failureInWords(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  const words = code === null ? undefined : WORDS[code];
  if (code === null || words === undefined) return failureInWords(error.cause);
  return say(words, { code, path: pathOf(error) });
}

/** Errors that come from another thread have lost all but their message, and some of `rmSync` never had a code. */
function codeOf(error: Error): string | null {
  if ('errcode' in error && typeof error.errcode === 'number')
    return SQLITE_CODES.get(error.errcode & 0xff) ?? null;
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  if (/read-only file system/i.test(error.message)) return 'EROFS';
  return /^(E[A-Z]+): /.exec(error.message)?.[1] ?? null;
}

function pathOf(error: Error): string {
  if ('path' in error && typeof error.path === 'string') return error.path;
  return /'([^']+)'/.exec(error.message)?.[1] ?? say('cacheFolder');
}
