/** The commands that serve a site. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { launchBrowser } from './browser.ts';
import { article, writeFiles } from './files.ts';
import { type Running, serveNode } from './run.ts';
import { newSite } from './site.ts';

const PATH = 'articles/2024/01/bai.md';
const ADDRESS = '/2024/01/bai/';

async function served(running: Running): Promise<void> {
  const page = await fetch(running.url + ADDRESS);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Bài một');
  const missing = await fetch(`${running.url}/khong-co/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('<h1');
}

describe('a finished site', () => {
  const templates = inject('agency').cache;
  const site = newSite({ [PATH]: article('Bài một', '2024-01-02', 'Đoạn văn.') }, templates);

  it('is built and served by `npm start`, its address printed, until npm ends', async () => {
    const { content, out, cache } = site;
    const folders = ['--content', content, '--out', out, '--cache', cache];
    const running = await serveNode(['start', '--', ...folders], { program: 'npm' });
    await served(running);
    await running.stop();
    await expect(fetch(running.url)).rejects.toThrow();
  });

  it('is served by `astro preview`', async () => {
    const env = { BANTIN_CONTENT: site.content, BANTIN_OUT: site.out, BANTIN_CACHE: site.cache };
    const running = await serveNode(['node_modules/astro/bin/astro.mjs', 'preview', '--port', '4400'], {
      env,
    });
    await served(running);
    await running.stop();
  });
});

describe('npm run dev', () => {
  const site = newSite({ [PATH]: article('Bài một', '2024-01-02', 'Chữ ban đầu.', 'category: tin\n') });
  let running: Running;
  let browser: Browser;

  beforeAll(async () => {
    [running, browser] = await Promise.all([
      serveNode(['scripts/dev.ts', '--content', site.content, '--cache', site.cache]),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  it('shows what is saved, also an error with its place, and lives on', async () => {
    const page = await browser.newPage();
    const shows = (text: string) => page.getByText(text).first().waitFor({ timeout: 15_000 });
    await page.goto(running.url + ADDRESS);
    await shows('Chữ ban đầu.');

    writeFiles(site.content, { [PATH]: article('Bài một', '2024-01-02', 'Chữ đã sửa.', 'category: tin\n') });
    await shows('Chữ đã sửa.');

    writeFiles(site.content, { 'categories.yaml': '- id: tin\n  title: Tin trong xã\n' });
    await shows('Tin trong xã');

    writeFiles(site.content, { [PATH]: article('Bài một', '2024-13-45', 'Chữ đã sửa.') });
    await shows('bai.md:3:');

    writeFiles(site.content, { [PATH]: article('Bài một', '2024-01-02', 'Chữ lành lặn.', 'draft: true\n') });
    await shows('Chữ lành lặn.');
    await page.close();
  });

  it.each([
    '/khong-co/',
    '/2026/10/khong-bao-gio/',
    '/chuyen-muc/khong-co/',
    '/khong-co',
    '/a.png',
    '/%E0%A4%A/',
  ])('has no page at %s: the page that says so, as on the finished site', async (address) => {
    const missing = await fetch(running.url + address);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('lang="vi"');
  });

  it('leads from an address without its slash to the page', async () => {
    const page = await fetch(running.url + ADDRESS.slice(0, -1), { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([302, ADDRESS]);
  });

  it('answers whatever is asked with the errors, while there are any', async () => {
    writeFiles(site.content, { [PATH]: article('Bài một', '2024-13-45', 'Chữ.') });
    for (const address of [ADDRESS, '/', '/rss.xml', '/2024/01/bai/index.md', '/pagefind/index.json']) {
      const answer = () => fetch(running.url + address, { headers: { accept: '*/*' } });
      await vi.waitFor(async () => expect((await answer()).status).toBe(503), { timeout: 15_000 });
      expect(await (await answer()).text(), address).toMatch(/^\S+bai\.md:3:7 .*\n$/);
    }
    writeFiles(site.content, { [PATH]: article('Bài một', '2024-01-02', 'Chữ.') });
    await vi.waitFor(async () => expect((await fetch(running.url + ADDRESS)).status).toBe(200), {
      timeout: 15_000,
    });
  });

  it('searches what is written, drafts too', async () => {
    writeFiles(site.content, {
      [PATH]: article('Bài một', '2024-01-02', 'Giếng khoan đầu làng.', 'draft: true\n'),
    });
    const page = await browser.newPage();
    await page.goto(`${running.url}/tim-kiem/?q=gieng+khoan`);
    await page.locator(`ol[data-results] a[href="${ADDRESS}"]`).waitFor({ timeout: 15_000 });
    expect(await page.locator('ol[data-results] mark').first().innerText()).toBe('Giếng khoan');
    await page.close();
  });
});
