import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from './options.ts';

describe('readOptions', () => {
  it('takes flags before variables, and variables before defaults', () => {
    const env = { BANTIN_OUT: '/published', BANTIN_SITE: 'https://a.example', BANTIN_DRAFTS: '1' };
    expect(readOptions(['--out', '/elsewhere'], env)).toMatchObject({
      outDir: '/elsewhere',
      site: 'https://a.example',
      drafts: true,
    });
    expect(readOptions([], env).outDir).toBe('/published');
    expect(readOptions([], {}).outDir).toMatch(/[/\\]dist$/);
  });

  it('reads a time without a zone as Vietnam time', () => {
    expect(readOptions(['--now', '2023-12-05'], {}).now).toBe(Date.UTC(2023, 11, 4, 17));
    expect(readOptions(['--now', '2023-12-05T08:30:00Z'], {}).now).toBe(Date.UTC(2023, 11, 5, 8, 30));
  });

  it('takes a state behind --published, and no other word', () => {
    expect(readOptions(['--published', 'abc'], {})).toMatchObject({ published: true, sentState: 'abc' });
    expect(readOptions(['--published'], {})).toMatchObject({ published: true, sentState: null });
    expect(readOptions(['--published', '--out', 'x'], {})).toMatchObject({ sentState: null });
    expect(() => readOptions(['--published', 'abc', 'def'], {})).toThrow('“def”');
  });

  it.each([
    ['npm start', '--published'],
    ['npm run dev', '--published'],
    ['npm run dev', '--out=x'],
    ['npm run dev', '--now=2026-01-01'],
    ['npm run dev', '--compact'],
  ] as const)('%s does nothing with %s, and says so', (command, flag) => {
    expect(() => readOptions([flag], {}, command)).toThrow(
      `${command} không có lựa chọn ${flag.split('=')[0]}`,
    );
    expect(readOptions([flag], {}).contentDir).toMatch(/content$/);
  });

  it('takes the present where no time is given', () => {
    const before = Date.now();
    expect(readOptions([], {}).now).toBeGreaterThanOrEqual(before);
  });

  it.each([
    ['--nowhere'],
    ['--cache', 'content/public/cache'],
    ['--cache', 'content/articles'],
    ['--now', 'hôm qua'],
    ['--now', '2023-02-31'],
    ['--site', 'example.gov.vn'],
    ['--site', 'https://example.gov.vn/tin/'],
    ['--site', 'javascript:alert(1)'],
    ['articles'],
  ])('refuses %s %s', (...args) => {
    expect(() => readOptions(args, {})).toThrow(UsageError);
  });
});
