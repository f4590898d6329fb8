/** An object store (S3 and its like, and all else that rclone reaches), by rclone 1.60 or newer. */
import { MARK_FILE } from '../build/write/out-mark.ts';
import { runTool, withFile } from './run-tool.ts';
import { HOST_FOLDER, MARKER_FILE, type Target } from './target.ts';

/** rclone's exit statuses where a folder or a file is not there. */
const NOT_THERE = [3, 4];

/** The published pages of `outDir` at `to`: `remote:bucket/folder`, the remote as rclone is configured. */
export function rcloneTarget(outDir: string, to: string): Target {
  const rclone = (...args: string[]) => runTool('rclone', args);
  const marker = `${to}${/[:/]$/.test(to) ? '' : '/'}${MARKER_FILE}`;
  /** Names one a line, taken as they are. */
  const withList = (names: readonly string[], use: (...list: string[]) => Promise<unknown>) =>
    withFile(names.map((name) => `${name}\n`).join(''), async (list) => {
      await use(`--files-from-raw=${list}`, '--no-traverse');
    });
  const guards = [MARKER_FILE, MARK_FILE, `${HOST_FOLDER}/**`].map((path) => `--exclude=/${path}`);

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
    remove: (files) => withList(files, (...list) => rclone('delete', ...list, to)),
    async mirror() {
      await rclone('copy', '--checksum', '--exclude=*.html', ...guards, outDir, to);
      await rclone('sync', '--checksum', '--delete-after', ...guards, outDir, to);
    },
  };
}
