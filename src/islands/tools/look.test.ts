import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COLOURS, lookWords, parseLook, SPACINGS } from './look.ts';

it('is found again as it was stored', () => {
  const look = fc.record({ spacing: fc.constantFrom(...SPACINGS), colours: fc.constantFrom(...COLOURS) });
  fc.assert(
    fc.property(look, (chosen) => {
      expect(parseLook(lookWords(chosen))).toEqual(chosen);
    }),
  );
});

it.each(['', '"><9999', 'darkest', 'wider'])('is the default where %j is stored', (stored) => {
  expect(parseLook(stored)).toEqual({ spacing: '', colours: '' });
});
