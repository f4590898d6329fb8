import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withShortTokens } from './token-names.ts';

it('shortens our names where they are set and used, and no other', () => {
  expect(withShortTokens('a{--ink:#111;color:var(--ink)}')).toBe('a{--c:#111;color:var(--c)}');
  expect(withShortTokens('a{--on-band:#fff;b:var(--leading)}')).toBe('a{--k:#fff;b:var(--m)}');
  expect(withShortTokens('a{--inked:1;class:x--ink}')).toBe('a{--inked:1;class:x--ink}');
});

it('knows every name that the style sheets use', () => {
  const sheets = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'));
  expect(sheets.length).toBeGreaterThan(10);
  for (const css of sheets) expect(withShortTokens(css).match(/var\(--[a-z-]{2,}/g)).toBeNull();
});
