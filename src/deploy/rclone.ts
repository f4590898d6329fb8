/** An object store (S3 and its like, and all else that rclone reaches), by rclone 1.60 or newer. */
import { join } from 'node:path';
import { lstatIfThere } from '../archive/missing.ts';
import { listFiles } from '../build/write/list-files.ts';
import { MARK_FILE } from '../build/write/out-mark.ts';
import { foldersAbove, inTheWay } from './order.ts';
import { runTool, withFile } from './run-tool.ts';
import { HOST_FOLDER, MARKER_FILE, type Target } from './target.ts';

/** rclone's exit statuses where a folder or a file is not there. */
const NOT_THERE = [3, 4];

/** The published pages of `outDir` at `to`: `remote:bucket/folder`, the remote as rclone is configured. */
export function rcloneTarget(outDir: string, to: string): Target {
  const rclone = (...args: string[]) => runTool('rclone', args);
  const root = /[:/]$/.test(to) ? to : `${to}/`;
  const marker = root + MARKER_FILE;
  /** Names one a line, taken as they are. */
  const withList = (names: readonly string[], use: (...list: string[]) => Promise<unknown>) =>
    withFile(names.map((name) => `${name}\n`).join(''), async (list) => {
      await use(`--files-from-raw=${list}`, '--no-traverse');
    });
  const guards = [MARKER_FILE, MARK_FILE, `${HOST_FOLDER}/**`].map((path) => `--exclude=/${path}`);

  async function remove(files: readonly string[]): Promise<void> {
    await withList(files, (...list) => rclone('delete', ...list, to));
    // Where a file is to be, the empty folder must go too; a store without folders has none.
    const replaced = new Set(files.flatMap(foldersAbove).filter((folder) => isFile(join(outDir, folder))));
    for (const folder of replaced)
      await runTool('rclone', ['rmdirs', '--retries=1', root + folder], { allowed: [1, ...NOT_THERE] });
  }

  async function listed(): Promise<string[]> {
    const args = ['lsf', '--recursive', '--files-only', to];
    const { stdout } = await runTool('rclone', args, { allowed: NOT_THERE });
    return stdout.split('\n').filter((line) => line !== '');
  }

  return {
    name: to,
    async readMarker() {
      const { code, stdout } = await runTool('rclone', ['cat', marker], { allowed: NOT_THERE });
      return code === 0 && stdout !== '' ? stdout : null;
    },
    async writeMarker(text) {
      await runTool('rclone', ['rcat', marker], { input: text });
    },
    async isEmpty() {
      const args = ['lsf', '--max-depth=1', to];
      const { stdout } = await runTool('rclone', args, { allowed: NOT_THERE });
      return stdout.trim() === '';
    },
    send: (files) => withList(files, (...list) => rclone('copy', '--ignore-times', ...list, outDir, to)),
    remove,
    async mirror() {
      const first = inTheWay(listFiles(outDir).keys(), await listed());
      if (first.length > 0) await remove(first);
      await rclone('copy', '--checksum', '--exclude=*.html', ...guards, outDir, to);
      await rclone('sync', '--checksum', '--delete-after', ...guards, outDir, to);
    },
  };
}

const isFile = (path: string) => lstatIfThere(path)?.isFile() === true;
