/** The road of an office's old files: imported, checked, built and read in a browser. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT_DIR } from '../build/options.ts';
import { type StaticServer, serveFolder } from '../build/serve/static-server.ts';
import { WORD_DOCUMENTS } from '../import/fixtures/word-documents.ts';
import { missingWords } from '../import/words.ts';
import { launchBrowser } from './browser.ts';
import { temporaryFolder } from './files.ts';
import { newReader } from './reader.ts';
import { type Ran, runNode } from './run.ts';
import { type Folders, mustBuild, newSite, published } from './site.ts';

const HTML = join(PROJECT_DIR, 'src/import/fixtures/html');
const report = z.object({
  entries: z.array(
    z.object({ source: z.string(), state: z.string(), file: z.string(), address: z.string() }),
  ),
});

let site: Folders;
let imported: Ran;
let articles: z.output<typeof report>['entries'];
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  site = newSite({ 'categories.yaml': '- id: tin-tuc\n  title: Tin tức\n' });
  const office = temporaryFolder('office');
  cpSync(HTML, office, { recursive: true, filter: (path) => !path.endsWith('.expected.md') });
  for (const [name, bytes] of Object.entries(WORD_DOCUMENTS))
    writeFileSync(join(office, `${name}.docx`), bytes);
  writeFileSync(join(office, 'cũ.doc'), '\xd0\xcf\x11\xe0', 'latin1');
  const folders = ['--content', site.content, '--cache', site.cache];
  const reportFile = join(office, 'bao-cao');
  imported = await runNode([
    ...['scripts/import.ts', office, ...folders],
    ...['--report', reportFile, '--category', 'tin-tuc', '--author', 'Ban Biên tập', '--now', '2026-01-01'],
  ]);
  articles = report.parse({
    entries: z
      .object({ entries: z.array(z.looseObject({ state: z.string() })) })
      .parse(JSON.parse(readFileSync(`${reportFile}.json`, 'utf8')))
      .entries.filter(({ state }) => state === 'new'),
  }).entries;
  await mustBuild(site, ['--drafts']);
  server = await serveFolder(site.out, { port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('one file that cannot be imported is told with what to press, and the others are articles', () => {
  expect(imported.code).toBe(1);
  expect(imported.stderr).toMatch(/cũ\.doc: .*Tài liệu Word \(\.docx\)/);
  expect(articles.length).toBeGreaterThanOrEqual(27);
  for (const { file } of articles) expect(existsSync(join(site.content, file))).toBe(true);
});

test('check finds nothing that the build would refuse, and says where editors should look', async () => {
  const checked = await runNode(['scripts/check.ts', '--content', site.content, '--cache', site.cache]);
  expect(checked.code, checked.stdout).toBe(0);
  expect(checked.stdout).toMatch(/index\.md:\d+:\d+ {2}ảnh chưa có lời mô tả {2}\[pictures\]/);
});

test('every word of every article is read on its page', async () => {
  const reader = await newReader(browser, server.url.replace(/\/$/, ''), { javaScriptEnabled: false });
  for (const { file, address } of articles) {
    await reader.page.goto(address);
    const shown = await reader.page.locator('main').evaluate((main) => {
      // A footnote's number is no part of the word it stands at.
      for (const number of main.querySelectorAll('sup a')) number.textContent = ' ';
      return main instanceof HTMLElement ? main.innerText : '';
    });
    const alternatives = await reader.page
      .locator('main img')
      .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute('alt') ?? ''));
    expect(
      missingWords(wordsOf(readFileSync(join(site.content, file), 'utf8')), [shown, ...alternatives]),
      file,
    ).toEqual([]);
  }
  await reader.close();
});

test('a page of the old portal leads from its old address to the article; pictures and tables are there', async () => {
  const reader = await newReader(browser, server.url.replace(/\/$/, ''));
  const addressOf = (source: string): string =>
    articles.find((article) => article.source === source)?.address ?? source;
  await reader.page.goto(addressOf('bang-gop-o.docx'));
  expect(await reader.page.getByRole('cell', { name: 'Bàn thắng' }).getAttribute('colspan')).toBe('2');
  await reader.page.goto(addressOf('anh-va-chu-thich.docx'));
  const picture = reader.page.getByRole('figure', { name: 'Học sinh xếp hàng đổi sách' }).getByRole('img');
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await reader.page.goto(addressOf('hostile.html'));
  expect(reader.troubles).toEqual([]);
  expect(published(site, '_redirects')).toContain(
    `/tin/le-hoi-hoa-ban-2024.htm ${addressOf('pictures.html')}`,
  );
  await reader.close();
});

/** The words of an article's text, without marks, addresses and HTML. */
function wordsOf(article: string): string {
  return (
    article
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      // A caption that describes the picture too is read once.
      .replace(/!\[([^\]]*)\]\(\S+ "\1"\)/g, ' $1 ')
      .replace(/\]\([^)\s]*(?: "([^"]*)")?\)/g, ' $1 ')
      .replace(/<\/?(?:sup|sub|strong|em)>|\*+|\\(?=[^\w\s])/g, '')
      .replace(/<[^>]+>|\[\^\d+\]:?|[![\]|]|^ *(?:[-#>]+|\d+\.) /gm, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&')
  );
}
