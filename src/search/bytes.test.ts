import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';

it('reads back numbers and texts as they were written', () => {
  const item = fc.oneof(fc.nat({ max: 2 ** 32 - 1 }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const writer = new ByteWriter();
      for (const item of items) typeof item === 'number' ? writer.number(item) : writer.text(item);
      const reader = new ByteReader(writer.view());
      for (const item of items) expect(typeof item === 'number' ? reader.number() : reader.text()).toBe(item);
      expect(reader.ended).toBe(true);
    }),
  );
});
