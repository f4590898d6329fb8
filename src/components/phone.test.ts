import { expect, it } from 'vitest';
import { phoneAddress, phoneText } from './phone.ts';

it('dials the digits', () => {
  expect(phoneAddress('(0209) 3 870-000')).toBe('tel:02093870000');
  expect(phoneAddress('+84 209 3870 000')).toBe('tel:+842093870000');
});

it('shows a number that does not break', () => {
  expect(phoneText('0209 387-000')).toBe('0209\u00a0387\u2011000');
});
