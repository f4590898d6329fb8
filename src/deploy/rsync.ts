/** A server over SSH, or a folder of this machine, by rsync 3.1 or newer. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { MARK_FILE } from '../build/write/out-mark.ts';
import { goneFrom } from './gone-from.ts';
import { runTool, withFile } from './run-tool.ts';
import { HOST_FOLDER, MARKER_FILE, type Target } from './target.ts';

/** rsync's exit status where some of the files asked for are not there. */
const NOT_THERE = 23;

/** Readable by the web server, whatever the umask of the machine that builds. */
const COPY = ['--recursive', '--times', '--compress', '--chmod=D755,F644'];

/** A file takes the place of a folder. */
const REPLACE = '--force';

/** The published pages of `outDir` at `to`: `user@host:/folder`, `rsync://host/module`, or a folder. */
export function rsyncTarget(outDir: string, to: string): Target {
  const from = `${outDir}/`;
  const root = to.endsWith('/') ? to : `${to}/`;
  const rsync = (...args: string[]) => runTool('rsync', args);
  /** NUL between the names: no letter in a name means anything then. */
  const withList = (names: readonly string[], ...args: string[]) =>
    withFile(names.join('\0'), (list) => rsync('--from0', `--files-from=${list}`, ...args, from, root));

  const guards = [`P /${MARKER_FILE}`, `P /${HOST_FOLDER}/`, `- /${MARK_FILE}`];
  const filters = guards.map((rule) => `--filter=${rule}`);

  return {
    name: to,
    async readMarker() {
      return withFile('', async (copy) => {
        const args = ['--ignore-times', root + MARKER_FILE, copy];
        const { code } = await runTool('rsync', args, { allowed: [NOT_THERE] });
        return code === NOT_THERE ? null : readFileSync(copy, 'utf8');
      });
    },
    async writeMarker(text) {
      // As a folder's content: rsync makes the folder at the target where it is not there yet.
      const send = (file: string) => rsync(...COPY, '--ignore-times', `${dirname(file)}/`, root);
      await withFile(text, send, MARKER_FILE);
    },
    async isEmpty() {
      const { stdout } = await runTool('rsync', ['--list-only', root], { allowed: [NOT_THERE] });
      return stdout.split('\n').filter((line) => line !== '' && !/ \.$/.test(line)).length === 0;
    },
    async send(files) {
      await withList(files, ...COPY, REPLACE, '--ignore-times');
    },
    async remove(files) {
      const gone = goneFrom(outDir, files);
      if (gone.length > 0) await withList(gone, '--recursive', '--delete-missing-args', '--force');
    },
    async mirror() {
      await rsync(...COPY, REPLACE, '--checksum', ...filters, '--exclude=*.html', from, root);
      await rsync(...COPY, REPLACE, '--checksum', ...filters, '--delete-after', from, root);
    },
  };
}
