/**
 * Loaded before a build (`node --import`): counts everything that changes a file, and ends the process at one of these
 * moments. `CRASH_AT=17` dies as if killed, half of what it was writing being written; `FULL_AT=17` finds the disk full
 * from there on. Without either it writes the count to the file `CRASH_COUNT`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';

const { CRASH_AT, FULL_AT, CRASH_COUNT } = process.env;
const crashAt = Number(CRASH_AT ?? Number.POSITIVE_INFINITY);
const fullAt = Number(FULL_AT ?? Number.POSITIVE_INFINITY);
let moment = 0;

const die = () => process.kill(process.pid, 'SIGKILL');

/** Something is about to be changed; `half` changes it in part. */
function at(full: () => Error, half: () => void = () => {}): void {
  moment++;
  if (moment >= fullAt) throw full();
  if (moment < crashAt) return;
  half();
  die();
}

/** Of an open file: the system does not say which. */
const noSpaceToWrite = () =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const noSpace = (path: unknown) => () =>
  Object.assign(new Error(`ENOSPC: no space left on device, rename '${String(path)}'`), {
    code: 'ENOSPC',
    path: String(path),
  });
/** SQLITE_FULL */
const databaseFull = () =>
  Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });

const { writeFileSync } = fs;
fs.writeFileSync = (path, data, options) => {
  const bytes = Buffer.from(
    typeof data === 'string' ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  );
  at(noSpaceToWrite, () => writeFileSync(path, bytes.subarray(0, bytes.length >> 1)));
  writeFileSync(path, data, options);
};
const { renameSync, rmSync, rmdirSync } = fs;
fs.renameSync = (from, to) => {
  at(noSpace(to));
  renameSync(from, to);
};
const { rename } = fs.promises;
fs.promises.rename = async (from, to) => {
  at(noSpace(to));
  await rename(from, to);
};
// A full disk does not keep anything from being removed.
fs.rmSync = (path, options) => {
  if (moment + 1 < fullAt) at(noSpace(path));
  rmSync(path, options);
};
fs.rmdirSync = (path) => {
  if (moment + 1 < fullAt) at(noSpace(path));
  rmdirSync(path);
};
syncBuiltinESMExports();

const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  if (sql !== 'rollback') at(databaseFull);
  exec.call(this, sql);
};
const { run } = StatementSync.prototype;
Object.defineProperty(StatementSync.prototype, 'run', {
  value(this: StatementSync, ...values: Parameters<typeof run>) {
    at(databaseFull);
    return run.apply(this, values);
  },
});

process.once('exit', () => {
  if (CRASH_COUNT) writeFileSync(CRASH_COUNT, String(moment));
});
