import { describe, expect, inject, it } from 'vitest';
import { inlineElements } from '../build/render/content-policy.ts';
import { tooNew } from './old-browsers.ts';
import { htmlFiles } from './served-pages.ts';
import { published } from './site.ts';

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
