import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { flagProblem } from './flag-problem.ts';

const FLAGS = { author: { type: 'string' }, folder: { type: 'boolean' } } as const;

test.each([
  ['--autor', '--autor; ý bạn là --author?'],
  ['--zzzzzz', 'không có lựa chọn --zzzzzz'],
  ['-x', 'không có lựa chọn -x'],
  ['--author', 'sau --author phải có giá trị'],
  ['--folder=x', '--folder không đi kèm giá trị'],
  ['bài', 'không hiểu “bài”'],
])('%s', (arg, says) => {
  try {
    parseArgs({ args: [arg], options: FLAGS, strict: true });
    throw new Error('was taken');
  } catch (error) {
    expect(flagProblem(error, FLAGS)).toContain(says);
  }
});
