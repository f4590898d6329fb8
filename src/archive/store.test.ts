import { cpSync, readFileSync, renameSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { isDamaged } from './cache-database.ts';
import { article, temporaryFolder, writeFiles } from './content-folder.ts';
import { closeStore, inTransaction, openStore, removeStore } from './store.ts';
import { syncArchive } from './sync.ts';

const file = (folder: string) => join(folder, 'archive.sqlite');

/** A closed store with 300 articles. */
async function filledStore(): Promise<{ cache: string; sync: () => ReturnType<typeof syncArchive> }> {
  const [cache, content] = [temporaryFolder(), temporaryFolder()];
  const names = Array.from({ length: 300 }, (_, n) => `articles/2023/12/bai-${n}.md`);
  writeFiles(content, Object.fromEntries(names.map((name) => [name, article('', name.repeat(30))])));
  const sync = async () => {
    const store = openStore(cache);
    try {
      return await syncArchive({ contentDir: content, store, shownAs: 'content' });
    } finally {
      store.close();
    }
  };
  await new Promise((done) => setTimeout(done, 25));
  expect((await sync()).read).toBe(300);
  return { cache, sync };
}

describe('openStore', () => {
  it('finds what it kept', async () => {
    const { sync } = await filledStore();
    expect(await sync()).toMatchObject({ read: 0, articles: 300 });
  });

  it.each<[string, (path: string) => void]>([
    ['nothing', (path) => truncateSync(path, 0)],
    ['something else', (path) => writeFileSync(path, 'đây không phải là cơ sở dữ liệu'.repeat(500))],
    ['a part of it', (path) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)],
    ['its first page', (path) => truncateSync(path, 4096)],
    [
      'a store of another version',
      (path) => {
        const store = new DatabaseSync(path);
        store.exec('pragma user_version = 1');
        store.close();
      },
    ],
    [
      'a database of someone else',
      (path) => {
        truncateSync(path, 0);
        const store = new DatabaseSync(path);
        store.exec('create table articles (id integer primary key)');
        store.close();
      },
    ],
  ])('begins anew where the file holds %s', async (_name, harm) => {
    const { cache, sync } = await filledStore();
    harm(file(cache));
    expect(await sync()).toMatchObject({ read: 300, articles: 300, problems: [] });
    expect(await sync()).toMatchObject({ read: 0, articles: 300 });
  });

  it('lets damage inside be known, so that the store can be removed and filled again', async () => {
    const { cache, sync } = await filledStore();
    const bytes = readFileSync(file(cache));
    bytes.fill(0x5a, 8192, bytes.length - 8192);
    writeFileSync(file(cache), bytes);
    const damaged = await sync().then(
      () => false,
      (error: unknown) => isDamaged(error),
    );
    // Either it was seen on opening, or it is known for what it is.
    if (damaged) removeStore(cache);
    expect(await sync()).toMatchObject({ articles: 300, problems: [] });
  });

  it('begins anew where somebody else wrote into the file that a run had finished', async () => {
    const { cache, sync } = await filledStore();
    closeStore(openStore(cache), cache);
    expect(await sync()).toMatchObject({ read: 0 });
    closeStore(openStore(cache), cache);
    const text = readFileSync(file(cache), 'latin1');
    writeFileSync(file(cache), text.replaceAll('bai-7.md', 'bai-8.md'), 'latin1');
    expect(await sync()).toMatchObject({ read: 300, articles: 300, problems: [] });
  });

  it('takes a file that came from a backup, its times in full seconds', async () => {
    const { cache, sync } = await filledStore();
    closeStore(openStore(cache), cache);
    const { mtimeMs } = statSync(file(cache));
    expect(mtimeMs % 2000).toBe(0);
    cpSync(file(cache), `${file(cache)}.copy`);
    utimesSync(`${file(cache)}.copy`, mtimeMs / 1000, mtimeMs / 1000);
    renameSync(`${file(cache)}.copy`, file(cache));
    expect(await sync()).toMatchObject({ read: 0 });
  });

  it('says what is no damage', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'x/archive.sqlite/y': '' });
    expect(() => openStore(join(folder, 'x'))).toThrow(/unable to open/);
    expect(isDamaged(new Error('x'))).toBe(false);
  });
});

describe('inTransaction', () => {
  it('keeps nothing where something fails', () => {
    const store = openStore(temporaryFolder());
    const write = () => store.exec(`insert into facts values ('a', 'b')`);
    expect(() =>
      inTransaction(store, () => {
        write();
        throw new Error('x');
      }),
    ).toThrow('x');
    expect(store.prepare('select * from facts').all()).toEqual([]);
    inTransaction(store, write);
    expect(store.prepare('select * from facts').all()).toHaveLength(1);
    store.close();
  });

  it('waits for another process', () => {
    const cache = temporaryFolder();
    const [first, second] = [openStore(cache), openStore(cache)];
    inTransaction(first, () => first.exec(`insert into facts values ('a', 'b')`));
    inTransaction(second, () => second.exec(`insert into facts values ('c', 'd')`));
    expect(first.prepare('select * from facts').all()).toHaveLength(2);
    first.close();
    second.close();
  });
});
