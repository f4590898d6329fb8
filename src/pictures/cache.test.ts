import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PictureFile } from '../archive/article.ts';
import { PictureCache, variantKey } from './cache.ts';
import type { Variant } from './plan.ts';

const picture: PictureFile = {
  src: '/a.jpg',
  digest: 'ab12',
  width: 9,
  height: 9,
  kind: 'photo',
  linked: false,
};
const variant: Variant = { href: '/a.webp', format: 'webp', width: 9, height: 9 };
const DAY = 24 * 60 * 60 * 1000;

function cache() {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-pictures-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return { dir: join(dir, 'pictures'), cache: new PictureCache(dir) };
}

describe('the name of a variant', () => {
  it('is that of its bytes: not of its address', () => {
    const key = variantKey(picture, variant);
    expect(key).toMatch(/^[0-9a-f]{8}\/ab\/ab12-photo-9x9\.webp$/);
    expect(variantKey({ ...picture, src: '/b.jpg' }, { ...variant, href: '/b.webp' })).toBe(key);
  });
});

describe('the cache', () => {
  it('gives what it was given', () => {
    const { dir, cache: pictures } = cache();
    expect(pictures.has('x/ab/1.webp')).toBe(false);
    expect(pictures.read('x/ab/1.webp')).toBeNull();
    pictures.write('x/ab/1.webp', Buffer.from('bytes'));
    expect(pictures.read('x/ab/1.webp')).toEqual(Buffer.from('bytes'));
    expect(readdirSync(join(dir, 'x/ab'))).toEqual(['1.webp']);
  });

  it('takes a file for none that is not as it was kept', () => {
    const { dir, cache: pictures } = cache();
    for (const harmed of ['', 'byt', 'bytez1234']) {
      pictures.write('x/ab/1.webp', Buffer.from('bytes'));
      writeFileSync(join(dir, 'x/ab/1.webp'), harmed);
      expect(pictures.read('x/ab/1.webp')).toBeNull();
      expect(pictures.has('x/ab/1.webp')).toBe(false);
    }
  });

  it('takes an empty file for none', () => {
    const { dir, cache: pictures } = cache();
    pictures.write('x/ab/1.webp', Buffer.from('bytes'));
    writeFileSync(join(dir, 'x/ab/1.webp'), '');
    expect(pictures.has('x/ab/1.webp')).toBe(false);
  });

  it('drops what has not been used for 30 days, looking once in 7', () => {
    const { dir, cache: pictures } = cache();
    const now = Date.now();
    for (const name of ['used', 'new', 'old']) pictures.write(`x/${name}`, Buffer.from('1'));
    const long = (now - 31 * DAY) / 1000;
    for (const name of ['used', 'old']) utimesSync(join(dir, 'x', name), long, long);
    expect(pictures.sweep(new Set(['x/used']), now)).toBe(1);
    expect(readdirSync(join(dir, 'x')).sort()).toEqual(['new', 'used']);
    // Within the week nothing is looked at; a month later what was used still counts from its last use.
    expect(pictures.sweep(new Set(), now + 6 * DAY)).toBe(0);
    expect(pictures.sweep(new Set(), now + 29 * DAY)).toBe(0);
    expect(pictures.sweep(new Set(), now + 60 * DAY)).toBe(2);
  });
});
