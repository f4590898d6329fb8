import { describe, expect, it } from 'vitest';
import { inTheWay, sendingSteps } from './order.ts';

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

it('names what is to go first: a file where a folder is to be, and what lies where a file is to be', () => {
  const sent = ['a', 'b/c/d.txt', 'e/f.txt'];
  expect(inTheWay(sent, ['a/x/y.txt', 'ab.txt', 'b/c', 'b', 'b/g.txt', 'e/g/f.txt'])).toEqual([
    'a/x/y.txt',
    'b/c',
    'b',
  ]);
});
