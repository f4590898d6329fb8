import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileOutputs } from './file-outputs.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'bantin-files-'));
  mkdirSync(join(content, 'public'));
  writeFileSync(join(content, 'public/a.txt'), 'một');
});
afterEach(() => rmSync(content, { recursive: true }));

const outputOf = (inputHash: string) => {
  const digest = hash('sha256', 'một', 'hex').slice(0, 32);
  const publicFiles = [{ path: 'public/a.txt', href: '/a.txt', bytes: 4, digest }];
  const output = fileOutputs([], { dir: join(content, 'none'), inputHash }, { publicFiles }, content).find(
    ({ file }) => file === 'a.txt',
  );
  if (!output) throw new Error('a.txt is not published');
  return output;
};

it('copies a file of the content', async () => {
  expect(String(await outputOf('1').make())).toBe('một');
});

it('refuses one that is not what was read any more', () => {
  const output = outputOf('1');
  writeFileSync(join(content, 'public/a.txt'), 'hai');
  expect(() => output.make()).toThrow('public/a.txt: tệp vừa bị thay trong lúc dựng');
});

it('makes it again where the code that takes out what pictures tell may have changed', () => {
  expect(outputOf('1').digest).not.toBe(outputOf('2').digest);
});
