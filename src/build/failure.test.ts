import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { failureInWords } from './failure.ts';

function thrownBy(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

it('names what could not be written', () => {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-failure-'));
  const file = join(dir, 'tep');
  writeFileSync(file, '');
  const below = join(file, 'tep');
  expect(failureInWords(thrownBy(() => writeFileSync(below, '')))).toContain(
    `Không ghi được ${below} (ENOTDIR)`,
  );
  expect(failureInWords(thrownBy(() => new DatabaseSync(below)))).toContain(
    'Không ghi được thư mục bộ nhớ đệm',
  );
  rmSync(dir, { recursive: true });
});

it('knows an error that has come from another thread, or stands behind another', () => {
  const words = 'Không đủ chỗ trên đĩa khi ghi /dist/a (ENOSPC)';
  const error = structuredClone(new Error("ENOSPC: no space left on device, write '/dist/a'"));
  expect(failureInWords(error)).toContain(words);
  expect(failureInWords(new Error('page', { cause: error }))).toContain(words);
});

it('leaves everything else to be shown as it is', () => {
  for (const error of [new Error('x'), new TypeError('ENOSPC'), 'ENOSPC: x', null])
    expect(failureInWords(error)).toBeNull();
});
