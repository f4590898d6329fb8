import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_DIR, UsageError } from '../options.ts';
import { listFiles } from './list-files.ts';
import { GENERATOR, refuseForeign, refuseSources, removeFiles } from './out-dir.ts';

let dir: string;
const put = (file: string, text = '') => {
  mkdirSync(join(dir, file, '..'), { recursive: true });
  writeFileSync(join(dir, file), text);
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bantin-out-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('listFiles', () => {
  it('lists files with their sizes, whatever their depth and letters', () => {
    put('a/Thông báo.html', 'đ');
    put('b', '');
    expect(listFiles(dir)).toEqual(
      new Map([
        ['a/Thông báo.html', 2],
        ['b', 0],
      ]),
    );
  });

  it('is empty for a folder that is not there', () => {
    expect(listFiles(join(dir, 'none')).size).toBe(0);
  });
});

describe('refuseSources', () => {
  const refuse = (folders: { out?: string; cache?: string }) => () =>
    refuseSources({
      outDir: join(dir, folders.out ?? 'dist'),
      contentDir: join(dir, 'content'),
      cacheDir: join(dir, folders.cache ?? 'cache'),
    });

  it('refuses the sources, the folders above them, and folders inside the content', () => {
    for (const out of ['', '/content', '/content/dist', '/cache', relative(dir, PROJECT_DIR)])
      expect(refuse({ out })).toThrow(UsageError);
    for (const out of ['/dist', '/content-dist', '/elsewhere']) expect(refuse({ out })).not.toThrow();
  });

  it('refuses them by way of links, too', () => {
    mkdirSync(join(dir, 'content/public'), { recursive: true });
    symlinkSync(join(dir, 'content'), join(dir, 'link'));
    expect(refuse({ out: 'link/public/site' })).toThrow(UsageError);
  });
});

describe('refuseForeign', () => {
  const refuse =
    (known = false) =>
    () =>
      refuseForeign(dir, listFiles(dir).size, known);

  it('refuses a folder with foreign files', () => {
    put('letter.txt', 'dear');
    expect(refuse()).toThrow(dir);
  });

  it('takes an empty folder, one that is known, and one that an earlier build wrote', () => {
    expect(refuse()).not.toThrow();
    put('page.html');
    expect(refuse(true)).not.toThrow();
    put('404.html', `<meta name="generator" content="${GENERATOR}">`);
    expect(refuse()).not.toThrow();
  });
});

describe('removeFiles', () => {
  it('takes away the folders that are left empty, and no others', () => {
    put('2023/12/a/index.html');
    put('2023/11/b/index.html');
    removeFiles(dir, ['2023/12/a/index.html']);
    expect(readdirSync(join(dir, '2023'))).toEqual(['11']);
    removeFiles(dir, ['2023/11/b/index.html']);
    expect(readdirSync(dir)).toEqual([]);
  });
});
