/** What check takes for an address of the site is what the build makes a page for. */
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../archive/content-folder.ts';
import { openStore } from '../archive/store.ts';
import { syncArchive } from '../archive/sync.ts';
import { articlesInStore } from '../build/plan/articles-in-store.ts';
import { addressesOf, allLists } from '../build/plan/list-parts.ts';
import { parseInstant } from '../vietnamese/dates.ts';
import { placedArticles, siteAddresses, spellings } from './addresses.ts';
import { article, put } from './testing.ts';

vi.setConfig({ testTimeout: 120_000 });

const at = (day: string): number => {
  const parsed = parseInstant(day);
  return parsed.ok ? parsed.instant : Number.NaN;
};

test('the lists of an archive, whatever is published of it', async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  put(content, 'categories.yaml', '- id: tin\n  title: Tin\n- id: trong\n  title: Trống\n');
  for (let n = 0; n < 130; n++) {
    const [year, month] = [2021 + (n % 3), String(1 + (n % 4)).padStart(2, '0')];
    const date = `${year}-${month}-${String(1 + (n % 28)).padStart(2, '0')}`;
    const head = [
      `title: Bài ${n}\ndate: ${date}\nauthor: ${n % 5 === 0 ? 'Phạm Thị An' : 'Lê Văn Bình'}\ncategory: tin`,
      n % 7 === 0 ? 'tags: [Họp thôn, Lịch]' : 'tags: [Lịch]',
      n % 6 === 0 ? 'draft: true' : '',
    ];
    put(content, `articles/${year}/${month}/bai-${n}.md`, article('Chữ.', head.join('\n').trim()));
  }
  const store = openStore(join(folder, 'cache'));
  const synced = await syncArchive({ contentDir: content, store, shownAs: '' });
  expect(synced.problems).toEqual([]);
  const isList = (address: string): boolean =>
    /^\/(?:(?:chuyen-muc|tac-gia|the)\/[^/]+|luu-tru\/\d{4}\/\d\d)?\/?(?:trang\/\d+\/)?$/.test(address);
  for (const day of ['2020-01-01', '2021-03-02', '2022-02-10', '2024-01-01']) {
    const known = siteAddresses(store, synced, placedArticles(store, at(day)));
    const published = [...known].filter(([address, standing]) => standing === 'published' && isList(address));
    const made = allLists(articlesInStore(store, at(day)), synced.categories).flatMap(addressesOf);
    expect(published.map(([address]) => address).sort()).toEqual([...new Set(['/', ...made])].sort());
  }
  expect(known(store, '2024-01-01').get('/trang/4/')).toBe('published');
  expect(known(store, '2022-02-10').get('/trang/4/')).toBe('unlisted');
  expect(known(store, '2022-02-10').get('/trang/6/')).toBe(undefined);
  expect(known(store, '2022-02-10').get('/luu-tru/2023/')).toBe('unlisted');
  store.close();

  function known(of: typeof store, day: string) {
    return siteAddresses(of, synced, placedArticles(of, at(day)));
  }
});

test.each([
  ['/tim-kiem?q=a', '/tim-kiem/'],
  ['/luu-tru/2023', '/luu-tru/2023/'],
  ['/Pages/Cũ.aspx?id=1', '/Pages/C%C5%A9.aspx?id=1'],
  ['/rieng/', '/rieng/index.html'],
])('%s is found as %s', (written, known) => {
  expect(spellings(written)).toContain(known);
});
