import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishBundle, forgetOthers, isWhole, startBundle } from './bundle-files.ts';

let root: string;
let bundle: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bantin-bundles-'));
  bundle = join(root, 'one');
  startBundle(bundle);
  mkdirSync(join(bundle, 'server'));
  writeFileSync(join(bundle, 'server/entry.mjs'), 'export {}');
  writeFileSync(join(bundle, 'empty.mjs'), '');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('isWhole', () => {
  it('takes a bundle that was finished, and no other', () => {
    expect(isWhole(bundle)).toBe(false);
    finishBundle(bundle);
    expect(isWhole(bundle)).toBe(true);
    startBundle(bundle);
    expect(isWhole(bundle)).toBe(false);
  });

  it.each<[string, (dir: string) => void]>([
    ['a file is gone', (dir) => rmSync(join(dir, 'empty.mjs'))],
    ['a file is cut off', (dir) => writeFileSync(join(dir, 'server/entry.mjs'), 'export')],
    ['a file holds something else', (dir) => writeFileSync(join(dir, 'server/entry.mjs'), 'export []')],
    ['a file has come', (dir) => writeFileSync(join(dir, 'server/more.mjs'), '')],
    ['its list is empty', (dir) => writeFileSync(join(dir, 'complete'), '')],
    ['its list is something else', (dir) => writeFileSync(join(dir, 'complete'), '[1]')],
  ])('refuses one where %s', (_name, harm) => {
    finishBundle(bundle);
    harm(bundle);
    expect(isWhole(bundle)).toBe(false);
  });
});

describe('forgetOthers', () => {
  it('keeps the two newest finished ones besides', () => {
    for (const [age, name] of ['a', 'b', 'c'].entries()) {
      startBundle(join(root, name));
      finishBundle(join(root, name));
      utimesSync(join(root, name), 1e9 - age, 1e9 - age);
    }
    startBundle(join(root, 'unfinished'));
    forgetOthers(bundle);
    expect(readdirSync(root).sort()).toEqual(['a', 'b', 'one']);
    expect(existsSync(join(bundle, 'server/entry.mjs'))).toBe(true);
  });
});
