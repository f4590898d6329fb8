/** What machines do to a build: caches that are damaged, disks that are full, folders that cannot be written, two builds at once. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../build/write/list-files.ts';
import {
  AFTER,
  BEFORE,
  buildAgain,
  commit,
  copyOf,
  crash,
  type Fated,
  flagsOf,
  inTurn,
  newLike,
} from './crashes/crashing.ts';
import { article, digests, type Files, temporaryFolder } from './files.ts';
import { copyProject } from './project-copy.ts';
import { build, mustBuild, newSite } from './site.ts';

const ILLUSTRATED: Files = {
  'articles/2024/03/anh.md': article('Bài có ảnh', '2024-03-01', '![Khoảng trống](/images/anh.png)'),
};

const project = copyProject();
const before = newSite({ ...BEFORE, ...ILLUSTRATED });
const after = newSite({ ...AFTER, ...ILLUSTRATED });
let clean: Record<string, string>;
let stillBefore: Record<string, string>;

beforeAll(async () => {
  const picture = await sharp({ create: { width: 900, height: 8, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
  for (const { content } of [before, after]) {
    mkdirSync(join(content, 'images'));
    writeFileSync(join(content, 'images/anh.png'), picture);
    commit({ content });
  }
  await mustBuild(before, [], { project });
  stillBefore = digests(before.out);
  const whole = newLike(before, after.content);
  await mustBuild(whole, [], { project });
  clean = digests(whole.out);
});

/** What may happen to a file. */
const HARMS: Record<string, (path: string, bytes: Buffer) => void> = {
  emptied: (path) => truncateSync(path, 0),
  'cut off': (path, bytes) => truncateSync(path, random(bytes.length)),
  'garbled in a place': (path, bytes) => writeFileSync(path, withNoise(bytes, random(bytes.length), 40)),
  'garbled from a place on': (path, bytes) =>
    writeFileSync(path, withNoise(bytes, random(bytes.length), bytes.length)),
  // SQLite would not notice: a title that stands on other pages too.
  'a text changed': (path, bytes) =>
    writeFileSync(path, bytes.toString('latin1').replaceAll('i hai', 'i hxi'), 'latin1'),
  'of another version': (path) => {
    if (!path.endsWith('.sqlite')) return writeFileSync(path, '{"format":1}');
    const database = new DatabaseSync(path);
    database.exec('pragma user_version = 7');
    return database.close();
  },
  'longer than it was': (path, bytes) => writeFileSync(path, Buffer.concat([bytes, bytes.subarray(0, 5000)])),
  gone: (path) => rmSync(path),
};

const random = (below: number) => Math.floor(Math.random() * below);

function withNoise(bytes: Buffer, from: number, length: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = from; i < Math.min(from + length, copy.length); i++) copy[i] = random(256);
  return copy;
}

describe('a cache that is damaged', () => {
  /** Every file of a cache but the templates, harmed in every way. */
  function harmed(): Fated[] {
    const files = [...listFiles(before.cache).keys()].filter(
      (file) => !file.startsWith('bundles/') && !file.startsWith('vite/'),
    );
    return files.flatMap((file) =>
      Object.entries(HARMS).map(([harm, apply]) => {
        const site = copyOf(before, after.content);
        const path = join(site.cache, file);
        apply(path, readFileSync(path));
        return { site, fate: `${file} ${harm}` };
      }),
    );
  }

  it('is made anew: archive, manifest, search, pictures, changes', async () => {
    const sites = harmed();
    const kinds = ['archive.sqlite', 'manifest.sqlite', 'search/state.json', 'changes.json', 'pictures/'];
    for (const kind of kinds)
      expect(
        sites.some(({ fate }) => fate.startsWith(kind)),
        kind,
      ).toBe(true);
    await buildAgain(project, sites, clean);
  });

  it('is made anew: compiled templates', async () => {
    const sites = ['entry.mjs emptied', 'a chunk gone', 'entry.mjs garbled'].map((fate, i) => {
      const site = newLike(before, after.content);
      const bundle = join(site.cache, 'bundles', readdirSync(join(site.cache, 'bundles'))[0] ?? '');
      const chunks = join(bundle, 'server/chunks');
      if (i === 0) truncateSync(join(bundle, 'server/entry.mjs'), 0);
      else if (i === 1) rmSync(join(chunks, readdirSync(chunks)[0] ?? ''));
      else writeFileSync(join(bundle, 'server/entry.mjs'), 'export {};');
      return { site, fate };
    });
    await buildAgain(project, sites, clean);
  });
});

const words = (stderr: string) => stderr.trim().split('\n');

describe('a full disk', () => {
  it('is said in words, and what was there stays until the next build', async () => {
    const fated: Fated[] = [];
    await inTurn(10, async (number) => {
      const site = copyOf(before, after.content);
      const { code, stderr } = await crash(project, flagsOf(site), { FULL_AT: String(1 + number * 24) });
      expect({ code, lines: words(stderr).length }, stderr).toEqual({ code: 1, lines: 1 });
      expect(stderr).toContain('Không đủ chỗ trên đĩa');
      fated.push({ site, fate: `full at ${1 + number * 24}` });
    });
    expect(fated.some(({ site }) => isEqual(digests(site.out), stillBefore))).toBe(true);
    await buildAgain(project, fated, clean);
  });

  const noMounts = mountsAreRefused();
  it(`is said in words, on a real one${noMounts ? ` (left out: ${noMounts})` : ''}`, async (context) => {
    if (noMounts) context.skip(noMounts);
    const site = { ...copyOf(before, after.content), out: join(temporaryFolder('disk'), 'dist') };
    const first = inNamespace(
      `mount -t tmpfs -o size=160k tmpfs '${join(site.out, '..')}' && exec "$0" scripts/build.ts "$@"`,
      flagsOf(site),
    );
    expect(first.code).toBe(1);
    expect(first.stderr).toContain(`Không đủ chỗ trên đĩa khi ghi ${site.out}/`);
    expect(words(first.stderr)).toHaveLength(1);
    await buildAgain(project, [{ site, fate: 'the disk was full' }], clean);
  });
});

describe('a folder that cannot be written', () => {
  it('is named, with status 1', async () => {
    const file = join(temporaryFolder('file'), 'tep');
    writeFileSync(file, '');
    for (const flag of ['--out', '--cache']) {
      for (const folder of [file, join(file, 'thu-muc')]) {
        const { code, stderr } = await build(copyOf(before, after.content), [flag, folder], { project });
        expect({ code, lines: words(stderr).length }, stderr).toEqual({ code: 1, lines: 1 });
        expect(stderr).toContain(`Không ghi được ${file}`);
      }
    }
  });

  const noMounts = mountsAreRefused();
  it(`is named where it is read only${noMounts ? ` (left out: ${noMounts})` : ''}`, async (context) => {
    if (noMounts) context.skip(noMounts);
    const site = copyOf(before, after.content);
    for (const folder of [site.out, site.cache]) {
      const { code, stderr } = inNamespace(
        `mount --bind '${folder}' '${folder}' && mount -o remount,ro,bind '${folder}' && exec "$0" scripts/build.ts "$@"`,
        flagsOf(site),
      );
      expect({ code, lines: words(stderr).length }, stderr).toEqual({ code: 1, lines: 1 });
      expect(stderr).toContain('Không ghi được');
    }
    expect(digests(site.out)).toEqual(stillBefore);
    await buildAgain(project, [{ site, fate: 'it was read only' }], clean);
  });
});

describe('several builds at once', () => {
  it('take their turns: with one cache, and with a cache each', async () => {
    const site = copyOf(before, after.content);
    const other = { ...newLike(before, after.content), out: site.out };
    const runs = await Promise.all([site, other, site].map((each) => build(each, [], { project })));
    for (const { code, stderr } of runs) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(runs.some(({ stdout }) => stdout.includes('Một lần dựng khác đang chạy'))).toBe(true);
    expect(digests(site.out)).toEqual(clean);
    await mustBuild(site, [], { project });
    expect(digests(site.out)).toEqual(clean);
  });
});

const isEqual = (a: Record<string, string>, b: Record<string, string>) =>
  JSON.stringify(a) === JSON.stringify(b);

/** Why this machine cannot show folders that are full or read only; null where it can. */
function mountsAreRefused(): string | null {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'mounting in a namespace of its own is not allowed here';
  }
}

/** Runs a shell script with mounts of its own; `$0` is Node, `$@` are `args`. */
function inNamespace(script: string, args: readonly string[]): { code: number | null; stderr: string } {
  const { status, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, process.execPath, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { code: status, stderr };
}
