/** Hundreds of press texts of ../shared, set as three kinds of old pages, and read back. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type MdastNode, markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toNfc } from '../vietnamese/normalize.ts';
import { convert } from './convert.ts';
import { NOTHING_AROUND } from './files.ts';

const CORPUS = new URL('../../../shared/corpus/articles.jsonl.gz', import.meta.url);
const COUNT = 200;
const OPTIONS = { author: null, category: null, categories: [], today: '2026-01-01', columns: null };
const pressText = z.object({ title: z.string(), lead: z.string(), paragraphs: z.array(z.string()) });
type PressText = z.infer<typeof pressText>;

interface Page extends PressText {
  date: string;
  author: string;
}

const html = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/ (?=\p{Lu})/gu, '&nbsp;');

/** How the old portals set a page. */
const LAYOUTS: Readonly<Record<string, (page: Page) => string>> = {
  'text.txt': ({ title, lead, paragraphs, date, author }) =>
    `PublishingPortal - Block_BanTin_Toolbar\n\n${date}\nTăng cỡ chữ Giảm cỡ chữ\n${title}\n${lead}\n\n\u00a0PublishingPortal - Block_BanTin_ViewData\n\n${paragraphs.join('\n\n')}\n\n${author}`,
  'sharepoint.html': ({ title, lead, paragraphs, date, author }) =>
    `<html><head><title>${html(title)} - Cổng thông tin điện tử</title></head><body><div id="menu"><a href="/">Trang chủ</a></div><div id="DeltaPlaceHolderMain"><h1>${html(title)}</h1><div class="ngaydang">${date}</div><div class="sapo">${html(lead)}</div><div class="ms-rtestate-field">${paragraphs.map((text) => `<p style="text-align:justify"><span style="font-size:14pt">${html(text)}</span></p><p>&nbsp;</p>`).join('\n')}<p style="text-align:right"><b>${author}</b></p></div></div><div class="footer">Chân trang</div></body></html>`,
  'table.html': ({ title, lead, paragraphs, date, author }) =>
    `<html><body><table width=780><tr><td colspan=2><img src=b.gif></td></tr><tr><td width=200>Tin mới<br>Liên hệ</td><td><font size=4><b>${html(title)}</b></font><br><font size=1>(${date})</font><br><br><b>${html(lead)}</b><br><br>${paragraphs.map(html).join('<br><br>')}<br><br><div align=right><b>${author}</b></div></td></tr></table></body></html>`,
};

function pages(): Page[] {
  const lines = gunzipSync(readFileSync(CORPUS)).toString().trim().split('\n');
  return Array.from({ length: COUNT }, (_, i) => ({
    ...pressText.parse(JSON.parse(lines[(i * 37) % lines.length] ?? '{}')),
    date: `${String((i % 28) + 1).padStart(2, '0')}/${String((i % 12) + 1).padStart(2, '0')}/${2008 + (i % 16)}`,
    author: ['Phạm Thị An Bình', 'Nguyễn Văn A', 'Hoàng Thị Bích Ngọc'][i % 3] ?? '',
  }));
}

function words(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node
    ? node.children.map(words).join(node.type === 'list' || node.type === 'root' ? '\n' : '')
    : ' ';
}

const plain = (text: string): string => toNfc(text).replace(/\s+/g, ' ').trim();
/** Signs that begin a typed list become a list. */
const paragraph = (text: string): string => plain(text).replace(/^(?:[-+•*–—·o]|\d{1,2}\.) /, '');
const SOURCE = /^\(?(?:nguồn\s*:|theo [^.,]{2,40}$)/iu;

describe.skipIf(!existsSync(CORPUS))('press texts of ../shared', () => {
  test.each(Object.entries(LAYOUTS))(
    'set as %s come back whole',
    { timeout: 60_000 },
    async (name, layout) => {
      const wrong = { title: 0, date: 0, author: 0, lead: 0, body: 0, words: 0 };
      for (const page of pages()) {
        const [result] = await Array.fromAsync(
          convert(name, Buffer.from(layout(page)), NOTHING_AROUND, OPTIONS),
        );
        if (!result?.ok) throw new Error(page.title);
        const { fields, body, notes } = result.draft;
        if (fields.title !== plain(page.title)) wrong.title++;
        if (fields.date !== page.date.split('/').reverse().join('-')) wrong.date++;
        if (fields.author !== page.author) wrong.author++;
        if (fields.description !== plain(page.lead)) wrong.lead++;
        const read = words(markdownToMdast(body, { features: { frontmatter: false } }))
          .split('\n')
          .map(paragraph);
        const written = page.paragraphs
          .map(paragraph)
          .filter((text) => text !== '' && !(SOURCE.test(text) && text.length < 120));
        if (JSON.stringify(read.filter((text) => text !== '')) !== JSON.stringify(written)) wrong.body++;
        if (notes.left.some(({ message }) => message.includes('không vào được bài'))) wrong.words++;
      }
      // A lead set in bold like a heading, and as short as one, can be taken for one.
      expect(wrong).toEqual({
        title: 0,
        date: 0,
        author: 0,
        lead: expect.toSatisfy((count: number) => count <= 2),
        body: expect.toSatisfy((count: number) => count <= 2),
        words: 0,
      });
    },
  );
});
