import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../build/options.ts';
import { readImportOptions } from '../import/options.ts';
import { askOn, Stopped } from './ask.ts';
import { newArticle } from './new-article.ts';
import { readNewOptions } from './options.ts';

const NOW = Date.UTC(2026, 10, 22, 20);
let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'bantin-moi-'));
  writeFileSync(
    join(content, 'categories.yaml'),
    '- id: kinh-te\n  title: Kinh tế\n- id: giao-duc\n  title: Giáo dục\n',
  );
  writeFileSync(join(content, 'authors.yaml'), '- id: le-van-kien\n  name: Lê Văn Kiên\n');
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

const options = (...args: string[]) => readNewOptions([...args, '--content', content], {});
const read = (path: string): string => readFileSync(join(content, path), 'utf8');

test('from flags alone: path, address and file; the day is Vietnam’s', async () => {
  const made = await newArticle(
    options(
      'Đường mới về bản Đông',
      '--author',
      'Lê Văn Kiên',
      '--category',
      'Kinh tế',
      '--lead',
      'Một câu: dẫn',
    ),
    null,
    NOW,
  );
  expect(made).toEqual({
    path: 'articles/2026/11/duong-moi-ve-ban-dong.md',
    address: '/2026/11/duong-moi-ve-ban-dong/',
    like: null,
  });
  expect(read(made.path)).toBe(
    "---\ntitle: Đường mới về bản Đông\ndate: 2026-11-23\nauthor: le-van-kien\ndescription: 'Một câu: dẫn'\ncategory: kinh-te\ndraft: true\n---\n\nViết nội dung bài ở đây.\n",
  );
});

test('never takes the place of an article', async () => {
  const args = ['Thông báo', '--author', 'A B', '--date', '5/3/2025'];
  const first = await newArticle(options(...args), null, NOW);
  const second = await newArticle(options(...args, '--folder'), null, NOW);
  expect(first.path).toBe('articles/2025/03/thong-bao.md');
  expect(second).toEqual({
    path: 'articles/2025/03/thong-bao-2/index.md',
    address: '/2025/03/thong-bao-2/',
    like: first.path,
  });
});

test('a long title gives a short address, cut between words', async () => {
  const { address } = await newArticle(options('đ '.repeat(100), '--author', 'A B'), null, NOW);
  const name = address.split('/')[3] ?? '';
  expect(name).toMatch(/^d(-d)*$/);
  expect(name.length).toBeLessThanOrEqual(80);
});

test.each([
  [['--author', 'A B'], 'chưa có tiêu đề'],
  [['Bài'], '--author'],
  [['Bài', '--author', 'A', '--category', 'kinh-tee'], 'kinh-te'],
  [['Bài', '--author', 'A', '--date', '31/02/2026'], '31/02/2026'],
  [['🎉', '--author', 'A'], ''],
  [['x'.repeat(301), '--author', 'A'], 'title: dài 301'],
  [['Bài', '--author', '😀'], 'author: '],
  [['Bài', '--author', 'A', '--lead', 'x'.repeat(2001)], 'description: dài 2001'],
])('%j is a command typed wrong', async (args, says) => {
  const error = await newArticle(options(...args), null, NOW).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).toContain(says);
});

test('a content folder that is not there is not made', () => {
  const missing = join(content, 'khong-co');
  expect(() => readNewOptions(['Bài', '--author', 'A', '--content', missing], {})).toThrow(UsageError);
  expect(() => readImportOptions([content, '--content', missing], {})).toThrow('khong-co; kiểm tra lại');
  expect(() => readNewOptions(['Bài', '--content', join(content, 'authors.yaml')], {})).toThrow(UsageError);
});

test('asks for what is missing, again until it fits', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const asker = askOn(input, output);
  const answers = ['Bài hỏi đáp', 'khong-co', '2', '1', '', 'hôm qua', '1/2/2026'];
  output.on('data', (shown: Buffer) => {
    if (/: (gõ số hoặc tên )?$/.test(shown.toString())) input.write(`${answers.shift()}\n`);
  });
  const made = await newArticle(options(), asker, NOW);
  asker.close();
  expect(answers).toEqual([]);
  expect(read(made.path)).toContain('date: 2026-02-01\nauthor: le-van-kien\ncategory: giao-duc');
});

test('a prompt that is left makes nothing', async () => {
  const input = new PassThrough();
  const asker = askOn(input, new PassThrough());
  const made = newArticle(options('Bài bỏ dở'), asker, NOW);
  input.end();
  await expect(made).rejects.toBeInstanceOf(Stopped);
  expect(readdirSync(content).sort()).toEqual(['authors.yaml', 'categories.yaml']);
});
