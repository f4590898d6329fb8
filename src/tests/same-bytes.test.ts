/** The same content and the same time give the same bytes, whatever the folder, the machine or the history. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { article, digests, type Files, notSearch, temporaryFolder, writeFiles } from './files.ts';
import { astroBuild, build, type Folders, foldersIn, mustBuild, newSite } from './site.ts';

const agency = inject('agency');

/** The agency's site, to be built once more in another folder. */
function again(dir: string): Folders {
  return { ...foldersIn(dir), content: agency.content };
}

describe('the same content', () => {
  it('gives the same bytes in a folder with spaces and Vietnamese letters, in another zone and language', async () => {
    const far = again(join(temporaryFolder('thư mục của tôi'), 'cổng thông tin'));
    await mustBuild(far, [], { env: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
    expect(digests(far.out)).toEqual(digests(agency.out));
  });

  it('gives the same bytes by `astro build`', async () => {
    const hosted = again(temporaryFolder('hosted'));
    const { code, stderr } = await astroBuild(hosted, { env: { TZ: 'Pacific/Kiritimati' } });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(digests(hosted.out)).toEqual(digests(agency.out));
  });

  it("gives the same bytes by Astro's public way alone", async () => {
    const slow = again(temporaryFolder('reference'));
    await mustBuild(slow, ['--reference']);
    expect(digests(slow.out)).toEqual(digests(agency.out));
  });

  it('renders nothing in a second run, and says so', async () => {
    const before = digests(agency.out);
    const { code, stdout } = await build(agency);
    expect(code).toBe(0);
    expect(stdout).toMatch(/dựng 0 trang/);
    expect(digests(agency.out)).toEqual(before);
  });
});

const PATH = 'articles/2024/05/bai-5.md';

/** Fifty articles in two categories, so that older pages are touched too. */
function archive(): Files {
  const files: Record<string, string> = {};
  for (let i = 1; i <= 50; i++) {
    const month = String(1 + (i % 9)).padStart(2, '0');
    files[`articles/2024/${month}/bai-${i}.md`] = article(
      `Bài số ${i}`,
      `2024-${month}-11`,
      `Đoạn văn của bài ${i}.`,
      `category: ${i % 2 ? 'le' : 'chan'}\ntags: [Chung, Số ${i % 5}]\n`,
    );
  }
  return files;
}

/** Each edit is made on what the edits before it left. */
const EDITS: [string, (content: string) => void][] = [
  [
    'a body changed',
    (dir) => writeFiles(dir, { [PATH]: article('Bài số 5', '2024-05-11', 'Đoạn khác.', 'category: le\n') }),
  ],
  [
    'a title changed',
    (dir) => writeFiles(dir, { [PATH]: article('Tên mới', '2024-05-11', 'Đoạn khác.', 'category: le\n') }),
  ],
  [
    'a new article',
    (dir) =>
      writeFiles(dir, {
        'articles/2026/11/moi.md': article('Mới', '2026-11-20', 'Tin mới.', 'category: le\n'),
      }),
  ],
  ['one deleted', (dir) => rmSync(join(dir, 'articles/2024/03/bai-2.md'))],
  [
    'one re-dated',
    (dir) => writeFiles(dir, { [PATH]: article('Tên mới', '2023-01-01', 'Đoạn khác.', 'category: le\n') }),
  ],
  [
    'one moved to another category',
    (dir) => writeFiles(dir, { [PATH]: article('Tên mới', '2023-01-01', 'Đoạn khác.', 'category: chan\n') }),
  ],
  [
    'one made a draft',
    (dir) => writeFiles(dir, { [PATH]: article('Tên mới', '2023-01-01', 'Đoạn khác.', 'draft: true\n') }),
  ],
  [
    'the draft published',
    (dir) => writeFiles(dir, { [PATH]: article('Tên mới', '2023-01-01', 'Đoạn khác.') }),
  ],
  ['one renamed', (dir) => renameSync(join(dir, PATH), join(dir, 'articles/2024/05/ten-khac.md'))],
  [
    'a category titled',
    (dir) =>
      writeFiles(dir, { 'categories.yaml': '- id: le\n  title: Số lẻ\n- id: chan\n  title: Số chẵn\n' }),
  ],
  ['the site renamed', (dir) => writeFiles(dir, { 'site.yaml': 'name: Xã Bình An\naccent: "#245b2a"\n' })],
  [
    'a page of its own',
    (dir) => writeFiles(dir, { 'pages/lien-he.md': '---\ntitle: Liên hệ\n---\n\nGọi số trực.\n' }),
  ],
];

describe('after every edit, an incremental build', () => {
  const site = newSite(archive(), agency.cache);

  it('gives the bytes of a clean one', async () => {
    await mustBuild(site, ['--no-search']);
    for (const [edit, change] of EDITS) {
      change(site.content);
      const { stdout } = await mustBuild(site, ['--no-search']);
      const clean: Folders = { ...newSite({}, agency.cache), content: site.content };
      await mustBuild(clean, ['--no-search']);
      expect(digests(site.out, notSearch), edit).toEqual(digests(clean.out, notSearch));
      expect(stdout, edit).not.toMatch(/dựng 0 trang/);
    }
  }, 180_000);

  it('leaves no folder empty behind a deleted page', () => {
    expect(existsSync(join(site.out, '2024/03/bai-2'))).toBe(false);
  });
});
