/** Sources that are broken or mean harm: a clear error for that file, or an article that harms nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { type MdastNode, markdownToMdast } from 'satteri';
import { describe, expect, test, vi } from 'vitest';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { articleSchema } from '../archive/frontmatter-schema.ts';
import { type Converted, convert } from './convert.ts';
import { draftText } from './draft.ts';
import { NOTHING_AROUND } from './files.ts';
import { docx, p } from './fixtures/docx.ts';
import { WORD_DOCUMENTS } from './fixtures/word-documents.ts';

// Machines at work on other things are slow.
vi.setConfig({ testTimeout: 120_000 });

const OPTIONS = { author: null, category: null, categories: [], today: '2026-01-01', columns: null };
const HTML = join(import.meta.dirname, 'fixtures/html');
const pages = readdirSync(HTML)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(join(HTML, name)));
const documents = Object.values(WORD_DOCUMENTS).map((bytes) => Buffer.from(bytes));

async function harmless(name: string, bytes: Uint8Array): Promise<Converted[]> {
  const results = await Array.fromAsync(convert(name, bytes, NOTHING_AROUND, OPTIONS));
  expect(results.length).toBeGreaterThan(0);
  for (const result of results) {
    if (!result.ok) {
      expect(result.message).not.toBe('');
      continue;
    }
    const read = readFrontmatter(draftText(result.draft));
    if (!read.ok) throw new Error(`${read.fault.message}\n${draftText(result.draft)}`);
    expect(articleSchema.safeParse(read.frontmatter.data).error?.issues ?? []).toEqual([]);
    expectSafe(markdownToMdast(read.frontmatter.body, { features: { frontmatter: false } }));
    for (const file of result.draft.files) expect(file.name).toMatch(/^[a-z0-9][a-z0-9-]*\.[a-z0-9]{1,5}$/);
  }
  return results;
}

/** Raw HTML is tables and raised letters without any attribute that acts; links lead to the web or to files beside. */
function expectSafe(node: MdastNode): void {
  if (node.type === 'html') {
    expect(node.value).toMatch(
      /^(?:<\/?(?:table|caption|thead|tbody|tr|td|th|strong|em|del|sup|sub|code|br|ul|ol|li|a|img)(?: (?:colspan|rowspan)="\d+"| (?:href|src|alt)="[^"]*")*>|[^<])*$/,
    );
    expect(node.value.replace(/&#x?[0-9a-f]+;/gi, '')).not.toMatch(
      /(?:href|src)="\s*(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:/i,
    );
  }
  if ((node.type === 'link' || node.type === 'image') && node.url !== '') {
    expect(node.url).toMatch(/^(?:https?:\/\/|mailto:|tel:|[a-z0-9-]+\.[a-z0-9]+$)/i);
  }
  if ('children' in node) for (const child of node.children) expectSafe(child);
}

/** A source with bytes changed, cut out, put in or cut off. */
function mutated(sources: readonly Buffer[], inserts: readonly string[]) {
  const change = fc.record({
    at: fc.nat(1_000_000),
    cut: fc.nat(40),
    put: fc.oneof(
      fc.constantFrom(...inserts).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    ),
  });
  return fc
    .record({
      source: fc.constantFrom(...sources),
      changes: fc.array(change, { minLength: 1, maxLength: 6 }),
      end: fc.option(fc.nat(1_000_000)),
    })
    .map(({ source, changes, end }) => {
      let bytes = source;
      for (const { at, cut, put } of changes) {
        const from = at % bytes.length;
        bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
        if (bytes.length === 0) return source;
      }
      return end === null ? bytes : bytes.subarray(0, end % bytes.length);
    });
}

describe('fuzzed', () => {
  const tags = [
    '<script>alert(1)</script>',
    '<table><tr><td>',
    '</td></tr></table>',
    '<a href="javascript:x">',
    '<b>',
    '<!--',
    '-->',
    '<p>',
    '</div></div>',
    '<h1>',
    '<svg><style>',
    '<ul><li>',
    '\0',
    '&#0;',
    '&#x202e;',
    '[x](y)',
    '\n\n---\n\n',
    '```',
    '<![CDATA[',
    '\u00ad',
    '<img src="data:,x">',
    '<sup>1</sup>',
    ' href="#_ftn1"',
    '<title>',
    '<template>',
  ];
  test('saved pages', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(pages, tags), async (bytes) => void (await harmless('trang.html', bytes))),
      { numRuns: 150 },
    );
  }, 120_000);

  test('HTML of nothing but tags', async () => {
    const soup = fc.array(
      fc.constantFrom(
        ...tags,
        'Một câu văn bình thường, dài vừa phải. ',
        '05/12/2023',
        'Nguyễn Văn An',
        '<td rowspan=2>',
        '<i>',
        '<font face=.VnTime>',
        '<br>',
        '<figure>',
        '<blockquote>',
        '<dl><dt>',
        '<pre>',
        '<center>',
        '<form>',
        '<math>',
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(
        soup,
        async (parts) => void (await harmless('trang.html', Buffer.from(parts.join('')))),
      ),
      { numRuns: 250 },
    );
  }, 120_000);

  test('Word documents', async () => {
    await fc.assert(
      fc.asyncProperty(
        mutated(documents, ['PK\x03\x04', 'PK\x05\x06', '\xff\xff\xff\xff']),
        async (bytes) => void (await harmless('bai.docx', bytes)),
      ),
      { numRuns: 120 },
    );
  }, 120_000);

  test('the XML of a Word document', async () => {
    const xml = mutated(
      [Buffer.from(p('Một đoạn.') + p('Đoạn hai.', { list: [1, 0] }))],
      ['<w:p>', '</w:p>', '<w:tbl>', '&lt;', '<w:r><w:t>', '<mc:AlternateContent>', '&#xfffe;'],
    );
    await fc.assert(
      fc.asyncProperty(
        xml,
        async (body) => void (await harmless('bai.docx', docx({ body: body.toString() }))),
      ),
      { numRuns: 120 },
    );
  }, 120_000);

  test('text and lists', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'PublishingPortal - Block_BanTin_Toolbar',
        'PublishingPortal - Block_BanTin_ViewData',
        '31/02/2020',
        '---',
        'Tăng cỡ chữ Giảm cỡ chữ',
        'title,body',
        '"a","b',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom('a.txt', 'a.csv'),
        async (lines, name) => void (await harmless(name, Buffer.from(lines.join('\n')))),
      ),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe('made to harm', () => {
  const refused = async (name: string, bytes: Uint8Array): Promise<string> => {
    const [result] = await harmless(name, bytes);
    if (!result || result.ok) throw new Error(`${name} was taken`);
    return result.message;
  };

  test('a zip bomb', { timeout: 60_000 }, async () => {
    const megabytes = new Uint8Array(61 * 1024 * 1024);
    expect(
      await refused('bom.docx', docx({ body: p('x'), parts: {}, media: { bomb: megabytes } })),
    ).toContain('quá lớn');
  });

  test('a zip that lies about sizes', async () => {
    const honest = docx({ body: Array.from({ length: 400 }, (_, i) => p(`Đoạn số ${i}`)).join('') });
    const lying = Buffer.from(honest);
    const name = lying.lastIndexOf('word/document.xml');
    lying.writeUInt32LE(100, name - 46 + 24);
    expect(await refused('doi.docx', lying)).toMatch(/hỏng|cắt cụt/);
  });

  test('paths that climb out', async () => {
    const zip = zipSync({
      '../../x.sh': strToU8('x'),
      'word/document.xml': strToU8('<w:document></w:document>'),
    });
    expect(await refused('leo.docx', zip)).toContain('../../x.sh');
  });

  test('entities that grow or read files', async () => {
    const laughs =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document>&c;</w:document>';
    expect(
      await refused('thuc-the.docx', docx({ body: '', parts: { 'word/document.xml': laughs } })),
    ).toContain('XML');
  });

  test('elements nested a hundred thousand deep', async () => {
    await harmless('sau.html', Buffer.from(`<p>Đầu.</p>${'<div>'.repeat(100_000)}<p>Đáy.</p>`));
    await harmless(
      'sau.docx',
      docx({ body: `${'<w:ins>'.repeat(50_000)}${p('x')}${'</w:ins>'.repeat(50_000)}` }),
    );
  }, 60_000);

  test('a page of 100 MB', { timeout: 60_000 }, async () => {
    expect(await refused('lon.html', Buffer.alloc(100 * 1024 * 1024, 'a'))).toContain('quá lớn');
  });

  test.each([
    ['cut in a letter', Buffer.from('<h1>Tiêu đề</h1><p>Một đoạn văn ủ').subarray(0, -1), 'cắt cụt'],
    ['a program', Buffer.from('<p>\0\0\0\x01</p>'), 'không phải tệp chữ'],
    [
      'UTF-8 with holes',
      Buffer.concat([
        Buffer.from('<meta charset="utf-8"><p>Ủy ban nhân dân xã '),
        Buffer.from([0xc3, 0x28, 0xff, 0x80]),
        Buffer.from(' đã họp bàn việc làm đường, đã xong.</p>'),
      ]),
      'UTF-8',
    ],
    ['nothing', Buffer.alloc(0), 'rỗng'],
    ['no text', Buffer.from('<html><body><div></div></body></html>'), 'nội dung'],
  ])('%s', async (_, bytes, says) => {
    expect(await refused('trang.html', bytes)).toContain(says);
  });
});
