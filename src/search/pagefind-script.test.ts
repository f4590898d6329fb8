import { expect, it } from 'vitest';
import { changedScript } from './pagefind-script.ts';

it('refuses a script that it does not know', () => {
  expect(() => changedScript('export const search = () => {};')).toThrow(/another one/);
});
