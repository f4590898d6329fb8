/** Pages and documents built to look like real ones, against what a careful editor would have made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test, vi } from 'vitest';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { articleSchema } from '../archive/frontmatter-schema.ts';
import { convert } from './convert.ts';
import { type Draft, draftText } from './draft.ts';
import { NOTHING_AROUND, type Surroundings } from './files.ts';
import { docx } from './fixtures/docx.ts';
import { WORD_DOCUMENTS } from './fixtures/word-documents.ts';
import { fromTcvn3 } from './legacy/tcvn3.ts';
import { fromVni } from './legacy/vni.ts';
import { surroundings } from './surroundings.ts';
import { decode } from './text/decode.ts';
import { missingWords } from './words.ts';

// Machines at work on other things are slow.
vi.setConfig({ testTimeout: 120_000 });

const FIXTURES = join(import.meta.dirname, 'fixtures');
const OPTIONS = { author: null, category: null, categories: [], today: '2026-01-01', columns: null };

async function draftOf(name: string, bytes: Uint8Array, around: Surroundings): Promise<Draft> {
  const [converted, ...more] = await Array.fromAsync(convert(name, bytes, around, OPTIONS));
  if (!converted?.ok || more.length > 0)
    throw new Error(`${name} gives one article: ${JSON.stringify(converted)}`);
  return converted.draft;
}

/** Every word that stands in the article or in the report. */
function kept(draft: Draft): string[] {
  const { notes } = draft;
  const text = draftText(draft);
  const shown = text
    .replace(/(?<!\\)<\/?\w+[^>]*>/g, '')
    .replace(/\*|\\(?=[^\w\s])|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '');
  return [shown, ...[...notes.left, ...notes.moved].map((note) => note.text)];
}

function expectReadable(draft: Draft): void {
  const read = readFrontmatter(draftText(draft));
  if (!read.ok) throw new Error(read.fault.message);
  expect(articleSchema.safeParse(read.frontmatter.data).error?.issues ?? []).toEqual([]);
}

const htmlFolder = join(FIXTURES, 'html');
const pages = readdirSync(htmlFolder).filter((name) => name.endsWith('.html'));

describe('saved pages', () => {
  test.each(pages)('%s becomes the article an editor would have written', async (name) => {
    const source = join(htmlFolder, name);
    const around = surroundings(source, htmlFolder, false, () => {});
    const draft = await draftOf(name, readFileSync(source), around);
    expect(draftText(draft)).toBe(readFileSync(source.replace(/\.html$/, '.expected.md'), 'utf8'));
    expectReadable(draft);
  });

  test.each(pages)('of %s every word is in the article or in the report', async (name) => {
    const bytes = readFileSync(join(htmlFolder, name));
    const draft = await draftOf(name, bytes, NOTHING_AROUND);
    const words = shownWords(
      unified()
        .use(rehypeParse)
        .parse(decode(bytes).replace(/<!DOCTYPE[^[>]*\[[^\]]*\]>/, '')),
    );
    const old = name.startsWith('tcvn3') ? fromTcvn3 : name.startsWith('vni') ? fromVni : null;
    if (!old)
      return expect(missingWords(words.normalize('NFC').replace(/\u200b/g, ''), kept(draft))).toEqual([]);
    // Of a paragraph in Unicode among others, the table makes nonsense: what is missing then must be there as it was.
    const missing = missingWords(
      old(words).toLowerCase(),
      kept(draft).map((text) => text.toLowerCase()),
    );
    const unicode = missingWords(
      words.toLowerCase(),
      kept(draft).map((text) => text.toLowerCase()),
    );
    expect(missing.filter((word) => unicode.includes(word))).toEqual([]);
  });
});

/** All text of a page but its head and scripts; inline elements do not part words. */
function shownWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && ['head', 'script', 'style', 'noscript'].includes(node.tagName)) return '';
  const inside = node.children.map(shownWords).join('');
  const inline =
    node.type === 'element' && /^(a|b|i|em|strong|span|sup|sub|font|nobr|o:p)$/.test(node.tagName);
  const note = node.type === 'element' && /^\[\d\]$/.test(inside.trim());
  return note ? ' ' : inline ? inside : ` ${inside} `;
}

describe('Word documents', () => {
  test.each(Object.entries(WORD_DOCUMENTS))(
    '%s becomes the article an editor would have written',
    async (name, bytes) => {
      const draft = await draftOf(`${name}.docx`, bytes, NOTHING_AROUND);
      expect(draftText(draft)).toBe(readFileSync(join(FIXTURES, 'word', `${name}.expected.md`), 'utf8'));
      expectReadable(draft);
      // What was not told apart is told here.
      expect(draft.notes.left.filter(({ message }) => message.includes('không vào được bài'))).toEqual([]);
    },
  );

  test('give their pictures along, named in order', async () => {
    const bytes = WORD_DOCUMENTS['anh-va-chu-thich'];
    if (!bytes) throw new Error('no such document');
    const draft = await draftOf('anh.docx', bytes, NOTHING_AROUND);
    expect(draft.files.map(({ name }) => name)).toEqual(['anh-1.png', 'anh-2.png', 'anh-3.png']);
    expect(draft.notes.left.some(({ message }) => message.includes('EMF'))).toBe(true);
  });

  test('words of drawings and page headers are in the report', async () => {
    const left = async (name: string): Promise<string> => {
      const draft = await draftOf(`${name}.docx`, WORD_DOCUMENTS[name] ?? docx({ body: '' }), NOTHING_AROUND);
      return draft.notes.left.map(({ text }) => text).join('\n');
    };
    expect(await left('truong-va-cong-thuc')).toContain('Ghi chú ẩn của người soạn.');
    expect(await left('cong-van')).toContain('Chữ trong sơ đồ');
    expect(await left('chu-thich-cuoi-trang')).toContain('TRANG TIN NỘI BỘ');
  });
});

describe('what nobody can import', () => {
  test.each([
    ['bao-cao.doc', '\xd0\xcf\x11\xe0\xa1\xb1', 'Tài liệu Word (.docx)'],
    ['bao-cao.docx', '\xd0\xcf\x11\xe0\xa1\xb1', 'có mật khẩu'],
    ['bao-cao.rtf', '{\\rtf1\\ansi', 'Lưu thành'],
    ['bao-cao.pdf', '%PDF-1.4', 'mở bằng Word'],
    ['trang.jpg', '\xff\xd8\xff\xe0', 'ảnh chụp trang'],
    ['trang.mht', 'MIME-Version: 1.0', 'Trang web, hoàn chỉnh'],
    ['bai.odt', 'PK\x03\x04', 'LibreOffice'],
    ['tap-huan.pptx', 'PK\x03\x04', 'PowerPoint'],
    ['bai.pages', 'PK\x03\x04', 'không phải loại tệp nhập được'],
    ['danh-sach.xlsx', 'PK\x03\x04', 'CSV UTF-8'],
  ])('%s says what to press', async (name, content, says) => {
    const [converted] = await Array.fromAsync(
      convert(name, Buffer.from(content, 'latin1'), NOTHING_AROUND, OPTIONS),
    );
    expect(converted).toMatchObject({ ok: false, message: expect.stringContaining(says) });
  });
});
