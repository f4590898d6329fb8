import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { goneFrom } from './gone-from.ts';

it('names the highest folder that is gone, once, and the file where its folder stays', () => {
  const out = mkdtempSync(join(tmpdir(), 'bantin-gone-'));
  mkdirSync(join(out, '2024/01'), { recursive: true });
  const deleted = [
    '2024/01/a/index.html',
    '2024/01/a/anh.jpg',
    '2024/01/b.html',
    '2023/12/c/index.html',
    'd.txt',
  ];
  expect(goneFrom(out, deleted)).toEqual(['2024/01/a', '2024/01/b.html', '2023', 'd.txt']);
  rmSync(out, { recursive: true });
});

it('leaves out what has been replaced: below a file, or a folder now', () => {
  const out = mkdtempSync(join(tmpdir(), 'bantin-gone-'));
  mkdirSync(join(out, 'a/b'), { recursive: true });
  writeFileSync(join(out, 'c'), '');
  expect(goneFrom(out, ['a/b', 'c/d.txt', 'c/e/f.txt', 'a/c'])).toEqual(['a/c']);
  rmSync(out, { recursive: true });
});
