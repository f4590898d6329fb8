import { describe, expect, it } from 'vitest';
import { sendingSteps } from './order.ts';

describe('sendingSteps', () => {
  it('sends what is new before what leads to it, and what pages need before pages', () => {
    expect(
      sendingSteps({
        added: ['2024/01/moi/index.html', '_astro/hoisted.abc.js', 'images/a.480.webp'],
        changed: ['sw.js', 'index.html', 'images/a.jpg', 'rss.xml', 'pagefind/index.json'],
      }),
    ).toEqual([
      ['_astro/hoisted.abc.js', 'images/a.480.webp'],
      ['2024/01/moi/index.html'],
      ['images/a.jpg'],
      ['index.html', 'rss.xml', 'pagefind/index.json'],
      ['sw.js'],
    ]);
  });

  it('leaves out empty steps', () => {
    expect(sendingSteps({ added: [], changed: ['index.html'] })).toEqual([['index.html']]);
    expect(sendingSteps({ added: [], changed: [] })).toEqual([]);
  });
});
