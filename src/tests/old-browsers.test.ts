import { describe, expect, inject, it } from 'vitest';
import { inlineElements } from '../build/render/content-policy.ts';
import { KINDS } from './agency.ts';
import { tooNew } from './old-browsers.ts';
import { htmlFiles } from './served-pages.ts';
import { published } from './site.ts';

/** What a compiler for older browsers leaves as it is: in regular expressions, and methods. */
const NEWER_SCRIPT = /\(\?<[!=]|\.(?:at|findLast|toSorted|toReversed)\(|structuredClone/;

describe('the scripts that an article fetches', () => {
  it('are known to Chrome 87 and iOS Safari 14', () => {
    const agency = inject('agency');
    const page = published(agency, `${KINDS.article.slice(1)}index.html`);
    const tools = /data-module="\/([^"]+)"/.exec(page)?.[1] ?? '';
    const script = published(agency, tools);
    const marks = /_astro\/[\w-]+\.js/.exec(script)?.[0] ?? '';
    for (const text of [script, published(agency, marks)]) {
      expect(text.length).toBeGreaterThan(1000);
      expect(NEWER_SCRIPT.exec(text)?.[0]).toBeUndefined();
    }
    expect(NEWER_SCRIPT.test('/(?<!a)b/')).toBe(true);
  });
});

describe('the styles of a page', () => {
  it('are known to Chrome 87, iOS Safari 14 and Firefox ESR', async () => {
    const sheets = [inject('agency'), inject('sample')].flatMap((site) =>
      htmlFiles(site).flatMap((path) =>
        inlineElements(published(site, path)).flatMap(({ name, text }) => (name === 'style' ? [text] : [])),
      ),
    );
    const different = [...new Set(sheets)];
    expect(different.join('').length).toBeGreaterThan(1000);
    for (const css of different) expect(await tooNew(css)).toEqual([]);
  });

  it.each([
    '@layer a { p { color: red } }',
    'a { &:hover { color: red } }',
    'p { color: oklch(50% 0.1 20) }',
    'p { color: color-mix(in srgb, red, blue) }',
    'p { display: flex; gap: 1rem }',
    ':is(a, b) { color: red }',
    'a:hover, a:focus-visible { color: red }',
    'a:focus-visible, a:hover { color: red }',
    'a:not(.b, .c) { color: red }',
    'a:has(b) { color: red }',
    '@media (width >= 30em) { a { color: red } }',
    'p { inset: 0 }',
    '@container (min-width: 1px) { a { color: red } }',
  ])('would be found wanting with %s', async (css) => {
    expect(await tooNew(css)).not.toEqual([]);
  });

  it('may hold what is asked for first', async () => {
    expect(await tooNew('@supports (aspect-ratio: 1) { p { aspect-ratio: 1 } }')).toEqual([]);
  });
});
