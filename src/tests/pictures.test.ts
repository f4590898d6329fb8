/** Pictures as they are published, and as a phone fetches them. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveFolder } from '../build/serve/static-server.ts';
import { drawing, noise, TOLD } from '../pictures/test-pictures.ts';
import { launchBrowser } from './browser.ts';
import { article, digests, writeFiles } from './files.ts';
import { newReader } from './reader.ts';
import { build, type Folders, mustBuild, newSite, published } from './site.ts';

const FOLDER = 'articles/2024/01/cau-moi';
const ADDRESS = '/2024/01/cau-moi/';
const BODY = `Đoạn đầu.

![Sơ đồ cầu](so-do.png "Sơ đồ")

${'Một đoạn văn đủ dài để ảnh sau nằm ngoài màn hình.\n\n'.repeat(60)}

![](cuoi.jpg)

[Bản đồ lớn](ban-do.jpg), https://youtu.be/abc`;

const PUBLISHED = /\.(?:webp|jpg|png|avif)$/;
const isPicture = (path: string) => PUBLISHED.test(path);

let site: Folders;
let stdout: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  site = newSite(
    {
      [`${FOLDER}/index.md`]: article(
        'Cầu mới',
        '2024-01-02',
        BODY,
        'image: { src: IMG 1.jpg, alt: Cầu, caption: Cầu mới }\nattachments: [Bản vẽ.jpg]\ncategory: xa-hoi\n',
      ),
    },
    inject('agency').cache,
  );
  const write = async (name: string, bytes: Promise<Buffer>) =>
    writeFileSync(join(site.content, FOLDER, name), await bytes);
  await write('IMG 1.jpg', noise(1600, 1200).jpeg().withExif(TOLD).toBuffer());
  await write('so-do.png', drawing(600, 300).png().withExif(TOLD).toBuffer());
  await write('cuoi.jpg', noise(500, 300).jpeg().withExif(TOLD).toBuffer());
  await write('ban-do.jpg', noise(700, 500).jpeg().withExif(TOLD).toBuffer());
  await write('Bản vẽ.jpg', noise(900, 500).jpeg().withExif(TOLD).toBuffer());
  ({ stdout } = await mustBuild(site));
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(site.out, { port: 0 })]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the published pictures', () => {
  it('are small variants, a fallback at the address of the file, and what a link leads to in full', async () => {
    const files = Object.keys(digests(site.out))
      .filter(isPicture)
      .map((path) => path.replace('2024/01/cau-moi/', '').replace(/\.[0-9a-f]{9}\./, '.#.'));
    expect(files).toEqual([
      'ban-do.jpg',
      'ban-ve.jpg',
      ...['cuoi.#.500.webp', 'cuoi.jpg'],
      ...['img-1.#.1080.webp', 'img-1.#.480.webp', 'img-1.#.720.webp', 'img-1.jpg'],
      ...['so-do.#.480.webp', 'so-do.#.600.webp', 'so-do.png'],
    ]);
    const inFull = await sharp(join(site.out, '2024/01/cau-moi/ban-do.jpg')).metadata();
    expect(inFull).toMatchObject({ width: 700, height: 500 });
  });

  it('tell nothing of where, when and by whom they were taken', async () => {
    for (const path of Object.keys(digests(site.out)).filter(isPicture)) {
      const { exif, xmp, iptc } = await sharp(join(site.out, path)).metadata();
      expect([path, exif, xmp, iptc]).toEqual([path, undefined, undefined, undefined]);
    }
  });

  it('without a description are counted', () => {
    expect(stdout).toContain('1 ảnh ở 1 bài chưa có lời tả');
  });

  it('are named for those who show a link as a card', () => {
    const html = published(site, '2024/01/cau-moi/index.html');
    expect(html).toMatch(
      /<meta property="og:image" content="http:\/\/localhost:4321\/2024\/01\/cau-moi\/img-1\.jpg">/,
    );
  });

  it('are made once: a second build makes none, and a lost --out is copied again to the same bytes', async () => {
    const before = digests(site.out);
    expect((await mustBuild(site)).stdout).not.toContain('Làm ảnh');
    rmSync(site.out, { recursive: true });
    expect((await mustBuild(site)).stdout).not.toContain('Làm ảnh');
    expect(digests(site.out)).toEqual(before);
  });
});

describe('a phone of 360 px with two pixels a px', () => {
  const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 };

  it('fetches one variant of each picture, those below when it comes near, and the text never jumps', async () => {
    const { page, requests, troubles, close } = await newReader(
      browser,
      server.url.replace(/\/$/, ''),
      phone,
    );
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset.shift = `${Number(document.documentElement.dataset.shift ?? 0) + Number(Reflect.get(entry, 'value'))}`;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(ADDRESS);
    await page.waitForLoadState('networkidle');
    const fetched = () =>
      requests.filter(isPicture).map((path) => path.replace(/.*\/([^.]+)\.[0-9a-f]{9}/, '$1'));
    expect(fetched()).not.toContain('cuoi.500.webp');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(fetched).toEqual(['img-1.720.webp', 'so-do.600.webp', 'cuoi.500.webp']);
    await page.waitForLoadState('networkidle');
    const shown = page.locator('article img').first();
    expect(
      await shown.evaluate(
        (image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
      ),
    ).toBe(true);
    expect(await page.evaluate(() => document.documentElement.dataset.shift ?? '0')).toBe('0');
    expect(troubles).toEqual([]);
    await close();
  });

  it('fetches one of each on a list too', async () => {
    const { page, requests, close } = await newReader(browser, server.url.replace(/\/$/, ''), phone);
    for (const address of ['/', '/chuyen-muc/xa-hoi/']) {
      requests.length = 0;
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      expect(new Set(requests.filter(isPicture)).size).toBe(1);
      expect(requests.filter(isPicture)[0]).toContain('.720.webp');
    }
    await close();
  });
});

describe('a picture that cannot be decoded', () => {
  it('is an error of the content, at each place that shows it, and --out stays as it was', async () => {
    const wrong = newSite({}, inject('agency').cache);
    writeFiles(wrong.content, { 'articles/2024/01/a.md': article('A', '2024-01-02', 'Chữ.') });
    await mustBuild(wrong);
    const before = digests(wrong.out);
    const png = await noise(200, 200).png().toBuffer();
    png.fill(0, png.length >> 1, (png.length >> 1) + 500);
    writeFiles(wrong.content, {
      'articles/2024/01/a.md': article('A', '2024-01-02', 'Chữ. ![x](hong.png)\n\n![y](hong.png)'),
    });
    writeFileSync(join(wrong.content, 'articles/2024/01/hong.png'), png);
    const { code, stderr } = await build(wrong);
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.md:7:6 {2}ảnh bị hỏng/);
    expect(stderr).toMatch(/a\.md:9:1 {2}ảnh bị hỏng/);
    expect(digests(wrong.out)).toEqual(before);
  });
});
