import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [12, '0,1 KB'],
  [2048, '2 KB'],
  [1_258_291, '1,2 MB'],
  [47_185_920, '45 MB'],
  [1_048_575, '1 MB'],
])('%d bytes are %s', (bytes, shown) => {
  expect(fileSize(bytes)).toBe(shown);
});
